using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Renewing;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

public sealed class SettlingRenewals
{
    private readonly Styrdokument policy = Document(EachTerm, "kf", Decided("2022-11-30"));
    private readonly List<Renewal> renewals = [];

    [Fact]
    public void Begins_one_per_term_however_often_it_is_done()
    {
        Assert.Empty(On("2026-10-14"));
        Assert.Equal([RenewalHappening.Begun], On("2026-10-15"));
        Assert.Empty(On("2026-10-15"));
        Assert.Empty(On("2027-03-01"));
        Assert.Single(renewals);
    }

    [Fact]
    public void Begins_the_same_renewal_when_nobody_was_there_on_the_day()
    {
        Assert.Equal([RenewalHappening.Begun], On("2026-11-23"));
        Assert.Equal((Day("2026-10-15"), Day("2027-10-15")), (renewals[0].FromOn, renewals[0].DueOn));
    }

    [Fact]
    public void Begins_as_done_what_was_answered_before_anybody_came_to_note_it()
    {
        policy.Decisions.Add(Of(policy, Decided("2026-10-28", DecisionEffect.ReAdopt)));

        Assert.Equal([RenewalHappening.BegunDone], On("2026-11-23"));
        Assert.Equal(Day("2026-10-28"), renewals[0].FulfilledOn);
    }

    [Fact]
    public void Hears_of_a_decision_and_of_the_court_that_takes_it_away()
    {
        On("2026-10-15");
        var decision = Of(policy, Decided("2027-02-24", DecisionEffect.ReAdopt));
        policy.Decisions.Add(decision);

        Assert.Equal([RenewalHappening.Fulfilled], On("2027-02-24"));
        Assert.Empty(On("2027-02-24"));
        decision.AnnulledOn = Day("2027-09-01");
        Assert.Equal([RenewalHappening.Reopened], On("2027-09-01"));
        Assert.Empty(On("2027-09-01"));
    }

    [Fact]
    public void Lets_a_new_term_take_over_what_the_old_one_missed()
    {
        var old = Document(EachTerm, "kf", Decided("2019-10-30"));

        Assert.Equal([RenewalHappening.Begun], On("2022-10-15", old));
        Assert.Equal([RenewalHappening.Ended, RenewalHappening.Begun], On("2026-10-15", old));
        Assert.Equal([RenewalStage.Missed, RenewalStage.Open], renewals.Select(r => r.On(Day("2026-10-15"))));
    }

    [Fact]
    public void Moves_the_days_with_the_term_both_ways_without_doubling_or_losing()
    {
        var term = Term("ks", "2027-01-01", "2030-12-31");
        var ks = Document(EachTerm, "ks", Decided("2022-11-30"));
        RenewalHappening[] Settle(string today) => [.. RenewalSettling.Settle(Reckon(ks, term), renewals, Day(today), Utc("2026-11-11T08:00Z")).Select(n => n.Happening)];

        (term.FromOn, term.ToOn) = (Day("2026-11-11"), Day("2030-11-12")); // from the meeting that elects it
        Assert.Equal([RenewalHappening.Begun], Settle("2026-11-11"));
        (term.FromOn, term.ToOn) = (Day("2027-01-01"), Day("2030-12-31")); // it was not so after all
        Assert.Equal([RenewalHappening.Moved], Settle("2026-11-20"));
        Assert.Empty(Settle("2027-01-01"));
        Assert.Equal((1, Day("2028-01-01")), (renewals.Count, renewals[0].DueOn));
    }

    [Fact]
    public void Ends_what_a_changed_rule_no_longer_asks_for_and_asks_again_when_it_is_changed_back()
    {
        On("2026-10-15");

        policy.Renewal = RenewalRule.None;
        Assert.Equal([RenewalHappening.Ended], On("2026-12-01"));
        Assert.Equal(RenewalStage.NotAskedFor, renewals[0].On(Day("2026-12-01")));
        policy.Renewal = EachTerm;
        Assert.Equal([RenewalHappening.Reopened], On("2026-12-02"));
        Assert.True(Assert.Single(renewals).IsOpen);
    }

    [Fact]
    public void Lets_a_review_of_an_interval_begin_the_next_one()
    {
        var report = Document(new(RenewalKind.Interval, 24), "ks", Decided("2025-02-24"));
        On("2026-12-01", report);

        renewals[0].FindCurrent(new(Day("2027-01-20"), Guid.Empty, "samordnare", "Stämmer."), Day("2027-01-20"));

        Assert.Empty(On("2027-01-20", report));
        Assert.Equal([RenewalHappening.Begun], On("2028-07-20", report));
        Assert.Equal([RenewalStage.Done, RenewalStage.Open], renewals.Select(r => r.On(Day("2028-07-20"))));
    }

    private RenewalHappening[] On(string today, Styrdokument? document = null)
    {
        document ??= policy;
        var reckoning = new RenewalReckoning(document, [.. renewals.Where(r => r.Review is not null).Select(r => r.Review!.On)], [Kf2022, Kf2026, Ks2026]);
        return [.. RenewalSettling.Settle(reckoning, renewals, Day(today), Utc("2026-10-15T08:00Z")).Select(n => n.Happening)];
    }
}
