using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Browser.Tests.Dokument;

/// <summary>A mandatperiod begins at midnight, and ten policies of the old one are taken up in one översyn.</summary>
public sealed class RenewingTenDocuments(ChromiumFixture chromium)
{
    private static readonly string[] Titles =
    [
        "Alkoholpolicy", "Arkivpolicy", "Bidragspolicy", "Cykelpolicy", "Donationspolicy", "Energipolicy", "Finanspolicy", "Kemikaliepolicy", "Mångfaldspolicy", "Resepolicy",
    ];

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_none_of_ten_to_ten_of_ten(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync("2026-10-14 23:59");
        foreach (var title in Titles)
        {
            await host.AdoptedDocument(title, owner: "registrator", renewal: GivenRenewals.EachTerm);
        }

        await host.Meeting("kf", "2026-11-25");
        await host.Meeting("kf", "2026-12-16");
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nämndsekreterare" }).ClickAsync();
        await GoAsync(page, "/dokument/fornyelse");
        await GoAsync(page, "/dokument/fornyelse/forhandsvisa");
        await Assertions.Expect(page.GetByText("Tio förnyelser börjar till och med 15 oktober 2026")).ToBeVisibleAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();
        await GoAsync(page, "/dokument/fornyelse");
        await Assertions.Expect(page.GetByText("0 av 10 klara").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Resepolicy" }).ClickAsync();
        await page.GetByText("Varför just den dagen?").ClickAsync();
        await Accessible.AssertAsync(page);

        await page.GotoAsync("/dokument/fornyelse");
        foreach (var title in Titles)
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Välj {title}" }).CheckAsync();
        }

        await PressAsync(page, "Gör en översyn av de valda");
        await page.GetByLabel("Vad som föreslås för Cykelpolicy").SelectOptionAsync("Upphävs");
        await page.GetByLabel("Diarienummer").FillAsync("KS 2026/255");
        await page.GetByLabel("Registrerat").FillAsync("2026-10-15");
        await PressAsync(page, "Börja översynen");
        await Assertions.Expect(page.GetByText("att upphäva Cykelpolicy.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv", Exact = true }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Bakgrund").FillAsync("Policyerna är genomgångna. Nio är aktuella. Cykelpolicyn behövs inte längre.");
        await PressAsync(page, "Spara");
        await PressAsync(page, "Fastställ tjänsteskrivelsen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Till ärendet" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tjänsteskrivelse" })).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        await GoAsync(page, "/dokument/fornyelse");
        await Assertions.Expect(page.GetByText("I ärendet").First).ToBeVisibleAsync();

        await host.MoveTo("2026-11-23");
        await host.WithDb(db => db.Set<DocumentMatter>().SingleAsync()).WaitingAt(host, "justerat"); // decided by KF

        await GoAsync(page, "/dokument/fornyelse");
        await Assertions.Expect(page.GetByText("10 av 10 klara").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Upphävt 23 november 2026")).ToBeVisibleAsync();
    }

    private static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Accessible.AssertAsync(page);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Accessible.AssertAsync(page);
    }
}
