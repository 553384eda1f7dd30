using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Web.Tests.Rapporter.Avsnitt;

public sealed class AskingAColleague
{
    private const string Page = "/rapporter/2026/avsnitt/1.1";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_colleague_answers_in_Idag_and_the_paragraph_is_put_last_in_the_text(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.ReadInYear(2025, ("1.1", "Systematiskt arbetsmiljöarbete", "I fjol infördes pulsmätningar."));
        await host.OpenedYear();
        var (anna, birgitta) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"));

        var ask = await anna.PressAsync(await anna.OpenAsync(Page), "Be en kollega om ett stycke", ("Draft.Text", "Mitt eget."));
        Assert.Equal("Mitt eget.", (await host.Section("1.1")).Parts[0].Content.Text);
        var asked = await anna.PressAsync(ask, "Skicka frågan", ("PersonId", "Birgitta Molin, registrator"), ("Question", "Hur många ärenden kom in?"));
        Assert.Contains("Väntar på Birgitta Molin", asked.Text);

        var contribute = await birgitta.OpenAsync((await birgitta.OpenAsync("/idag")).Link("1.1 Systematiskt arbetsmiljöarbete"));
        Assert.Contains("Hur många ärenden kom in?", contribute.Text);
        Assert.Contains("I fjol infördes pulsmätningar.", contribute.Text);
        Assert.DoesNotContain("Mitt eget.", contribute.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await birgitta.OpenAsync(Page)).Status);
        var thanks = await birgitta.PressAsync(contribute, "Skicka till Anna Wester", ("Text", "Det kom in 214 ärenden."));
        Assert.Contains("Tack! Anna Wester har fått ditt bidrag.", thanks.Text);
        Assert.DoesNotContain("1.1", thanks.Text);

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Lägg in sist i texten", ("Draft.Text", "Mitt eget, med ett tillägg."));

        Assert.Equal("Mitt eget, med ett tillägg.\n\nDet kom in 214 ärenden.", (await host.Section("1.1")).Parts[0].Content.Text);
        Assert.False(page.HasButton("Lägg in sist i texten"));
        Assert.Contains("Det kom in 214 ärenden.", (await birgitta.OpenAsync(Page + "/bidrag")).Text);
    }

    [Fact]
    public async Task Putting_it_in_twice_puts_it_in_once()
    {
        await using var host = await StyrningHost.StartAsync();
        var (anna, _) = await AnsweredAsync(host);
        var page = await anna.OpenAsync(Page);
        await anna.PressAsync(page, "Lägg in sist i texten");

        Assert.Equal("RAP-107", (await anna.PressAsync(page, "Lägg in sist i texten")).RefusalCode);
        Assert.Single((await host.Section("1.1")).Parts[0].Content.Passages);
    }

    [Fact]
    public async Task The_writer_can_do_without_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (anna, _) = await AnsweredAsync(host);

        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Avstå", ("Draft.Text", "Mitt."));

        Assert.False(page.HasButton("Avstå"));
        Assert.Equal("Mitt.", (await host.Section("1.1")).Parts[0].Content.Text);
    }

    [Fact]
    public async Task Answering_twice_is_refused_with_the_text_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var (anna, birgitta) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"));
        await AskAsync(anna);
        var contribute = await birgitta.OpenAsync(Page + "/bidrag");
        await birgitta.PressAsync(contribute, "Skicka till", ("Text", "Första svaret."));

        var second = await birgitta.PressAsync(contribute, "Skicka till", ("Text", "Andra svaret."));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-105"), (second.Status, second.RefusalCode));
        Assert.Equal("Andra svaret.", second.Value("Text"));
    }

    [Fact]
    public async Task An_empty_answer_and_an_empty_question_are_told_so()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var (anna, birgitta) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"));

        Assert.Equal(HttpStatusCode.BadRequest, (await anna.PressAsync(await anna.OpenAsync(Page + "/be-om-bidrag"), "Skicka frågan")).Status);
        await AskAsync(anna);

        Assert.Equal(HttpStatusCode.BadRequest, (await birgitta.PressAsync(await birgitta.OpenAsync(Page + "/bidrag"), "Skicka till")).Status);
    }

    [Fact]
    public async Task Asking_the_same_person_twice_is_refused_until_the_question_is_taken_back()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var (anna, birgitta) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"));
        await AskAsync(anna);

        var again = await AskAsync(anna);
        Assert.Equal("RAP-104", again.RefusalCode);
        Assert.Equal("Hur gick det?", again.Value("Question"));

        var withdrawn = await anna.PressAsync(again, "Ta tillbaka frågan");
        Assert.Contains("Frågan är tillbakatagen", withdrawn.Text);
        Assert.Contains("Inget väntar på dig.", (await birgitta.OpenAsync("/idag")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await birgitta.OpenAsync(Page + "/bidrag")).Status);
        Assert.Equal("RAP-105", (await anna.PressAsync(again, "Ta tillbaka frågan")).RefusalCode);
        Assert.Null((await AskAsync(anna)).RefusalCode);
    }

    [Fact]
    public async Task Two_colleagues_are_asked_and_each_answers_their_own()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var (anna, birgitta, alva) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"), await host.SignInAs("administratör"));
        await AskAsync(anna);
        await AskAsync(anna, "Alva Lindgren");

        await alva.PressAsync(await alva.OpenAsync(Page + "/bidrag"), "Skicka till", ("Text", "Av Alva."));
        Assert.Contains("1.1", (await birgitta.OpenAsync("/idag")).Text);
        await birgitta.PressAsync(await birgitta.OpenAsync(Page + "/bidrag"), "Skicka till", ("Text", "Av Birgitta."));

        var page = await anna.OpenAsync(Page);
        Assert.Contains("Av Alva.", page.Text);
        Assert.Contains("Av Birgitta.", page.Text);
    }

    [Fact]
    public async Task An_unanswered_question_does_not_hold_up_the_section()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        await AskAsync(anna);

        Assert.Contains("är inlämnat", (await anna.PressAsync(await anna.OpenAsync(Page), "Lämna in", ("Draft.Text", "Klart."), ("Draft.NoIncidents", "on"))).Text);
    }

    [Fact]
    public async Task Another_than_the_one_who_was_asked_finds_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        await AskAsync(anna);

        foreach (var role in new[] { "HR-strateg", "säkerhetschef", "administratör" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(role)).OpenAsync(Page + "/bidrag")).Status);
        }
    }

    [Fact]
    public async Task Whoever_answers_for_the_section_is_not_in_the_list()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var karin = await host.SignInAs("kommunjurist");

        var page = await karin.OpenAsync("/rapporter/2026/avsnitt/1.5/be-om-bidrag");

        Assert.DoesNotContain("Karin Öberg,", page.Text);
        Assert.DoesNotContain("Linnea Storm", page.Text);
        Assert.Contains("Samir Haddad", page.Text);
    }

    private static async Task<(Visitor Anna, Visitor Birgitta)> AnsweredAsync(StyrningHost host)
    {
        await host.OpenedYear();
        var (anna, birgitta) = (await host.SignInAs("HR-strateg"), await host.SignInAs("registrator"));
        await AskAsync(anna);
        await birgitta.PressAsync(await birgitta.OpenAsync(Page + "/bidrag"), "Skicka till", ("Text", "Av Birgitta."));
        return (anna, birgitta);
    }

    private static async Task<PageView> AskAsync(Visitor visitor, string person = "Birgitta Molin") =>
        await visitor.PressAsync(await visitor.OpenAsync(Page + "/be-om-bidrag"), "Skicka frågan", ("PersonId", person), ("Question", "Hur gick det?"));
}
