using Microsoft.Playwright;
using Styrning.Testing;

namespace Styrning.Browser.Tests.Moten;

public sealed class HoldingAMeeting(ChromiumFixture chromium)
{
    private const string Path = "/moten/ksau/2026-11-23";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_the_calendar_to_the_protocol(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-23 16:00");
        var page = await SignedInAsync(host, "nämndsekreterare", width, scheme);
        foreach (var address in new[] { "/moten", "/moten/organ", "/moten/organ/kf", "/moten/organ/kf/andra", "/moten/organ/nytt", "/moten/organ/kf/mandatperioder/ny", "/moten/organ/kf/ledamoter/nya", "/moten/planera?kf=2027-02-24" })
        {
            await GoAsync(page, address);
        }

        await GoAsync(page, "/moten/nya");
        await page.GetByLabel("Organ").SelectOptionAsync("ksau");
        await page.GetByLabel("Dagar").FillAsync("2026-11-23, 2026-12-14");
        await PressAsync(page, "Granska dagarna");
        await PressAsync(page, "Lägg in sammanträdena");

        await GoAsync(page, $"{Path}/dagordning");
        await page.GetByLabel("Punkter").FillAsync("Upprop\nVal av justerare");
        await PressAsync(page, "Lägg till");
        await page.GetByRole(AriaRole.Button, new() { Name = "flytta ned Upprop" }).ClickAsync();

        await GoAsync(page, $"{Path}/utskick");
        await PressAsync(page, "Spara");
        await GoAsync(page, $"{Path}/narvaro");
        await PressAsync(page, "Alla ledamöter är närvarande");
        await PressAsync(page, "Spara närvaron");
        await Assertions.Expect(page.GetByText("3 av 3 närvarande: beslutsför (minst 2).").First).ToBeVisibleAsync();

        await GoAsync(page, $"{Path}/genomfor");
        await page.GetByLabel("Ordförande vid sammanträdet").SelectOptionAsync(new SelectOptionValue { Label = "Cecilia Marklund (A)" });
        await page.GetByLabel("Justerare", new() { Exact = false }).First.SelectOptionAsync(new SelectOptionValue { Label = "Ida Bolander (C)" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await GoAsync(page, $"{Path}/genomfor");
        await page.GetByLabel("Klockan", new() { Exact = true }).FillAsync("15:10");
        await page.GetByLabel("Sammanträdet är avslutat").CheckAsync();
        await PressAsync(page, "Avsluta sammanträdet");

        await GoAsync(page, $"{Path}/protokoll");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "§ 1 Val av justerare" })).ToBeVisibleAsync();
        await GoAsync(page, $"{Path}/kallelse");
        await GoAsync(page, $"{Path}/tidsplan");

        await GoAsync(page, "/moten/ksau/2026-12-14/flytta");
        await page.GetByLabel("Ny dag").FillAsync("2026-12-15");
        await PressAsync(page, "Flytta sammanträdet");
        await GoAsync(page, "/moten/ksau/2026-12-15/stall-in");
        await page.GetByLabel("Skäl").FillAsync("För få ärenden.");
        await PressAsync(page, "Ställ in sammanträdet");
    }

    private static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Accessible.AssertAsync(page);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Accessible.AssertAsync(page);
    }

    private async Task<IPage> SignedInAsync(StyrningHost host, string role, int width, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/idag");
        await page.GetByRole(AriaRole.Button, new() { Name = role }).First.ClickAsync();
        return page;
    }
}
