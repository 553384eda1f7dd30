using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument.Fornyelse;

public sealed class TheBoard
{
    [Fact]
    public async Task Counts_what_is_done_names_who_is_late_and_the_next_meeting_that_can_take_it()
    {
        await using var host = await StyrningHost.StartAsync("2027-11-01 08:00");
        foreach (var title in (string[])["Arkivpolicy", "Bidragspolicy", "Cykelpolicy"])
        {
            await host.AdoptedDocument(title, owner: "registrator", renewal: GivenRenewals.EachTerm);
        }

        var done = await host.AdoptedDocument("Donationspolicy", owner: "kommunjurist", renewal: GivenRenewals.EachTerm);
        await host.Meeting("kf", "2027-11-10"); // too near
        await host.Meeting("kf", "2028-02-23");
        await host.RunDueWork();
        await host.Decide(done, "2027-10-27");

        var page = await (await host.SignInAs("nämndsekreterare")).OpenAsync("/dokument/fornyelse");

        Assert.Contains("1 av 4 klara", page.Text);
        Assert.Contains("3 försenade", page.Text);
        Assert.Contains("Kommunfullmäktige, mandatperioden 15 oktober 2026–14 oktober 2030", page.Text);
        Assert.Contains("Nästa KF som kan hinna ta det: 23 februari 2028", page.Text);
        Assert.Contains("Registrator: 0 av 3 klara, 3 försenade", page.Text);
        Assert.Contains("Fastställt på nytt 27 oktober 2027", page.Text);
    }

    [Fact]
    public async Task Is_narrowed_by_owner_and_state()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy", owner: "registrator", renewal: GivenRenewals.EachTerm);
        await host.AdoptedDocument("Bidragspolicy", owner: "kommunjurist", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();
        var reader = await host.SignInAs("IT-chef");

        var mine = await reader.OpenAsync("/dokument/fornyelse?ansvarig=Kommunjurist");
        Assert.Contains("Bidragspolicy", mine.Document.QuerySelector("table")!.TextContent);
        Assert.DoesNotContain("Arkivpolicy", mine.Document.QuerySelector("table")!.TextContent);
        Assert.Contains("Inget i urvalet", (await reader.OpenAsync("/dokument/fornyelse?lage=forsenade")).Text);
        Assert.False(mine.HasButton("Gör en översyn")); // only whoever keeps the register
    }

    [Fact]
    public async Task Tells_what_to_do_when_nothing_has_begun_and_is_for_those_who_are_signed_in()
    {
        await using var host = await StyrningHost.StartAsync("2026-10-01 08:00");

        Assert.Contains("Ingen förnyelse har börjat.", (await (await host.SignInAs("IT-chef")).OpenAsync("/dokument/fornyelse")).Text);
        Assert.Contains("/logga-in", (await host.NewVisitor().OpenAsync("/dokument/fornyelse")).Address.PathAndQuery);
    }

    [Fact]
    public async Task Shows_beforehand_what_a_coming_term_will_ask_for()
    {
        await using var host = await StyrningHost.StartAsync("2026-10-01 08:00");
        await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm);
        await host.AdoptedDocument("Riktlinje för möten", "riktlinje", "ks", "2023-05-08", renewal: GivenRenewals.EachTerm);
        await host.AdoptedDocument("Utan regel");
        var reader = await host.SignInAs("nämndsekreterare");

        var first = await reader.OpenAsync("/dokument/fornyelse/forhandsvisa");
        Assert.Contains("Arkivpolicy", first.Text);
        Assert.DoesNotContain("Riktlinje för möten", first.Text);
        var ks = await reader.OpenAsync(first.Link("KS"));
        Assert.Contains("dag=2027-01-01", ks.Address.Query);
        Assert.Contains("Riktlinje för möten", ks.Text);
        Assert.Contains("Två förnyelser börjar till och med 1 januari 2027", ks.Text);
        Assert.DoesNotContain("Utan regel", ks.Text);
        Assert.Contains("Inget börjar", (await reader.OpenAsync("/dokument/fornyelse/forhandsvisa?dag=2026-10-14")).Text);
    }

    [Theory]
    [InlineData("2029-10-14", false)]
    [InlineData("2029-10-15", true)]
    public async Task Says_a_year_ahead_that_the_next_term_is_not_entered(string today, bool says)
    {
        await using var host = await StyrningHost.StartAsync($"{today} 08:00");
        await host.AdoptedDocument("Arkivpolicy", decidedOn: "2027-02-24", renewal: GivenRenewals.EachTerm);

        var page = await (await host.SignInAs("nämndsekreterare")).OpenAsync("/dokument/fornyelse");

        Assert.Equal(says, page.Text.Contains("Nästa mandatperiod för KF är inte inlagd. Den nuvarande slutar 14 oktober 2030."));
    }

    [Theory]
    [InlineData("2027-01-30", false)]
    [InlineData("2027-01-31", true)]
    public async Task Warns_of_a_fixed_time_that_ends_and_of_the_gap(string today, bool warns)
    {
        await using var host = await StyrningHost.StartAsync($"{today} 08:00");
        await host.AdoptedDocument("Handlingsplan", "plan", "ks", validTo: new DateOnly(2027, 5, 1));

        var page = await (await host.SignInAs("nämndsekreterare")).OpenAsync("/dokument/fornyelse");

        Assert.Equal(warns, page.Text.Contains("Handlingsplan gäller till och med 1 maj 2027, om tre månader. Inget tar över."));
    }
}
