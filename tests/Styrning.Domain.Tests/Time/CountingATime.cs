using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class CountingATime
{
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-01-31", 2, "2026-03-31")] // one and one would give 28 March
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2026-03-31", 1, "2026-04-30")]
    [InlineData("2026-02-28", 3, "2026-05-28")] // the last day of a month does not become the last day of another
    public void Months_end_on_the_same_number_or_on_the_last_day(string from, int months, string to) =>
        Assert.Equal(Day(to), DeadlineCount.From(Day(from), "Beslutat").Months(months).Nominal);

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    [InlineData("2026-02-28", 2, "2028-02-28")]
    public void Years_end_on_the_same_day_or_on_28_February(string from, int years, string to) =>
        Assert.Equal(Day(to), DeadlineCount.From(Day(from), "Beslutat").Years(years).Nominal);

    [Fact]
    public void Weeks_keep_the_weekday() =>
        Assert.Equal((Day("2026-12-24"), DayOfWeek.Thursday), (DeadlineCount.From(Day("2026-12-03"), "Beslutat").Weeks(3).Nominal, Day("2026-12-03").DayOfWeek));

    [Fact]
    public void Back_from_a_meeting_needs_no_paragraph()
    {
        var deadline = DeadlineCount.From(Day("2027-03-08"), "Kommunstyrelsen sammanträder").DaysBefore(14).OrPreviousVardag().As("utskick", "Utskick");

        Assert.Equal((Day("2027-02-22"), ""), (deadline.Due, deadline.Citation));
        Assert.Equal("14 dagar tidigare är 22 februari 2027.", deadline.Steps[1]);
    }

    [Fact]
    public void Leaves_the_count_it_started_from_as_it_was()
    {
        var start = DeadlineCount.From(Day("2026-03-02"), "Mottaget");
        start.Days(7).OrNextVardag();

        Assert.Equal(Day("2026-03-02"), start.Nominal);
        Assert.Single(start.Steps);
    }

    [Fact]
    public void In_another_order_than_the_law_cannot_be_written()
    {
        var start = DeadlineCount.From(Day("2026-01-31"), "Beslutat");

        Assert.Throws<InvalidOperationException>(() => start.Months(1).Months(1));
        Assert.Throws<InvalidOperationException>(() => start.Days(7).OrNextVardag().Days(7));
        Assert.Throws<InvalidOperationException>(() => start.Days(7).OrNextVardag().OrNextVardag());
        Assert.Throws<InvalidOperationException>(() => start.DaysBefore(7).OrNextVardag());
    }

    [Theory]
    [InlineData("2004-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void From_a_day_outside_the_calendar_is_refused(string day) => Assert.All(DeadlineKinds.All,
        kind => Assert.Equal("TID-01", Assert.Throws<RuleBroken>(() => kind.Count(Day(day))).Code));

    [Theory]
    [InlineData("okänd")]
    [InlineData("ACK")]
    [InlineData("")]
    public void By_a_rule_that_is_none_is_refused(string kind)
    {
        var refusal = Assert.Throws<RuleBroken>(() => DeadlineKinds.Find(kind));

        Assert.Equal("TID-03", refusal.Code);
        Assert.EndsWith("Välj ack, feedback, feedback-no-ack, justering, anslag, appeal, retention eller kallelse.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void From_an_acknowledgement_before_the_report_is_refused()
    {
        Assert.Equal("TID-02", Assert.Throws<RuleBroken>(() => Deadlines.Feedback(Day("2026-03-02"), Day("2026-03-01"))).Code);
        Assert.Equal("TID-02", Assert.Throws<RuleBroken>(() => Deadlines.FeedbackTarget(Day("2026-03-02"), null, Day("2026-03-01"))).Code);
    }
}
