using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Browser.Tests.Visselblasning;

/// <summary>The staff's side, from the report to the closed case: one handler judges, another judges again, and between them a cup of coffee that locks the key.</summary>
public sealed class TwoHandlersAndACase(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task From_the_report_to_the_closed_case(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var at = $"/arenden/arende/{id}";
        var karin = await SignInAsync(host, "Karin Öberg", width, scheme);
        var anna = await SignInAsync(host, "Anna Wester", width, scheme);

        await karin.GotoAsync("/arenden");
        await Assertions.Expect(karin.GetByText("Nytt att läsa")).ToBeVisibleAsync();
        await Accessible.AssertAsync(karin);
        await karin.GetByRole(AriaRole.Link, new() { Name = "Ärende från" }).ClickAsync();
        await Accessible.AssertAsync(karin);
        await UnlockAsync(karin);
        await Assertions.Expect(karin.GetByText("Upphandlingen gick till en släkting till chefen.")).ToBeVisibleAsync();
        await Accessible.AssertAsync(karin);

        // Away for a while: what was typed is there when the passphrase has been given.
        await karin.GetByRole(AriaRole.Link, new() { Name = "Skriv en egen anteckning" }).ClickAsync();
        await karin.GetByLabel("Anteckning", new() { Exact = true }).FillAsync("Begär ut fakturorna från i våras.");
        await karin.GetByLabel("Det är något som ska göras").CheckAsync();
        await Accessible.AssertAsync(karin);
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        await PressAsync(karin, "Spara anteckningen");
        await Assertions.Expect(karin.GetByText("Din text är sparad")).ToBeVisibleAsync();
        await UnlockAsync(karin);
        await Assertions.Expect(karin.GetByLabel("Anteckning", new() { Exact = true })).ToHaveValueAsync("Begär ut fakturorna från i våras.");
        await Assertions.Expect(karin.GetByLabel("Det är något som ska göras")).ToBeCheckedAsync();
        await PressAsync(karin, "Spara anteckningen");
        await PressAsync(karin, "Gjord");

        await FollowAsync(karin, "Bekräfta rapporten");
        await Accessible.AssertAsync(karin);
        await PressAsync(karin, "Lämna bekräftelsen");
        await FollowAsync(karin, "Bedöm om");
        await karin.GetByLabel("Din bedömning").SelectOptionAsync("OutOfScope");
        await karin.GetByLabel("Skäl", new() { Exact = true }).FillAsync("En fråga om schemat.");
        await PressAsync(karin, "Spara bedömningen"); // neither ground nor referral
        await Accessible.AssertAsync(karin);
        await karin.GetByLabel("Grund").SelectOptionAsync("NoPublicInterest");
        await karin.GetByLabel("Vart personen kan vända sig").FillAsync("Skyddsombudet.");
        await PressAsync(karin, "Spara bedömningen");
        await FollowAsync(karin, "Väntar på en andra handläggare");
        await Accessible.AssertAsync(karin);

        await anna.GotoAsync(at);
        await UnlockAsync(anna);
        await FollowAsync(anna, "Bedöm som andra handläggare");
        await anna.GetByLabel("Nej, det ska bedömas på nytt").CheckAsync();
        await anna.GetByLabel("Skäl", new() { Exact = true }).FillAsync("Släktskapet är av allmänintresse.");
        await Accessible.AssertAsync(anna);
        await PressAsync(anna, "Spara bedömningen");
        await FollowAsync(anna, "Bedöm om");
        await anna.GetByLabel("Din bedömning").SelectOptionAsync("PublicInterest");
        await anna.GetByLabel("Skäl", new() { Exact = true }).FillAsync("Jäv i en upphandling.");
        await PressAsync(anna, "Spara bedömningen");

        await FollowAsync(anna, "Utred");
        await anna.GetByLabel("Vad utredningen visar").FillAsync("Reglerna följdes inte.");
        await anna.GetByLabel("Åtgärder", new() { Exact = true }).FillAsync("Avtalet sägs upp.");
        await PressAsync(anna, "Utredningen är klar");
        await FollowAsync(anna, "Lämna slutlig återkoppling");
        await anna.GetByLabel("Vad som har gjorts").FillAsync("Avtalet är uppsagt.");
        await anna.GetByLabel("Varför", new() { Exact = true }).FillAsync("Reglerna följdes inte.");
        await Accessible.AssertAsync(anna);
        await PressAsync(anna, "Lämna återkopplingen");

        await karin.GotoAsync($"{at}/avsluta");
        await karin.GetByLabel("Vad ärendet gällde").SelectOptionAsync("upphandling");
        await karin.GetByLabel("Vad det ledde till").SelectOptionAsync("atgarder");
        await karin.GetByLabel("Skäl för att avsluta").FillAsync("Åtgärderna är gjorda.");
        await Accessible.AssertAsync(karin);
        await PressAsync(karin, "Avsluta ärendet");
        await Assertions.Expect(karin.GetByText("Ärendet är avslutat.")).ToBeVisibleAsync();
        await Accessible.AssertAsync(karin);
        foreach (var page in new[] { "logg", "handlingar", "behoriga", "jav", "ateruppta", "filer" })
        {
            await karin.GotoAsync($"{at}/{page}");
            await Accessible.AssertAsync(karin);
        }

        await karin.GotoAsync("/arenden?visa=avslutade");
        await Assertions.Expect(karin.GetByText("23 november 2028")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_decision_is_printed_without_menus_and_buttons()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var page = await SignInAsync(host, "Karin Öberg", 1280, ColorScheme.Light);
        await page.GotoAsync($"/arenden/arende/{id}/bekrafta");
        await UnlockAsync(page);
        await page.GetByLabel("Varför den kan avslöja personen").FillAsync("Brevlådan delas med chefen.");
        await PressAsync(page, "Avstå: den kan avslöja personen");
        await FollowAsync(page, "Öppna för utskrift");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByText("Brevlådan delas med chefen.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Karin Öberg, kommunjurist").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Spara markeringen")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" })).ToBeHiddenAsync();
    }

    private async Task<IPage> SignInAsync(StyrningHost host, string name, int width, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        return page;
    }

    private static async Task UnlockAsync(IPage page)
    {
        await page.GetByLabel("Lösenfras").FillAsync("demo demo demo");
        await PressAsync(page, "Lås upp");
    }

    private static Task FollowAsync(IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
