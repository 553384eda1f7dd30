using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Renewing;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

public sealed class WhatAnswersARenewal
{
    private readonly Styrdokument policy = Document(EachTerm, "kf", Decided("2022-11-30"));

    [Theory]
    [InlineData("2026-10-14", false)]
    [InlineData("2026-10-15", true)]
    public void A_decision_by_the_outgoing_fullmaktige_does_not(string decidedOn, bool answers)
    {
        var renewal = Begun(policy, "2026-10-15", Kf2026);

        Assert.Equal(answers ? RenewalChange.Fulfilled : RenewalChange.None, renewal.Settle([Of(policy, Decided(decidedOn, DecisionEffect.ReAdopt))]));
        Assert.Equal(answers ? Day(decidedOn) : null, renewal.FulfilledOn);
    }

    [Theory]
    [InlineData(DecisionEffect.Adopt, true)]
    [InlineData(DecisionEffect.Revise, true)]
    [InlineData(DecisionEffect.ReAdopt, true)]
    [InlineData(DecisionEffect.Replace, true)]
    [InlineData(DecisionEffect.Repeal, true)]
    [InlineData(DecisionEffect.Editorial, false)]
    public void Every_decision_but_an_editorial_change(DecisionEffect effect, bool answers) =>
        Assert.Equal(answers, Begun(policy, "2026-10-15", Kf2026).IsAnsweredBy(Of(policy, Decided("2027-02-24", effect))));

    [Fact]
    public void The_worked_example_S4_does()
    {
        var renewal = Begun(policy, "2026-10-15", Kf2026);

        renewal.Settle([Of(policy, Decided("2027-02-24", DecisionEffect.ReAdopt))]);

        Assert.Equal((RenewalStage.Done, Day("2026-10-15"), Day("2030-10-14")), (renewal.On(Day("2027-02-24")), renewal.FromOn, renewal.TermToOn!.Value));
    }

    [Fact]
    public void A_decision_about_another_document_does_not() =>
        Assert.False(Begun(policy, "2026-10-15", Kf2026).IsAnsweredBy(Of(Document(EachTerm), Decided("2027-02-24"))));

    [Fact]
    public void A_court_that_annuls_the_decision_opens_it_again_and_another_decision_closes_it()
    {
        var renewal = Begun(policy, "2026-10-15", Kf2026);
        var decision = Of(policy, Decided("2027-02-24", DecisionEffect.ReAdopt));
        renewal.Settle([decision]);

        decision.AnnulledOn = Day("2027-09-01");
        Assert.Equal((RenewalChange.Reopened, true), (renewal.Settle([decision]), renewal.IsOpen));
        Assert.Equal(RenewalChange.None, renewal.Settle([decision]));
        Assert.Equal(RenewalChange.Fulfilled, renewal.Settle([decision, Of(policy, Decided("2027-10-27", DecisionEffect.Revise))]));
    }

    [Fact]
    public void A_term_that_is_moved_past_the_decision_opens_it_again_and_back_closes_it()
    {
        var renewal = Begun(policy, "2026-10-15", Kf2026);
        var decision = Of(policy, Decided("2027-02-24", DecisionEffect.ReAdopt));
        renewal.Settle([decision]);
        var moved = Reckon(policy, Kf2026).Begun(Day("2027-06-01"))!;

        Assert.True(renewal.Follow(moved with { FromOn = Day("2027-05-01"), CountedFromOn = Day("2027-05-01"), CountsFromOn = Day("2027-05-01"), DueOn = Day("2028-05-01") }, EachTerm)); // omval
        Assert.Equal(RenewalChange.Reopened, renewal.Settle([decision]));
        Assert.True(renewal.Follow(moved, EachTerm));
        Assert.False(renewal.Follow(moved, EachTerm));
        Assert.Equal(RenewalChange.Fulfilled, renewal.Settle([decision]));
    }

    [Fact]
    public void A_review_does_where_the_rule_lets_it()
    {
        var renewal = Begun(Document(EachTerm with { ReviewSuffices = true }, "kf", Decided("2022-11-30")), "2026-10-15", Kf2026);

        renewal.FindCurrent(Review("2027-01-20"), Day("2027-01-20"));

        Assert.Equal((RenewalStage.Done, null), (renewal.On(Day("2027-01-20")), renewal.FulfilledById));
        Assert.Equal(RenewalChange.None, renewal.Settle([]));
    }

    [Theory]
    [InlineData(RenewalKind.EachTerm, null, false)]
    [InlineData(RenewalKind.EachTerm, true, true)]
    [InlineData(RenewalKind.AfterElection, null, false)]
    [InlineData(RenewalKind.Interval, null, true)]
    [InlineData(RenewalKind.Interval, false, false)]
    [InlineData(RenewalKind.FixedDay, null, true)]
    public void Whether_a_review_is_enough_is_the_rules(RenewalKind kind, bool? said, bool enough) => Assert.Equal(enough, new RenewalRule(kind, 12, ReviewSuffices: said).ReviewIsEnough);

    [Fact]
    public void A_review_is_refused_where_a_decision_is_needed() =>
        Assert.Equal("DOK-133", Assert.Throws<RuleBroken>(() => Begun(policy, "2026-10-15", Kf2026).FindCurrent(Review("2027-01-20"), Day("2027-01-20"))).Code);

    [Theory]
    [InlineData("2026-10-14", "Prövad.", "DOK-135")]
    [InlineData("2026-10-15", "Prövad.", null)]
    [InlineData("2027-01-20", "Prövad.", null)]
    [InlineData("2027-01-21", "Prövad.", "DOK-135")]
    [InlineData("2027-01-20", "  ", "DOK-134")]
    public void A_review_has_a_reason_and_a_day_within_the_renewal(string on, string because, string? refused)
    {
        var renewal = Begun(Document(EachTerm with { ReviewSuffices = true }, "kf", Decided("2022-11-30")), "2026-10-15", Kf2026);

        Assert.Equal(refused, (Record.Exception(() => renewal.FindCurrent(Review(on) with { Because = because }, Day("2027-01-20"))) as RuleBroken)?.Code);
        Assert.Equal(refused is not null, renewal.IsOpen);
    }

    [Fact]
    public void What_is_done_is_not_done_again()
    {
        var renewal = Begun(Document(EachTerm with { ReviewSuffices = true }, "kf", Decided("2022-11-30")), "2026-10-15", Kf2026);
        renewal.FindCurrent(Review("2027-01-20"), Day("2027-01-20"));

        Assert.Equal("DOK-132", Assert.Throws<RuleBroken>(() => renewal.FindCurrent(Review("2027-01-20"), Day("2027-01-20"))).Code);
        Assert.Equal("DOK-132", Assert.Throws<RuleBroken>(() => renewal.End(RenewalEnd.Missed, Day("2030-10-15"))).Code);
    }

    [Theory]
    [InlineData("2026-10-14", true)] // found late in an old diarium
    [InlineData("2026-10-15", false)] // answers the new term's
    public void One_that_was_missed_is_answered_only_by_what_was_decided_in_its_own_term(string decidedOn, bool answers)
    {
        var renewal = Begun(Document(EachTerm, "kf", Decided("2019-10-30")), "2022-10-15", Kf2022);
        renewal.End(RenewalEnd.Missed, Day("2026-10-15"));

        renewal.Settle([FoundLate(renewal, decidedOn)]);

        Assert.Equal(answers ? RenewalStage.Done : RenewalStage.Missed, renewal.On(Day("2026-11-23")));
    }

    private static DocumentDecision FoundLate(Renewal renewal, string decidedOn) => new()
    {
        DocumentId = renewal.DocumentId,
        Effect = DecisionEffect.ReAdopt,
        OrganKey = "kf",
        DecidedOn = Day(decidedOn),
        RecordedAt = Utc("2026-11-01T12:00Z"),
        RecordedBy = Guid.Empty,
    };

    private static CurrencyReview Review(string on) => new(Day(on), Guid.Empty, "kanslichef", "Prövad mot ny lag: inget behöver ändras.");
}
