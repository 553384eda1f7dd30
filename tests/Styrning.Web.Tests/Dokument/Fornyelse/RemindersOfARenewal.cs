using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Mail;

namespace Styrning.Web.Tests.Dokument.Fornyelse;

public sealed class RemindersOfARenewal
{
    [Fact]
    public async Task Come_at_three_six_and_nine_months_and_on_the_last_day_to_the_chef_as_well_once_each()
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 08:00");
        await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm, owner: "registrator");
        await host.RunDueWork();

        foreach (var day in (string[])["2027-01-14", "2027-01-15", "2027-01-16", "2027-04-14", "2027-04-15", "2027-07-15", "2027-10-14"])
        {
            await host.MoveTo(day);
            await host.RunDueWork();
        }

        Assert.Equal(3, Reminders(host).Count);
        Assert.All(Reminders(host), l => Assert.Equal("Birgitta Molin", l.ToName));

        await host.MoveTo("2027-10-15");
        await host.RunDueWork();
        await host.MoveTo("2027-10-16");

        Assert.Equal(["Birgitta Molin", "Peter Sandvik"], Reminders(host)[3..].Select(l => l.ToName).Order());
        Assert.All(Reminders(host)[3..], l => Assert.Contains("ska förnyas senast i dag", l.Body));
    }

    [Fact]
    public async Task Begin_at_the_minute_of_their_day()
    {
        await using var host = await StyrningHost.StartAsync("2027-01-14 23:59");
        await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm, owner: "registrator");
        await host.RunDueWork();
        Assert.Empty(Reminders(host));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();

        Assert.Single(Reminders(host));
    }

    [Fact]
    public async Task Are_one_and_not_four_for_a_document_that_is_entered_late()
    {
        await using var host = await StyrningHost.StartAsync("2028-02-01 08:00");
        await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm, owner: "registrator");
        await host.RunDueWork();
        await host.RunDueWork();

        Assert.Equal(["Birgitta Molin", "Peter Sandvik"], Reminders(host).Select(l => l.ToName).Order());
        Assert.All(Reminders(host), l => Assert.Contains("skulle ha förnyats senast 15 oktober 2027", l.Body));
    }

    [Fact]
    public async Task Stop_when_it_is_done()
    {
        await using var host = await StyrningHost.StartAsync("2026-10-15 08:00");
        var policy = await host.AdoptedDocument("Arkivpolicy", renewal: GivenRenewals.EachTerm, owner: "registrator");
        await host.RunDueWork();
        await host.Decide(policy, "2026-10-28");

        await host.MoveTo("2027-01-15");
        await host.MoveTo("2027-10-15");

        Assert.Empty(Reminders(host));
    }

    [Fact]
    public async Task Of_a_fixed_time_come_90_30_and_7_days_before_and_when_it_has_left_a_gap()
    {
        await using var host = await StyrningHost.StartAsync("2027-01-30 08:00");
        await host.AdoptedDocument("Handlingsplan", "plan", "ks", owner: "registrator", validTo: new DateOnly(2027, 5, 1));
        await host.RunDueWork();
        Assert.Empty(host.Letters);

        foreach (var day in (string[])["2027-01-31", "2027-02-01", "2027-04-01", "2027-04-24", "2027-05-01", "2027-05-02", "2027-05-03"])
        {
            await host.MoveTo(day);
            await host.RunDueWork();
        }

        Assert.Equal(4, host.Letters.Count);
        Assert.Contains("90 dagar till. Inget tar över efter det", host.Letters[0].Body);
        Assert.Contains("slutade gälla efter 1 maj 2027, och inget har tagit över", host.Letters[3].Body);
    }

    private static List<Letter> Reminders(StyrningHost host) => [.. host.Letters.Where(l => l.Body.Contains("Arkivpolicy") && l.Body.Contains("förnya") && !l.Body.Contains("Nya uppgifter"))];
}
