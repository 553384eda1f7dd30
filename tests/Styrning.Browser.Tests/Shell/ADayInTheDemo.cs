using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Mail;

namespace Styrning.Browser.Tests.Shell;

public sealed class ADayInTheDemo(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Sign_in_read_a_letter_and_let_a_week_pass(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync();
        await WriteLetterAsync(host);
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);

        await page.GotoAsync("/");
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Administratör" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Idag" })).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);

        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" });
        await menu.GetByRole(AriaRole.Link, new() { Name = "Brev" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Välkommen" }).ClickAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "/idag" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Idag" })).ToBeVisibleAsync();

        await menu.GetByRole(AriaRole.Link, new() { Name = "Klocka" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta fram 7 dagar" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sju dagar har gått.")).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);

        await page.GetByLabel("Flytta fram till datum").FillAsync("2020-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta fram till datumet" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tiden går bara framåt.");
        await Assertions.Expect(page).ToHaveTitleAsync("Fel: Klocka – Styrning");
        await Accessible.AssertAsync(page);

        await page.GotoAsync("/finns-inte");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sidan finns inte" })).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Logga in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_JavaScript_what_was_typed_survives_the_end_of_the_session()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await chromium.OpenAsync(host.Address, javaScript: false);
        await page.GotoAsync("/klocka");
        await page.GetByRole(AriaRole.Button, new() { Name = "Administratör" }).First.ClickAsync();
        await page.GetByLabel("Flytta fram till datum").FillAsync("2027-02-01");

        await page.Context.ClearCookiesAsync(new() { Name = "styrning" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta fram till datumet" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Din text är sparad och finns kvar när du har loggat in.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Administratör" }).First.ClickAsync();

        await Assertions.Expect(page.GetByText("Din text är tillbaka.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Flytta fram till datum")).ToHaveValueAsync("2027-02-01");
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await chromium.OpenAsync(host.Address);
        await page.GotoAsync("/logga-in");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Hoppa till innehållet" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task Nothing_is_fetched_from_elsewhere()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await chromium.OpenAsync(host.Address);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Administratör" }).First.ClickAsync();
        await page.GotoAsync("/klocka");

        Assert.Empty(foreign);
        Assert.Empty(complaints); // a Content-Security-Policy that the page itself breaks would speak here
    }

    private static Task WriteLetterAsync(StyrningHost host) => host.InScope(async services =>
    {
        var person = (await services.GetRequiredService<IDemoRoster>().ListAsync(CancellationToken.None))
            .First(person => person.RoleTitle.Equals("administratör", StringComparison.OrdinalIgnoreCase));
        var outbox = services.GetRequiredService<Outbox>();
        await outbox.AddAsync("welcome", new Addressee(person.PersonId, person.PersonName), "Välkommen till Styrning", $"Hej!\n\nDet som väntar på dig finns här: {outbox.LinkTo("/idag")}\n\nHälsningar\nStyrning");
        await services.GetRequiredService<StyrningDb>().SaveChangesAsync();
    });
}
