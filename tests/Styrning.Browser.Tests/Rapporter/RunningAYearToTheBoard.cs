using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Reporting;

namespace Styrning.Browser.Tests.Rapporter;

public sealed class RunningAYearToTheBoard(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_an_empty_list_to_a_corrected_report(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReadInYear(2025, ("1.1", "Systematiskt arbetsmiljöarbete", "Skyddsronder har hållits."), ("1.13", "Samverkan", "En överenskommelse med polisen skrevs."));
        await host.Promised("1.13", "En ny överenskommelse ska tas fram.", period: "våren 2026");
        var owner = await SignedInAsync(host, "säkerhetschef", width, scheme);

        await GoAsync(owner, "/rapporter/2025");
        await GoAsync(owner, "/rapporter");
        await owner.GetByRole(AriaRole.Link, new() { Name = "Öppna ett nytt år" }).ClickAsync();
        foreach (var number in new[] { "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.14" })
        {
            await owner.GetByRole(AriaRole.Checkbox, new() { Name = number + " " }).UncheckAsync();
        }

        await owner.GetByLabel("Kommunstyrelsens sammanträde").FillAsync("2027-03-08");
        await PressAsync(owner, "Räkna ut sista dagen");
        await owner.GetByLabel("Avsnitt för ”En ny överenskommelse").SelectOptionAsync("1.1");
        await PressAsync(owner, "Öppna året");

        await GoAsync(owner, "/rapporter/2026/sista-dag");
        await GoAsync(owner, "/rapporter/2026/avsnitt/1.2/utelamna");
        await owner.GetByLabel("Skäl").FillAsync("Lokalerna är sålda.");
        await PressAsync(owner, "Utelämna avsnittet");
        await PressAsync(owner, "Påminn nu");

        await WriteAsync(await SignedInAsync(host, "HR-strateg", width, scheme), "Larmen har bytts.\n\nEnkäten är gjord.");
        await owner.GotoAsync("/rapporter/2026");
        await owner.GetByRole(AriaRole.Link, new() { Name = "Granska 1.1" }).ClickAsync();
        await Accessible.AssertAsync(owner);
        await owner.GetByLabel("Sekretess för ”Larmen har bytts.”").SelectOptionAsync("OSL 18:8");
        await owner.GetByLabel("Kommentar").FillAsync("Hur gick enkäten?");
        await PressAsync(owner, "Återlämna med kommentar");
        await GoAsync(owner, "/rapporter/2026/sammanstall-anda");

        host.Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(await SignedInAsync(host, "HR-strateg", width, scheme), "Larmen har bytts.\n\nEnkäten är gjord och visar att hoten minskar.");
        await GoAsync(owner, "/rapporter/2026/avsnitt/1.1/granska");
        await PressAsync(owner, "Godkänn");

        await owner.GetByRole(AriaRole.Link, new() { Name = "Sammanställ rapporten" }).ClickAsync();
        await owner.GetByLabel("Inledning").FillAsync("Året i korthet.");
        await PressAsync(owner, "Spara inledningen");
        await GoAsync(owner, "/rapporter/2026/sammanstall/avsnitt/1.1");
        await owner.GotoAsync("/rapporter/2026/sammanstall");
        await PressAsync(owner, "Sammanställ version 1");

        var second = await SignedInAsync(host, "kanslichef", width, scheme);
        await second.GotoAsync("/rapporter/2026/offentlig");
        await Assertions.Expect(second.FrameLocator("iframe").GetByText("Uppgift utelämnad (OSL 18:8)").First).ToBeVisibleAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Complementary)).ToContainTextAsync("Larmen har bytts.");
        await second.EvaluateAsync("document.querySelector('iframe').remove()"); // nothing can run in its sandbox, axe neither
        await Accessible.AssertAsync(second);
        await PressAsync(second, "Godkänn version 1");

        await GoAsync(owner, "/rapporter/2026/tjansteskrivelse");
        await GoAsync(owner, "/rapporter/2026/skicka");
        await PressAsync(owner, "Skicka till kommunstyrelsen");
        await GoAsync(owner, "/rapporter/2026/ny-version");

        var secretary = await SignedInAsync(host, "nämndsekreterare", width, scheme);
        await GoAsync(secretary, "/rapporter/2026/beslut");
        await secretary.GetByLabel("Noteras").CheckAsync();
        await secretary.GetByLabel("Sammanträdesdag").FillAsync("2026-11-23");
        await secretary.GetByLabel("Paragraf").FillAsync("31");
        await PressAsync(secretary, "Registrera beslutet");
        await GoAsync(secretary, "/rapporter/ataganden");

        await GoAsync(owner, "/rapporter/2026/ratta");
        await PressAsync(owner, "Börja rätta");
        await GoAsync(owner, "/rapporter/2026/sammanstall/avsnitt/1.1");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.GotoAsync("/rapporter/2026/avsnitt/1.1");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Om året" }).FillAsync(text);
        await page.GetByRole(AriaRole.Group, new() { Name = "En ny överenskommelse" }).GetByLabel("Pågår").CheckAsync();
        await page.GetByLabel("Inga incidenter att rapportera").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Avsnitt 1.1 är inlämnat.")).ToBeVisibleAsync();
    }

    private static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Accessible.AssertAsync(page);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
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
