using Microsoft.Playwright;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Browser.Tests.Moten;

public sealed class AMinorityReferral(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Sends_the_matter_back_once_and_is_refused_the_second_time(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKfAsync(host);
        var secretary = await SignedInAsync(host, width, scheme);

        await secretary.GotoAsync(paragraf.Path);
        await Accessible.AssertAsync(secretary);
        await secretary.GetByRole(AriaRole.Link, new() { Name = "Registrera utfallet" }).ClickAsync();
        await AskAsync(secretary, 4);
        await Assertions.Expect(secretary.GetByRole(AriaRole.Alert)).ToContainTextAsync("MOT-43");
        await secretary.GetByLabel("Hur många begärde det?").FillAsync("5");
        await PressAsync(secretary, "Granska");
        await Assertions.Expect(secretary.GetByText("tillbaka till Skriv förslaget")).ToBeVisibleAsync();
        await PressAsync(secretary, "Registrera utfallet");
        await Assertions.Expect(secretary.GetByText("på begäran av en minoritet")).ToBeVisibleAsync();
        Assert.Contains("utkast", await host.Stands(paragraf.Matter!.Id));

        host.Clock.Advance(TimeSpan.FromDays(14));
        await Task.FromResult(paragraf.Matter).WaitingAt(host, "beslutat");
        await AParagraf.PreparedAsync(host, paragraf.Matter.Id, "2026-12-02");
        var again = await AParagraf.AtAsync(host, "kf", Treatment.Decision, paragraf.Matter, "2026-12-07");
        secretary = await SignedInAsync(host, width, scheme);
        await secretary.GotoAsync(again.Path + "/utfall");
        await Assertions.Expect(secretary.GetByText("En andra gång krävs enkel majoritet").First).ToBeVisibleAsync();
        await AskAsync(secretary, 14);
        await Assertions.Expect(secretary.GetByRole(AriaRole.Alert)).ToContainTextAsync("MOT-41");
        await secretary.GetByLabel("Minst en tredjedel av de närvarande begärde det").UncheckAsync();
        await secretary.GetByLabel("Motivering till en återremiss").FillAsync("Fullmäktige vill se kostnaden.");
        await PressAsync(secretary, "Granska");
        await PressAsync(secretary, "Registrera utfallet");
        await PressAsync(secretary, AriaRole.Link, "Rätta det som är antecknat");
        Assert.Contains("utkast", await host.Stands(paragraf.Matter.Id));
    }

    private static async Task AskAsync(IPage secretary, int requesters)
    {
        await secretary.GetByLabel("Återremitteras").CheckAsync();
        var minority = secretary.Locator("details", new() { HasText = "En minoritet begärde" });
        if (await minority.GetAttributeAsync("open") is null)
        {
            await minority.Locator("summary").ClickAsync();
        }

        await secretary.GetByLabel("Minst en tredjedel av de närvarande begärde det").CheckAsync();
        await secretary.GetByLabel("Hur många begärde det?").FillAsync($"{requesters}");
        await secretary.GetByLabel("Vilka?").FillAsync("Anna Ek (S) med flera");
        await secretary.GetByLabel("Deras motivering").FillAsync("Kostnaden ska redovisas.");
        await PressAsync(secretary, "Granska");
    }

    private static Task PressAsync(IPage page, string button) => PressAsync(page, AriaRole.Button, button);

    private static async Task PressAsync(IPage page, AriaRole role, string name)
    {
        await page.GetByRole(role, new() { Name = name }).Last.ClickAsync();
        await Accessible.AssertAsync(page);
    }

    private async Task<IPage> SignedInAsync(StyrningHost host, int width, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "nämndsekreterare" }).ClickAsync();
        return page;
    }
}
