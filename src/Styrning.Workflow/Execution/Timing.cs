using System.Globalization;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

/// <summary>When a timer of the file is due, and how many times more it fires.</summary>
internal static class Timing
{
    /// <summary>A repetition without an end.</summary>
    public const int Forever = -1;

    private const int MostTurns = 100_000;

    /// <exception cref="ExpressionFault">The text is no time of that kind.</exception>
    public static void Check(TimerKind kind, string literal) => Due(kind, literal, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);

    /// <returns>The moment, and the repetitions that remain after it.</returns>
    /// <exception cref="ExpressionFault">The value is no time of that kind.</exception>
    public static (DateTimeOffset Due, int Remaining) Due(TimerKind kind, object? value, DateTimeOffset now, TimeZoneInfo zone)
    {
        try
        {
            return (kind, value) switch
            {
                (TimerKind.Duration, CalendarDuration length) => (After(length, now, zone), 0),
                (TimerKind.Duration, string text) => (After(Duration(text), now, zone), 0),
                (TimerKind.Date, DateTimeOffset moment) => (moment, 0),
                (TimerKind.Date, DateOnly day) => (CalendarDuration.OnTheWall(day.ToDateTime(TimeOnly.MinValue), zone), 0),
                (TimerKind.Date, string text) => (Functions.Moment(text, zone), 0),
                (TimerKind.Cycle, string text) => Cycle(text, now, zone),
                _ => throw new ExpressionFault($"{Values.Kind(value)} är ingen tid."),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ExpressionFault("Tiden ligger bortom kalendern.");
        }
    }

    /// <summary>
    /// The time after the planned one that has just been done: the first that is still to come. Those that passed while nobody was running are
    /// used up with it: a month off is one turn, not thirty. Null when that was the last.
    /// </summary>
    /// <exception cref="ExpressionFault">The value is no time of that kind.</exception>
    public static (DateTimeOffset Due, int Remaining)? Next(TimerKind kind, object? value, DateTimeOffset planned, int remaining, DateTimeOffset now, TimeZoneInfo zone)
    {
        for (var turn = 0; remaining != 0; turn++)
        {
            // Counted from the plan, not from when somebody came to do it: what is daily stays at its hour.
            planned = Due(kind, value, turn < MostTurns ? planned : now, zone).Due.ToUniversalTime();
            if (remaining > 0)
                remaining--;
            if (planned > now)
                return (planned, remaining);
        }

        return null;
    }

    private static (DateTimeOffset, int) Cycle(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var parts = text.Split('/');
        if (parts.Length is not (2 or 3) || !parts[0].StartsWith('R'))
            throw new ExpressionFault($"{text} är ingen upprepning som R3/PT10H.");
        var length = Duration(parts[^1]);
        if (length == CalendarDuration.Zero)
            throw new ExpressionFault("En upprepning kan inte vara utan längd.");
        if (parts[0].Length == 1)
            return (Next(), Forever);
        if (!int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times == 0)
            throw new ExpressionFault($"{text} är ingen upprepning som R3/PT10H.");
        return (Next(), times - 1);

        DateTimeOffset Next() => parts.Length == 2 ? After(length, now, zone) : After(length, Functions.Moment(parts[1], zone), now, zone);
    }

    /// <summary>The first time after now of those that come at that distance from the start: the start itself while it has not come.</summary>
    private static DateTimeOffset After(CalendarDuration length, DateTimeOffset start, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (start > now)
            return start;
        // Not step by step from a start long ago: as many as long months allow at once, then the few that remain.
        var about = TimeSpan.FromDays(length.Months * 31 + length.Days) + length.Time;
        var count = Math.Max(0, (now - start).Ticks / about.Ticks - 2);
        DateTimeOffset due;
        do
        {
            count++;
            due = After(new CalendarDuration((int)(length.Months * count), (int)(length.Days * count), TimeSpan.FromTicks(length.Time.Ticks * count)), start, zone);
        }
        while (due <= now);
        return due;
    }

    private static DateTimeOffset After(CalendarDuration length, DateTimeOffset now, TimeZoneInfo zone) => length.After(now, zone).ToUniversalTime();

    private static CalendarDuration Duration(string text)
    {
        if (!CalendarDuration.TryParse(text.Trim(), out var length))
            throw new ExpressionFault($"{text} är ingen tidslängd som P14D eller PT2H.");
        return length.Months < 0 || length.Days < 0 || length.Time < TimeSpan.Zero
            ? throw new ExpressionFault($"Tidslängden {text} går bakåt.")
            : length;
    }
}
