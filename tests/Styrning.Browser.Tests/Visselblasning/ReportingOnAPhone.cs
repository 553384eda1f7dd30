using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Browser.Tests.Visselblasning;

/// <summary>The reporter's way, as it must be possible to walk it: with no script, on the smallest screen.</summary>
public sealed class ReportingOnAPhone(ChromiumFixture chromium)
{
    [Fact]
    public async Task From_the_front_page_to_the_receipt_without_a_script()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var page = await chromium.OpenAsync(channel.Address, 360, javaScript: false);
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).Authority);

        await page.GotoAsync("/");
        Assert.Empty(await page.Context.CookiesAsync());
        await PressAsync(page, "Börja berätta");
        await page.GetByLabel("Kommunen", new() { Exact = true }).CheckAsync();
        await PressAsync(page, "Fortsätt");
        await page.GetByLabel("Vad har hänt?").FillAsync("Upphandlingen gick till en släkting.");
        await PressAsync(page, "Fortsätt");
        await page.GetByLabel("När hände det?").FillAsync("I våras");
        await PressAsync(page, "Fortsätt");
        await PressAsync(page, "Fortsätt");
        await page.GetByRole(AriaRole.Group, new() { Name = "Person 1" }).GetByLabel("Namn").FillAsync("Bo Ek");
        await PressAsync(page, "Fortsätt");
        await page.GetByLabel("Karin Öberg").CheckAsync();
        await PressAsync(page, "Fortsätt");
        await PressAsync(page, "Fortsätt");
        await PressAsync(page, "Fortsätt");
        await page.GetByLabel("Välj filer").SetInputFilesAsync(new FilePayload { Name = "bild.png", MimeType = "image/png", Buffer = new byte[300_000] });
        await PressAsync(page, "Spara utan att gå vidare");
        await Assertions.Expect(page.GetByText("bild.png, 292 kB")).ToBeVisibleAsync();
        await PressAsync(page, "Hoppa till granskningen");
        await Assertions.Expect(page.GetByText("Karin Öberg")).ToBeVisibleAsync();
        await PressAsync(page, "Fortsätt till koden");
        var code = await page.Locator("p.code").InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Jag har skrivit av koden" }).ClickAsync();
        await page.GetByLabel("Kodens fyra sista tecken").FillAsync(code[^4..].ToLowerInvariant());
        await PressAsync(page, "Skicka rapporten");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rapporten har kommit fram" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("den 30 november 2026")).ToBeVisibleAsync();
        await PressAsync(page, "Klar");
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal([channel.Address.Authority], asked.Distinct());
        Assert.Equal(1, await staff.WithCases(db => db.Cases.CountAsync()));
        Assert.Equal(1, await staff.WithCases(db => db.Files.CountAsync()));
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_page_can_be_read_by_anybody_and_left_at_once(int width, ColorScheme scheme)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var page = await chromium.OpenAsync(channel.Address, width, scheme: scheme);
        await page.GotoAsync("/");
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Börja berätta" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync(); // nothing chosen: with its error
        await Accessible.AssertAsync(page);
        await page.GetByLabel("Kommunen", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync();
        await page.GetByLabel("Vad har hänt?").FillAsync("Något.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync();

        foreach (var path in new[] { "/information", "/information/bostader", "/rapport/handelse", "/rapport/vem", "/rapport/lasare", "/rapport/filer", "/rapport/bekraftelse", "/rapport/mote", "/rapport/granska", "/rapport/borta", "/rapport/klart", "/finns-inte", "/rapport/handelse?sprak=en" })
        {
            await page.GotoAsync(path);
            await Accessible.AssertAsync(page);
            var leave = page.GetByRole(AriaRole.Link, new() { Name = path.Contains("sprak=en", StringComparison.Ordinal) ? "Leave this page" : "Lämna sidan" });
            Assert.StartsWith("https://", await leave.GetAttributeAsync("href"));
            Assert.Matches("^(Formulär|Form)(, (steg|step) [0-9]+)?$", await page.TitleAsync());
        }

        await page.GotoAsync("/rapport/granska");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt till koden" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GotoAsync("/rapport/skicka");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka rapporten" }).ClickAsync();
        await Accessible.AssertAsync(page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?sprak=en")]
    public async Task The_first_screen_of_a_small_phone_has_what_matters_and_the_button(string path)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var page = await chromium.OpenAsync(channel.Address, 360);
        await page.SetViewportSizeAsync(360, 640);
        await page.GotoAsync(path);

        Assert.Equal(6, await page.Locator(".first > p:not(.more)").CountAsync());
        foreach (var needed in new[] { page.Locator(".leave"), page.GetByRole(AriaRole.Button), page.Locator(".more") })
        {
            await Assertions.Expect(needed).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }

    private static async Task PressAsync(IPage page, string button) => await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
}
