using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class TheSwedishDay
{
    [Theory]
    [InlineData("2026-12-24T22:59Z", "2026-12-24")]
    [InlineData("2026-12-24T23:00Z", "2026-12-25")]
    [InlineData("2026-06-18T21:59Z", "2026-06-18")]
    [InlineData("2026-06-18T22:00Z", "2026-06-19")]
    [InlineData("2026-03-28T22:59Z", "2026-03-28")] // the night to summer time
    [InlineData("2026-03-28T23:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00Z", "2026-03-30")]
    [InlineData("2026-10-24T21:59Z", "2026-10-24")] // the night to winter time
    [InlineData("2026-10-24T22:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00Z", "2026-10-26")]
    public void Changes_at_Swedish_midnight_and_not_a_minute_before(string instant, string day) =>
        Assert.Equal(Day(day), SwedishCalendar.Today(new FixedClock(instant)));

    [Theory]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30Z")] // is not on the clock: 03:30
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30Z")] // is twice on the clock: the first
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00Z")]
    [InlineData("2026-11-23", "08:00", "2026-11-23T07:00Z")]
    public void Has_one_instant_for_every_time_on_the_wall(string day, string time, string instant) =>
        Assert.Equal(Utc(instant), SwedishCalendar.At(Day(day), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Begins_where_the_day_before_ended_all_year_round()
    {
        for (var day = Day("2026-01-01"); day.Year == 2026; day = day.AddDays(1))
        {
            Assert.Equal(SwedishCalendar.EndOf(day.AddDays(-1)), SwedishCalendar.StartOf(day));
            Assert.Equal(day, SwedishCalendar.DayOf(SwedishCalendar.StartOf(day)));
            Assert.Equal(day, SwedishCalendar.DayOf(SwedishCalendar.EndOf(day).AddTicks(-1)));
            Assert.Equal(TimeSpan.Zero, SwedishCalendar.StartOf(day).Offset);
        }
    }

    [Fact]
    public void Is_over_for_a_deadline_at_midnight()
    {
        var deadline = Deadlines.Acknowledgement(Day("2026-12-24"));

        Assert.Equal(Utc("2027-01-04T23:00Z"), deadline.ExpiresAt);
        Assert.False(deadline.HasPassed(SwedishCalendar.DayOf(deadline.ExpiresAt.AddMinutes(-1))));
        Assert.True(deadline.HasPassed(SwedishCalendar.DayOf(deadline.ExpiresAt)));
        Assert.Equal((11, 0, -1), (deadline.DaysLeft(Day("2026-12-24")), deadline.DaysLeft(Day("2027-01-04")), deadline.DaysLeft(Day("2027-01-05"))));
    }
}
