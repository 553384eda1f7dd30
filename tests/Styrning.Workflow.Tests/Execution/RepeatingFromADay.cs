using System.Globalization;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>A repetition that says when it began keeps to the days that follow from that, however late it is asked.</summary>
public sealed class RepeatingFromADay
{
    private static readonly TimeZoneInfo stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    [Theory]
    [InlineData("R/2026-01-31T09:00/P1M", "2026-01-01T00:00:00Z", "2026-01-31T08:00:00Z", -1)] // not yet begun: its start
    [InlineData("R/2026-01-31T09:00/P1M", "2026-01-31T08:00:00Z", "2026-02-28T08:00:00Z", -1)] // just then: the next, at the end of a short month
    [InlineData("R/2026-01-31T09:00/P1M", "2026-02-28T08:00:00Z", "2026-03-31T07:00:00Z", -1)] // the 31st again, at nine by the summer's wall
    [InlineData("R3/2026-01-01T00:00:00Z/PT1H", "2026-01-01T05:30:00Z", "2026-01-01T06:00:00Z", 2)]
    [InlineData("R/0001-01-01T00:00:00Z/PT0.0000001S", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.0000001Z", -1)]
    [InlineData("R/0001-01-01T00:00:00Z/P1D", "2026-01-01T12:00:00Z", "2026-01-02T00:00:00Z", -1)]
    public void The_next_time_is_counted_from_the_start(string cycle, string now, string due, int remaining)
    {
        var zone = cycle.Contains('Z') ? TimeZoneInfo.Utc : stockholm;
        Assert.Equal((Moment(due), remaining), Timing.Due(TimerKind.Cycle, cycle, Moment(now), zone));

        static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }
}
