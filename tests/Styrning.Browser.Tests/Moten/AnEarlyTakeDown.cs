using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Browser.Tests.Moten;

/// <summary>A notice comes down too early: the secretary is told what follows, puts it up again, and sees laga kraft move.</summary>
public sealed class AnEarlyTakeDown(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_the_meeting_to_laga_kraft_three_weeks_after_the_second_notice(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        await host.HeldMeeting("ks", "2026-05-27", new HeldItem(31, "Riktlinjer mot otillbörlig påverkan"), new HeldItem(32, "Kamerornas placering", Secret: true));
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/idag");
        await page.GetByRole(AriaRole.Button, new() { Name = "nämndsekreterare" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Gör protokollet: Kommunstyrelsen 27 maj 2026" }).ClickAsync();
        await Accessible.AssertAsync(page);

        await PressAsync(page, "Gör protokollet på papper");
        await PressAsync(page, "Gör protokollet av § 31");
        await page.GetByRole(AriaRole.Link, new() { Name = "Registrera justering av Protokoll, § 31" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Var originalet finns").FillAsync("diariet, akt KS 2026/114");
        await PressAsync(page, "Registrera justeringen");

        host.MoveTo("2026-05-29 09:00");
        await FollowAsync(page, "Sätt upp anslaget");
        await PressAsync(page, "Anslaget är uppe");
        await Assertions.Expect(page.GetByText("Sista dag att överklaga är 22 juni 2026")).ToBeVisibleAsync();
        var protocol = page.Url;
        await FollowAsync(page, "Visa anslaget");
        await page.GotoAsync("/moten/anslag");
        await Accessible.AssertAsync(page);

        host.MoveTo("2026-06-10 09:00");
        await page.GotoAsync(protocol);
        await FollowAsync(page, "Ta ned anslaget");
        await Assertions.Expect(page.GetByText("Det är för tidigt.")).ToBeVisibleAsync();
        await page.GetByLabel("Varför det kom ned").FillAsync("Det togs bort av misstag.");
        await PressAsync(page, "Registrera den tidiga nedtagningen");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("löper överklagandetiden inte ut");
        await page.GetByLabel("jag vet att tiden inte löper ut").CheckAsync();
        await PressAsync(page, "Registrera den tidiga nedtagningen");
        await page.GotoAsync("/moten/anslag");
        await Accessible.AssertAsync(page);

        host.MoveTo("2026-06-11 09:00");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sätt upp på nytt" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await PressAsync(page, "Anslaget är uppe");
        await Assertions.Expect(page.GetByText("Sista dag att överklaga är 2 juli 2026")).ToBeVisibleAsync();

        host.MoveTo("2026-07-02 23:59");
        await page.GotoAsync(protocol);
        await Assertions.Expect(page.GetByText("Ej laga kraft")).ToBeVisibleAsync();
        host.MoveTo("2026-07-03 00:00");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Laga kraft 3 juli 2026.")).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        await FollowAsync(page, "Ta ned anslaget");
        await PressAsync(page, "Anslaget är nedtaget");

        await page.GotoAsync("/moten/ks/2026-05-27/expediering");
        await page.GetByLabel("Mottagare").First.FillAsync("Socialnämnden\nKanslichefen");
        await PressAsync(page, "Lägg till");
        await page.GetByLabel("Socialnämnden").CheckAsync();
        await PressAsync(page, "Bocka som skickat");
        foreach (var address in (string[])["/moten/avbrott", "/moten/overklaganden", new Uri(protocol).AbsolutePath + "/anslag/ratta"])
        {
            await page.GotoAsync(address);
            await Accessible.AssertAsync(page);
        }

        await page.GotoAsync(protocol);
        await page.GetByRole(AriaRole.Link, new() { Name = "Registrera ett överklagande" }).First.ClickAsync();
        await Accessible.AssertAsync(page);
        await PressAsync(page, "Registrera överklagandet");
    }

    private static async Task FollowAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Accessible.AssertAsync(page);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await Accessible.AssertAsync(page);
    }
}
