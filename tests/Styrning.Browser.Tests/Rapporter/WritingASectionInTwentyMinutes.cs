using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Browser.Tests.Rapporter;

public sealed class WritingASectionInTwentyMinutes(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task From_Idag_to_handed_in(int width, ColorScheme scheme)
    {
        await using var host = await OpenedAsync();
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await SignInAsync(page, "säkerhetshandläggare", "/idag");

        await page.GetByRole(AriaRole.Link, new() { Name = "1.3 Bevakning" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Om året" }).FillAsync("Den nya organisationen för larm har fungerat väl.\n\nKameror har satts upp vid busstorget.");
        await page.GetByRole(AriaRole.Group, new() { Name = "Ett nytt avtal ska utvärderas" }).GetByLabel("Försenad").CheckAsync();
        await page.GetByLabel("Åtagande 2: Orsak till förseningen").SelectOptionAsync("Personalomsättning");
        await page.GetByLabel("Åtagande 2: När blir det klart?").FillAsync("våren 2027");
        await page.GetByRole(AriaRole.Group, new() { Name = "Kameraövervakning ska införas" }).GetByLabel("Klar", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Möte 1: Vad").FillAsync("Samråd med polisen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till rad för möte" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#moten$"));
        await page.GetByLabel("Plan 1: Vad ska göras").FillAsync("Ny upphandling av bevakning");
        await page.GetByLabel("Plan 1: När").FillAsync("hösten 2027");
        await page.GetByLabel("Beslut 1: Vad").FillAsync("Riktlinje för kamerabevakning");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Inga incidenter");
        await page.GetByText("Föreslå sekretess för stycken").ClickAsync();
        await page.GetByLabel("Stycke 2: Sekretess").SelectOptionAsync("OSL 18:8");
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Inga incidenter att rapportera").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Avsnitt 1.3 är inlämnat.")).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Historik" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Visa ändringarna i version 2" }).ClickAsync();
        await Accessible.AssertAsync(page);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Two_who_wrote_the_same_paragraph_choose_with_both_before_them(int width, ColorScheme scheme)
    {
        await using var host = await OpenedAsync();
        var (karin, linnea) = (await chromium.OpenAsync(host.Address, width, scheme: scheme), await chromium.OpenAsync(host.Address, width, scheme: scheme));
        await SignInAsync(karin, "kommunjurist", "/rapporter/2026/avsnitt/1.5");
        await SignInAsync(linnea, "säkerhetshandläggare", "/rapporter/2026/avsnitt/1.5");
        await karin.GetByRole(AriaRole.Textbox, new() { Name = "Om året" }).FillAsync("Ett.\n\nTvå.");
        await karin.GetByRole(AriaRole.Button, new() { Name = "Spara utkast" }).First.ClickAsync();
        await linnea.ReloadAsync();
        await karin.GetByRole(AriaRole.Textbox, new() { Name = "Om året" }).FillAsync("Ett, som Karin minns det.\n\nTvå.");
        await karin.GetByRole(AriaRole.Button, new() { Name = "Spara utkast" }).First.ClickAsync();

        await linnea.GetByRole(AriaRole.Textbox, new() { Name = "Om året" }).FillAsync("Ett, som Linnea minns det.\n\nTvå.");
        await linnea.GetByRole(AriaRole.Button, new() { Name = "Spara utkast" }).First.ClickAsync();

        await Assertions.Expect(linnea.GetByRole(AriaRole.Alert)).ToContainTextAsync("ni har båda ändrat texten");
        await Assertions.Expect(linnea.GetByRole(AriaRole.Region, new() { Name = "Sparat av Karin Öberg" })).ToContainTextAsync("som Karin minns det");
        await Assertions.Expect(linnea.GetByRole(AriaRole.Textbox, new() { Name = "Om året" })).ToHaveValueAsync("Ett, som Linnea minns det.\n\nTvå.");
        await Accessible.AssertAsync(linnea);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Light)]
    public async Task A_colleague_is_asked_and_answers(int width, ColorScheme scheme)
    {
        await using var host = await OpenedAsync();
        var (linnea, tomas) = (await chromium.OpenAsync(host.Address, width, scheme: scheme), await chromium.OpenAsync(host.Address, width, scheme: scheme));
        await SignInAsync(linnea, "säkerhetshandläggare", "/rapporter/2026/avsnitt/1.3");
        await linnea.GetByRole(AriaRole.Button, new() { Name = "Be en kollega om ett stycke" }).ClickAsync();
        await Accessible.AssertAsync(linnea);
        await linnea.GetByLabel("Vem vill du fråga?").SelectOptionAsync(new SelectOptionValue { Label = "Tomas Ek, lokalstrateg" });
        await linnea.GetByLabel("Vad ska kollegan skriva om?").FillAsync("Hur många larm kom in under året?");
        await linnea.GetByRole(AriaRole.Button, new() { Name = "Skicka frågan" }).ClickAsync();

        await SignInAsync(tomas, "lokalstrateg", "/idag");
        await tomas.GetByRole(AriaRole.Link, new() { Name = "1.3 Bevakning" }).ClickAsync();
        await Accessible.AssertAsync(tomas);
        await tomas.GetByLabel("Ditt bidrag").FillAsync("Det kom in 214 larm, varav 12 skarpa.");
        await tomas.GetByRole(AriaRole.Button, new() { Name = "Skicka till Linnea Storm" }).ClickAsync();
        await Assertions.Expect(tomas.GetByText("Tack! Linnea Storm har fått ditt bidrag.")).ToBeVisibleAsync();

        await linnea.ReloadAsync();
        await Accessible.AssertAsync(linnea);
        await linnea.GetByRole(AriaRole.Button, new() { Name = "Lägg in sist i texten" }).ClickAsync();
        await Assertions.Expect(linnea.GetByRole(AriaRole.Textbox, new() { Name = "Om året" })).ToHaveValueAsync("Det kom in 214 larm, varav 12 skarpa.");
    }

    [Fact]
    public async Task The_key_that_ends_a_line_saves_the_draft_and_never_hands_in()
    {
        await using var host = await OpenedAsync();
        var page = await chromium.OpenAsync(host.Address, javaScript: false);
        await SignInAsync(page, "säkerhetshandläggare", "/rapporter/2026/avsnitt/1.3");

        await page.GetByLabel("Möte 1: Vad").FillAsync("Samråd");
        await page.GetByLabel("Möte 1: Vad").PressAsync("Enter");

        await Assertions.Expect(page.GetByText("Utkastet är sparat.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Möte 1: Vad")).ToHaveValueAsync("Samråd");
    }

    private static async Task<StyrningHost> OpenedAsync()
    {
        var host = await StyrningHost.StartAsync("2027-01-29 08:00");
        await host.ReadInYear(
            2025,
            ("1.3", "Bevakning", "Ett nytt avtal har tecknats med tre leverantörer av bevakning, larm och teknik. Avtalet omfattar hela kommunkoncernen.\n\nUnder året har också förberedelser för kameraövervakning inletts. De platser som har bedömts vara lämpliga är:\n\n- busstorget\n- cykelgaraget\n- idrottshallen\n\nI juni gick den nya organisationen för larm och bevakning igång och därefter har endast små justeringar gjorts."),
            ("1.5", "Skydd mot grov organiserad brottslighet samt arbete mot våldsbejakande extremism", "Arbetet med en lägesbild påbörjades men färdigställdes inte på grund av personalomsättning."));
        await host.Promised("1.3", "Ett nytt avtal ska utvärderas under hösten 2026.", period: "hösten 2026");
        await host.Promised("1.3", "Kameraövervakning ska införas på tre platser.", year: 2024);
        await host.OpenedYear();
        return host;
    }

    private static async Task SignInAsync(IPage page, string role, string address)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = role }).First.ClickAsync();
    }
}
