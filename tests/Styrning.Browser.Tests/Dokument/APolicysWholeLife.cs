using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Testing.Meetings;

namespace Styrning.Browser.Tests.Dokument;

/// <summary>A policy from its draft to laga kraft and made known, by everybody whose turn it is, in a real browser while the months pass.</summary>
public sealed class APolicysWholeLife(ChromiumFixture chromium)
{
    private const string Handler = "kanslichef";
    private const string Reviewer = "kommunjurist";
    private const string Secretary = "nämndsekreterare";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task From_draft_by_way_of_remiss_and_three_organs_to_laga_kraft(int width, ColorScheme scheme)
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00");
        await host.DraftDocument("Arkivpolicy");
        var life = new Journey(host, chromium, width, scheme);

        await life.BeginAsync();
        await life.RemissAsync();
        await life.ApproveAsync();
        await life.TreatAsync("ksau", "2027-01-20", "Kommunstyrelsens arbetsutskott", "Skickas vidare enligt förslaget");
        await life.TreatAsync("ks", "2027-02-08", "Kommunstyrelsen", "Tillstyrks");
        await life.TreatAsync("kf", "2027-02-24", "Kommunfullmäktige", "Antas");
        await life.ToLagaKraftAsync();
        await life.MakeKnownAsync();
        await life.ReadItAllAsync();
    }

    private sealed class Journey(StyrningHost host, ChromiumFixture chromium, int width, ColorScheme scheme)
    {
        private string _matter = "";

        public async Task BeginAsync()
        {
            var page = await AsAsync(Handler, "/dokument/arkivpolicy");
            await FollowAsync(page, "Börja ett ärende");
            await page.GetByLabel("Anta", new() { Exact = true }).CheckAsync();
            await page.GetByLabel("Diarienummer").FillAsync("KS 2026/255");
            await page.GetByLabel("Registrerades").FillAsync("2026-11-23");
            await PressAsync(page, "Påbörja ärendet");
            _matter = new Uri(page.Url).AbsolutePath;

            await page.GotoAsync("/dokument/arkivpolicy/utkast");
            await page.GetByLabel("Text", new() { Exact = true }).FillAsync("# Syfte\n\nKommunens arkiv ska kunna läsas om hundra år.\n\n## Ansvar\n\nVarje nämnd svarar för sitt arkiv.");
            await PressAsync(page, "Spara utkastet");
            await page.GotoAsync(_matter);
            await DoAsync(page, "Skriv förslaget");
            await page.GetByLabel("Ja, på remiss först").CheckAsync();
            await PressAsync(page, "Lämna förslaget vidare");
            foreach (var role in (string[])[Handler, Reviewer])
            {
                page = await AsAsync(role, _matter);
                await DoAsync(page, "Anmäl jäv");
                await page.GetByLabel("Nej, jag är inte jävig").CheckAsync();
                await PressAsync(page, "Lämna svaret");
            }
        }

        public async Task RemissAsync()
        {
            var page = await AsAsync(Handler, $"{_matter}/remiss/1/skicka");
            await Accessible.AssertAsync(page);
            await page.GetByLabel("Vad ska de tillfrågade tänka på?").FillAsync("Är ansvaret tydligt?");
            await page.GetByLabel("Sista svarsdag").FillAsync("2027-01-08");
            await page.GetByLabel("Eller flera på en gång").FillAsync("Riksarkivet");
            await PressAsync(page, "Lägg till");
            await PressAsync(page, "Läs igenom innan du skickar");
            await PressAsync(page, "Skicka till en remissinstans");

            GivenMeetings.MoveTo(host, "2027-01-09 00:00");
            await host.RunDueWork();
            page = await AsAsync(Handler, $"{_matter}/remiss/1/klar");
            await page.GetByLabel("Nej, förslaget går vidare som det är").CheckAsync();
            await PressAsync(page, "Avsluta sammanställningen");
        }

        public async Task ApproveAsync()
        {
            var page = await AsAsync(Reviewer, _matter);
            await DoAsync(page, "Godkänn förslaget för beslut");
            await page.GetByLabel("Ja, godkänn det").CheckAsync();
            await PressAsync(page, "Skicka svaret");
        }

        /// <summary>On the agenda, the day comes, and the § is recorded.</summary>
        public async Task TreatAsync(string organ, string day, string name, string outcome)
        {
            await host.Meeting(organ, day);
            var page = await AsAsync(Secretary, _matter);
            await DoAsync(page, "För upp");
            await page.GetByLabel($"{name}, ", new() { Exact = false }).First.CheckAsync();
            await PressAsync(page, "För upp ärendet");

            var item = await host.Sits(organ, day);
            GivenMeetings.MoveTo(host, $"{day} 18:00");
            page = await AsAsync(Secretary, $"{item}/utfall");
            await page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Granska" }).Last.ClickAsync();
            await PressAsync(page, "Registrera utfallet");
        }

        public async Task ToLagaKraftAsync()
        {
            await host.Closes("kf", "2027-02-24", 14);
            GivenMeetings.MoveTo(host, "2027-03-10 09:00");
            var page = await AsAsync(Secretary, "/moten/kf/2027-02-24/justering");
            await PressAsync(page, "Gör protokollet av § 14");
            await page.GetByRole(AriaRole.Link, new() { Name = "Registrera justering" }).First.ClickAsync();
            await page.GetByLabel("Var originalet finns").FillAsync("diariet, akt KS 2026/255");
            await PressAsync(page, "Registrera justeringen");
            GivenMeetings.MoveTo(host, "2027-03-12 09:00");
            await page.GetByRole(AriaRole.Link, new() { Name = "Sätt upp anslaget" }).First.ClickAsync();
            await PressAsync(page, "Anslaget är uppe");

            GivenMeetings.MoveTo(host, "2027-04-03 00:00"); // S4: the last day of appeal is 2 April
            await host.RunDueWork();
        }

        public async Task MakeKnownAsync()
        {
            var page = await AsAsync(Handler, _matter);
            await DoAsync(page, "Gör beslutet känt");
            await page.GetByLabel("Målgrupp").SelectOptionAsync("Förtroendevalda");
            await page.GetByLabel("Åtgärd").FillAsync("Genomgång vid gruppmötena");
            await PressAsync(page, "Lägg till");
            await PressAsync(page, "Gjort");
            await PressAsync(page, "Avsluta planen");
        }

        /// <summary>Somebody without a part in it reads what has become of it.</summary>
        public async Task ReadItAllAsync()
        {
            var page = await AsAsync("säkerhetschef", _matter);
            await Accessible.AssertAsync(page);
            await Assertions.Expect(page.GetByText("Ärendet är avslutat.")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Kommunfullmäktige: antas, § 14")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Beslutet vann laga kraft")).ToBeVisibleAsync();
            await page.GotoAsync("/dokument/arenden?visa=avslutade");
            await Accessible.AssertAsync(page);
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Antagande av Arkivpolicy" })).ToBeVisibleAsync();
            await page.GotoAsync("/dokument/arkivpolicy");
            await Accessible.AssertAsync(page);
        }

        private async Task<IPage> AsAsync(string role, string path)
        {
            var page = await chromium.OpenAsync(host.Address, width, scheme: scheme);
            await page.GotoAsync("/logga-in");
            await page.GetByRole(AriaRole.Button, new() { Name = role }).First.ClickAsync();
            await page.GotoAsync(path);
            return page;
        }

        /// <summary>Opens the task that waits for this person on the matter's page.</summary>
        private static async Task DoAsync(IPage page, string task)
        {
            await Accessible.AssertAsync(page);
            await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = task }).GetByRole(AriaRole.Link, new() { Name = "Gör det" }).First.ClickAsync();
            await Accessible.AssertAsync(page);
        }

        private static async Task FollowAsync(IPage page, string link)
        {
            await Accessible.AssertAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
            await Accessible.AssertAsync(page);
        }

        private static async Task PressAsync(IPage page, string button)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
            await Accessible.AssertAsync(page);
        }
    }
}
