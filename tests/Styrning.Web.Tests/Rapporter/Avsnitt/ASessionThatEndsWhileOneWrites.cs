using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Web.Tests.Rapporter.Avsnitt;

public sealed class ASessionThatEndsWhileOneWrites
{
    [Fact]
    public async Task Every_field_is_there_after_sign_in_and_can_be_saved()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Promised("1.1", "En utvärdering ska göras.");
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        var page = await anna.PressAsync(await anna.OpenAsync("/rapporter/2026/avsnitt/1.1"), "Spara utkast", ("Draft.Text", "Sparat.\r\n\r\nHemligt."), ("Draft.Meetings[0].What", "Råd"), ("Draft.NoIncidents", "on"));
        anna.Cookies.GetCookies(host.Address)["styrning"]!.Expired = true;

        var signIn = await anna.PressAsync(
            page,
            "Lägg till rad för möte",
            ("Draft.Text", "Sparat.\r\n\r\nHemligt.\r\n\r\nSkrivet när sessionen tog slut."),
            ("Draft.Marks[1].Secrecy", "OSL 18:8"),
            ("Draft.Answers[0].Status", "Dropped"),
            ("Draft.Answers[0].Note", "Behövs inte längre."),
            ("Draft.Meetings[0].What", ""),
            ("Draft.Meetings[1].What", "Nytt möte"),
            ("Draft.NoIncidents", "off"),
            ("Draft.Plans[0].What", "Ny plan"));
        Assert.Equal("Logga in", signIn.Heading);

        var back = await anna.PressAsync(signIn, "HR-strateg");
        Assert.Contains("Din text är tillbaka.", back.Text);
        Assert.EndsWith("Skrivet när sessionen tog slut.", back.Value("Draft.Text"), StringComparison.Ordinal);
        Assert.Equal(("", "Nytt möte", "Ny plan", ""), (back.Value("Draft.Meetings[0].What"), back.Value("Draft.Meetings[1].What"), back.Value("Draft.Plans[0].What"), back.Value("Draft.NoIncidents")));

        await anna.PressAsync(back, "Spara utkast");
        var content = (await host.Section("1.1")).Parts[0].Content;
        Assert.Equal([null, "OSL 18:8", null], content.Passages.Select(p => p.Secrecy));
        Assert.Equal(("Nytt möte", "Behövs inte längre.", "Ny plan", false), (content.Meetings.Single().What, content.Answers.Single().Note, content.Plans.Single().What, content.NoIncidents));
    }

    [Fact]
    public async Task What_another_saved_in_the_meantime_is_joined_with_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        const string address = "/rapporter/2026/avsnitt/1.5";
        var (karin, linnea) = (await host.SignInAs("kommunjurist"), await host.SignInAs("säkerhetshandläggare"));
        var page = await karin.OpenAsync(address);
        karin.Cookies.GetCookies(host.Address)["styrning"]!.Expired = true;
        var signIn = await karin.PressAsync(page, "Spara utkast", ("Draft.Text", "Av Karin."));
        await linnea.PressAsync(await linnea.OpenAsync(address), "Spara utkast", ("Draft.Text", "Av Linnea."));

        await karin.PressAsync(await karin.PressAsync(signIn, "kommunjurist"), "Spara utkast");

        Assert.Equal("Av Linnea.\n\nAv Karin.", (await host.Section("1.5")).Parts[0].Content.Text);
    }
}
