using System.Net;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class JudgingThatItIsNoCase
{
    [Fact]
    public async Task Needs_ground_and_referral_and_keeps_what_was_typed()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await AtAssessment(host);

        var refused = await karin.PressAsync(await karin.OpenAsync($"{at}/bedom"), "Spara", ("Outcome", "OutOfScope"), ("Reasons", "Inget allmänintresse."), ("Ground", "NoPublicInterest"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("VIS-67", refused.RefusalCode);
        Assert.Equal("Inget allmänintresse.", refused.Value("Reasons"));
        Assert.Contains("Bedöms", (await karin.OpenAsync(at)).Text);
    }

    [Fact]
    public async Task Waits_for_a_second_handler_who_is_another()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await AtAssessment(host);
        await Propose(karin, at);

        var waits = await karin.OpenAsync($"{at}/andra");
        Assert.False(waits.HasButton("Spara bedömningen"));
        using var typed = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = waits.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Agrees"] = "true",
            ["Reasons"] = "Jag håller med mig.",
        });
        var herself = await karin.ReadAsync(await karin.Http.PostAsync($"{at}/andra", typed));
        Assert.Equal("VIS-65", herself.RefusalCode);

        var anna = await host.SignInAsHandler("HR-strateg");
        var page = await anna.OpenAsync($"{at}/andra");
        Assert.Contains("Skyddsombudet", page.Text);
        var agreed = await anna.PressAsync(page, "Spara", ("Agrees", "true"), ("Reasons", "Det är en personalfråga."));

        Assert.Contains("Utanför lagen", agreed.Text);
        Assert.Contains("Lämna slutlig återkoppling", agreed.Text);
    }

    [Fact]
    public async Task Goes_back_when_the_second_does_not_agree()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await AtAssessment(host);
        await Propose(karin, at);
        var anna = await host.SignInAsHandler("HR-strateg");

        var page = await anna.PressAsync(await anna.OpenAsync($"{at}/andra"), "Spara", ("Agrees", "false"), ("Reasons", "Det gäller mutor."));

        Assert.Contains("Bedöm om det är ett ärende enligt lagen", page.Text);
    }

    [Fact]
    public async Task Can_be_taken_back_by_the_first_when_nobody_can_be_the_second()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await AtAssessment(host);
        await Propose(karin, at);
        var anna = await host.SignInAsHandler("HR-strateg");
        Assert.Contains("Väntar på en andra handläggare", (await karin.OpenAsync(at)).Text);
        Assert.Contains("En andra handläggare ska bedöma", (await karin.OpenAsync("/arenden")).Text);
        Assert.Contains("Bedöm som andra handläggare", (await anna.OpenAsync(at)).Text);
        Assert.False((await anna.OpenAsync($"{at}/andra")).HasButton("Ta tillbaka"));
        await anna.PressAsync(await anna.OpenAsync($"{at}/jav"), "Anmäl jäv", ("OwnReasons", "Min syster."));

        var form = await karin.OpenAsync($"{at}/andra");
        Assert.False(form.HasButton("Spara"));
        Assert.Equal("VIS-68", (await karin.PressAsync(form, "Ta tillbaka")).RefusalCode);
        var page = await karin.PressAsync(form, "Ta tillbaka", ("Reasons", "Ingen kan bedöma som andra."));

        Assert.Contains("Bedöms", page.Text);
        Assert.Contains("Den första bedömningen togs tillbaka", page.Text);
        Assert.Contains("Bedöm om det är ett ärende enligt lagen", page.Text);
    }

    [Fact]
    public async Task Of_two_who_judge_at_once_the_second_is_told()
    {
        await using var host = await StyrningHost.StartAsync();
        var (karin, at) = await AtAssessment(host);
        var form = await karin.OpenAsync($"{at}/bedom");
        await karin.PressAsync(form, "Spara", ("Outcome", "PublicInterest"), ("Reasons", "Mutor."));

        var again = await karin.PressAsync(form, "Spara", ("Outcome", "PublicInterest"), ("Reasons", "Mutor."));

        Assert.Equal("VIS-60", again.RefusalCode);
    }

    private static Task<PageView> Propose(Visitor visitor, string at) => visitor.OpenAsync($"{at}/bedom").ContinueWith(page => visitor.PressAsync(
        page.Result, "Spara", ("Outcome", "OutOfScope"), ("Reasons", "En schemafråga."), ("Ground", "NoPublicInterest"), ("Referral", "Skyddsombudet eller chefen."))).Unwrap();

    private static async Task<(Visitor Karin, string At)> AtAssessment(StyrningHost host)
    {
        var (id, _) = await host.ReceivedReport(GivenCases.Report() with { DeclinesAcknowledgement = true });
        return (await host.SignInAsHandler("kommunjurist"), $"/arenden/arende/{id}");
    }
}
