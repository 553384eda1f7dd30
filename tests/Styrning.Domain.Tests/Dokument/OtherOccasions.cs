using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Renewing;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

public sealed class OtherOccasions
{
    private static readonly RenewalRule EverySecondYear = new(RenewalKind.Interval, 24);
    private static readonly RenewalRule FirstOfJune = new(RenewalKind.FixedDay, Month: 6, Day: 1);

    [Theory]
    [InlineData("2026-08-23", false)]
    [InlineData("2026-08-24", true)]
    public void Of_an_interval_begin_half_a_year_before_it_is_over(string today, bool begun) =>
        Assert.Equal(begun, Reckon(Document(EverySecondYear, "kf", Decided("2025-02-24"))).Begun(Day(today)) is { DueOn: { Year: 2027, Month: 2, Day: 24 } });

    [Fact]
    public void Of_an_interval_are_counted_from_the_latest_decision_or_review()
    {
        var document = Document(EverySecondYear, "kf", Decided("2021-02-24"), Decided("2023-02-24", DecisionEffect.Revise), Decided("2024-05-01", DecisionEffect.Editorial));

        Assert.Equal(Day("2025-02-24"), Reckon(document).Begun(Day("2026-01-01"))!.DueOn);
        Assert.Equal(Day("2026-01-15"), (Reckon(document) with { ReviewedOn = [Day("2024-01-15")] }).Begun(Day("2026-01-01"))!.DueOn);
    }

    [Theory]
    [InlineData("2027-02-28", 0)]
    [InlineData("2027-03-01", 1)]
    public void Of_a_fixed_day_begin_three_months_before_it(string today, int occasions) =>
        Assert.Equal(occasions, Reckon(Document(FirstOfJune, "kf", Decided("2026-05-01"))).Until(Day(today)).Count(o => o.DueOn.Year == 2027));

    [Fact]
    public void Of_a_fixed_day_are_answered_within_the_year_before_it()
    {
        var document = Document(FirstOfJune, "kf", Decided("2024-05-01"));
        var renewal = Begun(document, "2027-03-01");

        Assert.False(renewal.IsAnsweredBy(Of(document, Decided("2026-06-01", DecisionEffect.ReAdopt))));
        Assert.True(renewal.IsAnsweredBy(Of(document, Decided("2026-06-02", DecisionEffect.ReAdopt))));
    }

    [Fact]
    public void Of_a_revise_by_day_come_once_and_only_where_no_rule_says_when()
    {
        var document = Document(RenewalRule.None, "kf", Decided("2020-02-26"));
        document.ReviseByOn = Day("2022-12-01");

        var occasion = Assert.Single(Reckon(document, Kf2026).Until(Day("2026-11-23")));
        Assert.Equal((Day("2022-06-01"), Day("2022-12-01")), (occasion.FromOn, occasion.DueOn));
        document.Renewal = EachTerm;
        Assert.Equal(Day("2027-10-15"), Assert.Single(Reckon(document, Kf2026).Until(Day("2026-11-23"))).DueOn);
    }

    [Fact]
    public void Without_a_rule_or_a_decision_there_are_none()
    {
        Assert.Empty(Reckon(Document(RenewalRule.None, "kf", Decided("2020-02-26")), Kf2026).Until(Day("2030-01-01")));
        Assert.All([EachTerm, EverySecondYear, FirstOfJune, StatutoryRenewals.PlanningStrategy.Rule], rule => Assert.Empty(Reckon(Document(rule), Kf2026).Until(Day("2030-01-01"))));
    }

    [Theory]
    [InlineData(0, "DOK-130")]
    [InlineData(1, null)]
    [InlineData(120, null)]
    [InlineData(121, "DOK-130")]
    public void Come_of_a_number_of_months_that_somebody_could_mean(int months, string? refused) =>
        Assert.Equal(refused, Refusal(new RenewalRule(RenewalKind.EachTerm, months)));

    [Theory]
    [InlineData(2, 28, null)]
    [InlineData(2, 29, "DOK-131")]
    [InlineData(13, 1, "DOK-131")]
    [InlineData(12, 31, null)]
    public void Come_of_a_day_that_every_year_has(int month, int day, string? refused) =>
        Assert.Equal(refused, Refusal(new RenewalRule(RenewalKind.FixedDay, Month: month, Day: day)));

    private static string? Refusal(RenewalRule rule) => (Record.Exception(rule.Checked) as RuleBroken)?.Code;
}

public sealed class StatutoryRules
{
    [Fact]
    public void Of_each_mandatperiod_come_with_the_terms_of_fullmaktige()
    {
        Assert.All([StatutoryRenewals.PrivateProviders, StatutoryRenewals.ExtraordinaryEvents], statutory =>
        {
            // decided by the styrelse all the same: it is fullmäktige's mandatperiod that the law speaks of
            var occasion = Reckon(Document(statutory.Rule, "ks", Decided("2023-03-01")), Kf2026, Ks2026).Begun(Day("2026-10-15"))!;
            Assert.Equal((Day("2026-10-15"), Day("2027-10-15")), (occasion.FromOn, occasion.DueOn));
            Assert.False(statutory.Rule.ReviewIsEnough);
        });
    }

    [Theory]
    [InlineData("2026-10-14", false)] // the election was a month ago, but the old fullmäktige still sits
    [InlineData("2026-10-15", true)]
    public void A_planning_strategy_is_due_24_months_after_the_election(string today, bool begun)
    {
        var occasion = Reckon(Document(StatutoryRenewals.PlanningStrategy.Rule, "kf", Decided("2024-05-29")), Kf2026).Until(Day(today)).LastOrDefault(o => o.FromOn.Year == 2026);

        Assert.Equal(begun, occasion is not null);
        Assert.Equal(begun ? Day("2028-09-13") : null, occasion?.DueOn);
    }

    [Theory]
    [InlineData("2027-02-24", RenewalStage.Open)]
    [InlineData("2027-02-25", RenewalStage.Late)]
    public void A_situation_report_is_due_two_years_after_the_latest(string today, RenewalStage stage)
    {
        var renewal = Begun(Document(StatutoryRenewals.CrimePrevention.Rule, "ks", Decided("2025-02-24")), "2026-12-01");

        Assert.Equal((Day("2027-02-24"), stage, true), (renewal.DueOn, renewal.On(Day(today)), renewal.Rule.ReviewIsEnough));
    }

    [Fact]
    public void Are_found_by_key_and_cite_their_paragraph()
    {
        Assert.Equal(4, StatutoryRenewals.All.Count);
        Assert.All(StatutoryRenewals.All, s => Assert.Equal((s, s.Rule.Statute), (StatutoryRenewals.Find(s.Key), s.Law.ToString())));
        Assert.Null(StatutoryRenewals.Find("nagot-annat"));
    }
}
