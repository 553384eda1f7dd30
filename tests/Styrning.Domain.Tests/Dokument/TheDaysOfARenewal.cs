using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Renewing;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

public sealed class TheDaysOfARenewal
{
    private readonly Renewal ofTerm = Begun(Document(EachTerm, "kf", Decided("2022-11-30")), "2026-10-15", Kf2026);

    [Theory]
    [InlineData(RenewalWarning.First, "2027-01-15")]
    [InlineData(RenewalWarning.Second, "2027-04-15")]
    [InlineData(RenewalWarning.Third, "2027-07-15")]
    [InlineData(RenewalWarning.Due, "2027-10-15")]
    public void Of_twelve_months_warn_at_three_six_and_nine(RenewalWarning warning, string day) => Assert.Equal(Day(day), warning.Of(ofTerm));

    [Theory]
    [InlineData(RenewalWarning.First, "2026-11-24")]
    [InlineData(RenewalWarning.Second, "2027-01-24")]
    [InlineData(RenewalWarning.Third, "2027-02-10")]
    [InlineData(RenewalWarning.Due, "2027-02-24")]
    public void Of_an_interval_warn_counted_back(RenewalWarning warning, string day) =>
        Assert.Equal(Day(day), warning.Of(Begun(Document(new(RenewalKind.Interval, 24), "kf", Decided("2025-02-24")), "2026-12-01")));

    [Theory]
    [InlineData("2027-01-14", null)]
    [InlineData("2027-01-15", RenewalWarning.First)]
    [InlineData("2027-10-14", RenewalWarning.Third)]
    [InlineData("2027-10-15", RenewalWarning.Due)]
    public void Reach_one_warning_after_the_other(string today, RenewalWarning? reached) => Assert.Equal(reached, RenewalDays.Reached(ofTerm, Day(today)));

    [Theory]
    [InlineData("2027-10-15", RenewalStage.Open)]
    [InlineData("2027-10-16", RenewalStage.Late)]
    public void Are_passed_the_day_after_the_last(string today, RenewalStage stage) => Assert.Equal(stage, ofTerm.On(Day(today)));

    [Fact]
    public void Explain_themselves()
    {
        var deadline = ofTerm.Deadline("KF");

        Assert.Equal(Day("2027-10-15"), deadline.Due);
        Assert.Equal("Mandatperioden för KF började 15 oktober 2026.", deadline.Steps[0]);
        Assert.Contains(deadline.Steps, s => s.Contains("före 15 oktober 2026 räknas inte"));
        Assert.Contains(Begun(Document(StatutoryRenewals.PlanningStrategy.Rule, "kf", Decided("2024-05-29")), "2026-10-15", Kf2026).Deadline("KF").Laws, l => l.ToString() == "PBL 3:23");
    }

    [Theory]
    [InlineData("2027-01-30", null)]
    [InlineData("2027-01-31", 90)]
    [InlineData("2027-04-01", 30)]
    [InlineData("2027-04-24", 7)]
    [InlineData("2027-05-01", 7)]
    [InlineData("2027-05-02", null)]
    public void Of_a_fixed_time_warn_90_30_and_7_days_before_it_ends(string today, int? days) =>
        Assert.Equal(days, ValidityEnd.Of(Valid("2027-05-01"), Day(today))!.WarningOn(Day(today)));

    [Theory]
    [InlineData("2027-05-02", false)] // takes over the day after
    [InlineData("2027-05-03", true)] // a day without rules
    public void Of_a_fixed_time_leave_a_gap_unless_something_takes_over_at_once(string replacedFrom, bool gap) =>
        Assert.Equal(gap, ValidityEnd.Of(Valid("2027-05-01", Decided("2027-03-01", DecisionEffect.Replace, from: replacedFrom)), Day("2027-04-01"))!.HasGap);

    [Fact]
    public void Of_a_fixed_time_end_nothing_that_has_been_repealed_before()
    {
        Assert.Null(ValidityEnd.Of(Valid("2027-05-01", Decided("2027-02-01", DecisionEffect.Repeal)), Day("2027-04-01")));
        Assert.Null(ValidityEnd.Of(Document(EachTerm, "kf", Decided("2022-11-30")), Day("2027-04-01")));
        Assert.True(ValidityEnd.Of(Valid("2027-05-01"), Day("2027-05-02"))!.HasPassed(Day("2027-05-02")));
    }

    private static Styrdokument Valid(string to, params DocumentDecision[] more)
    {
        var document = Document(RenewalRule.None, "kf", [Decided("2022-11-30"), .. more]);
        document.ValidToOn = Day(to);
        return document;
    }
}
