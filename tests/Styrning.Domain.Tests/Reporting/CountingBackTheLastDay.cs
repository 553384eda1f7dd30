using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class CountingBackTheLastDay
{
    [Fact]
    public void The_last_day_is_counted_back_over_kallelse_and_arbetsutskott()
    {
        // KS måndag 8 mars 2027, kallelse 7 dagar före; AU måndag 22 februari, kallelse 5 dagar före (onsdag 17); tio vardagar.
        var steps = A.Plan.Steps();

        Assert.Equal(
            [new(2027, 3, 8), new(2027, 3, 1), new(2027, 2, 22), new(2027, 2, 17), new DateOnly(2027, 2, 3)],
            steps.Select(s => s.Day));
        Assert.Equal(new(2027, 2, 3), A.Plan.LastDay());
        Assert.All(steps, s => Assert.NotEmpty(s.Why));
    }

    [Fact]
    public void A_kallelse_that_would_fall_on_a_closed_day_goes_the_vardag_before_and_says_so()
    {
        // Sju dagar före 5 april 2027 är annandag påsk; påskdagen, påskafton och långfredagen ligger före den.
        var plan = new LastDayPlan(new(2027, 4, 5), 7, null, 0, 0);

        var notice = plan.Steps()[1];

        Assert.Equal(new(2027, 3, 25), notice.Day);
        Assert.Contains("ingen vardag", notice.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arbetsutskott_must_meet_before_the_kallelse_to_the_board()
    {
        var same = A.Plan with { CommitteeMeetingOn = new(2027, 3, 1) };
        Assert.Equal("RAP-51", Assert.Throws<RuleBroken>(() => same.Steps()).Code);

        var before = A.Plan with { CommitteeMeetingOn = new(2027, 2, 26) };
        Assert.NotEmpty(before.Steps());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void Odd_numbers_of_days_are_refused(int days) => Assert.Equal("RAP-50", Assert.Throws<RuleBroken>(() => (A.Plan with { BoardNoticeDays = days }).Steps()).Code);

    [Theory]
    [InlineData(ReminderStage.TwoWeeksBefore, "2026-12-22")]
    [InlineData(ReminderStage.WeekBefore, "2026-12-29")]
    [InlineData(ReminderStage.DayBefore, "2027-01-04")]
    [InlineData(ReminderStage.DayAfter, "2027-01-07")]
    [InlineData(ReminderStage.ToManager, "2027-01-08")]
    [InlineData(ReminderStage.ToOwner, "2027-01-12")]
    public void Reminders_fall_on_vardagar_before_and_after(ReminderStage stage, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), ReminderDays.DayOf(stage, new(2027, 1, 5))); // trettondagen 6 januari är mellan

    [Fact]
    public void A_reminder_that_falls_on_julafton_goes_the_vardag_before() =>
        Assert.Equal(new(2026, 12, 23), ReminderDays.DayOf(ReminderStage.TwoWeeksBefore, new(2027, 1, 7)));

    [Theory]
    [InlineData("2026-12-21", null)]
    [InlineData("2026-12-22", ReminderStage.TwoWeeksBefore)]
    [InlineData("2027-01-05", ReminderStage.DayBefore)]
    [InlineData("2027-06-01", ReminderStage.ToOwner)]
    public void The_furthest_day_that_has_come_is_the_one_that_counts(string today, ReminderStage? stage) =>
        Assert.Equal(stage, ReminderDays.ReachedOn(DateOnly.Parse(today, null), new(2027, 1, 5)));
}
