using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Tests.Expressions;

public sealed class CountingTime
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    [Theory]
    [InlineData("P3M", "P3M")]
    [InlineData("P1Y2M3DT4H5M6.5S", "P1Y2M3DT4H5M6.5S")]
    [InlineData("P2W", "P14D")]
    [InlineData("PT0S", "PT0S")]
    [InlineData("P0D", "PT0S")]
    [InlineData("-P1D", "-P1D")]
    [InlineData("PT36H", "PT36H")]
    public void A_duration_is_read_and_written(string text, string written)
    {
        Assert.True(CalendarDuration.TryParse(text, out var duration));
        Assert.Equal(written, duration.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("1D")]
    [InlineData("P1S")]
    [InlineData("PT1D")]
    [InlineData("P1.5D")]
    [InlineData("P1D ")]
    [InlineData("P99999999999D")]
    public void What_is_no_duration_is_none(string text) => Assert.False(CalendarDuration.TryParse(text, out _));

    [Theory]
    [InlineData("P1D", "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00")] // a day of 23 hours is a day
    [InlineData("PT24H", "2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00")]
    [InlineData("P1D", "2026-10-24T12:00:00+02:00", "2026-10-25T12:00:00+01:00")]
    [InlineData("P1D", "2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00")] // the hour that is skipped
    [InlineData("P1D", "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00")] // the first of the two
    [InlineData("P1M", "2026-01-31T09:00:00+01:00", "2026-02-28T09:00:00+01:00")]
    [InlineData("P1Y", "2028-02-29T09:00:00+01:00", "2029-02-28T09:00:00+01:00")]
    [InlineData("P3M", "2026-11-30T23:59:00+01:00", "2027-02-28T23:59:00+01:00")]
    public void Months_and_days_are_counted_on_the_wall(string text, string from, string due)
    {
        Assert.True(CalendarDuration.TryParse(text, out var duration));
        Assert.Equal(DateTimeOffset.Parse(due), duration.After(DateTimeOffset.Parse(from), Sweden));
    }
}
