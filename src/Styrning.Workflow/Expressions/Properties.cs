namespace Styrning.Workflow.Expressions;

/// <summary>What can be asked of a day, a moment and a length of time with a point: dag.year.</summary>
internal static class Properties
{
    private static readonly string[] OfDays = ["year", "month", "day", "weekday"];
    private static readonly string[] OfMoments = [.. OfDays, "hour", "minute", "second", "time offset"];
    private static readonly string[] OfLengths = ["years", "months", "days", "hours", "minutes", "seconds"];

    /// <summary>Null when it has no such property.</summary>
    public static object? Of(object? value, string name, TimeZoneInfo zone) => value switch
    {
        DateOnly day => OfDay(day, name),
        DateTimeOffset moment => OfMoment(TimeZoneInfo.ConvertTime(moment, zone), name),
        CalendarDuration length => OfLength(length, name),
        _ => null,
    };

    /// <summary>The properties of a kind; empty when it has none.</summary>
    public static IReadOnlyList<string> Named(Kinds kind) => kind switch
    {
        Kinds.Date => OfDays,
        Kinds.Moment => OfMoments,
        Kinds.Duration => OfLengths,
        _ => [],
    };

    public static string Unknown(Kinds kinds, string name)
    {
        var named = KindNames.Each(kinds).SelectMany(Named).Distinct().ToList();
        return $"{KindNames.Told(kinds)} har inget {name}." + (named.Count > 0 ? $" Det finns {string.Join(", ", named)}." : "");
    }

    private static object? OfDay(DateOnly day, string name) => name switch
    {
        "year" => (decimal)day.Year,
        "month" => (decimal)day.Month,
        "day" => (decimal)day.Day,
        "weekday" => (decimal)Functions.Weekday(day),
        _ => null,
    };

    private static object? OfMoment(DateTimeOffset wall, string name) => name switch
    {
        "hour" => (decimal)wall.Hour,
        "minute" => (decimal)wall.Minute,
        "second" => (decimal)wall.Second,
        "time offset" => new CalendarDuration(0, 0, wall.Offset),
        _ => OfDay(DateOnly.FromDateTime(wall.DateTime), name),
    };

    private static object? OfLength(CalendarDuration length, string name)
    {
        var time = TimeSpan.FromDays(length.Days) + length.Time;
        return name switch
        {
            "years" => (decimal)(length.Months / 12),
            "months" => (decimal)(length.Months % 12),
            "days" => (decimal)time.Days,
            "hours" => (decimal)time.Hours,
            "minutes" => (decimal)time.Minutes,
            "seconds" => (decimal)time.Seconds,
            _ => null,
        };
    }
}
