using System.Globalization;
using System.Text.RegularExpressions;

namespace Styrning.Workflow.Expressions;

internal static partial class Functions
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // No nested quantifier: linear in the length of the text, which is bounded besides.
    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?(?:\[([A-Za-z0-9_+/-]{1,60})\]|@([A-Za-z0-9_+/-]{1,60}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MomentText();

    private static IEnumerable<Function> Times() =>
    [
        new("date(from: string|date|date and time): date", (a, e) => Day(a[0], e.Zone)),
        new("date(year: number, month: number, day: number): date", (a, _) => Day(a)),
        new("date and time(from: string|date|date and time): date and time", (a, e) => Moment(a[0], e.Zone)),
        new("date and time(date: date|date and time, time: string): date and time", (a, e) => Moment($"{Values.Text(Day(a[0], e.Zone))}T{a[1]}", e.Zone)),
        new("duration(from: string|duration): duration", (a, _) => a[0] is string text ? Duration(text) : a[0]),
        new("years and months duration(from: date|date and time, to: date|date and time): duration", (a, e) => Between(Day(a[0], e.Zone), Day(a[1], e.Zone))),
        new("day of week(date: date|date and time): string", (a, e) => Weekdays[Weekday(Day(a[0], e.Zone)) - 1]),
        new("month of year(date: date|date and time): string", (a, e) => Months[Day(a[0], e.Zone).Month - 1]),
        new("day of year(date: date|date and time): number", (a, e) => (decimal)Day(a[0], e.Zone).DayOfYear),
        new("week of year(date: date|date and time): number", (a, e) => (decimal)ISOWeek.GetWeekOfYear(Day(a[0], e.Zone).ToDateTime(TimeOnly.MinValue))),
        new("last day of month(date: date|date and time): date", (a, e) => Day(a[0], e.Zone) is var day ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : default),
        new("today(): date", (_, e) => Day(e.Now, e.Zone)),
        new("now(): date and time", (_, e) => e.Now),
    ];

    /// <summary>Monday is 1.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>A moment with an offset or a zone, or a wall time in the zone given; a day is its first moment.</summary>
    /// <exception cref="ExpressionFault">The text is no moment.</exception>
    public static DateTimeOffset Moment(string text, TimeZoneInfo zone) => TryDay(text, out var day)
        ? CalendarDuration.OnTheWall(day.ToDateTime(TimeOnly.MinValue), zone)
        : TryMoment(text, zone, out var moment) ? moment : throw new ExpressionFault($"{Evaluation.Short(text)} är ingen tidpunkt som 2026-01-31T09:00:00.");

    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryMoment(string text, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length > 120 || MomentText().Match(text) is not { Success: true } match || !TryDay(match.Groups[1].Value, out var day))
            return false;

        int Number(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        if (Number(2) > 23 || Number(3) > 59 || Number(4) > 59)
            return false;
        var ticks = match.Groups[5].Success ? int.Parse(match.Groups[5].Value.PadRight(9, '0'), CultureInfo.InvariantCulture) / 100 : 0;
        var wall = day.ToDateTime(new TimeOnly(Number(2), Number(3), Number(4))).AddTicks(ticks);
        if (match.Groups[6].Success)
            return TryOffset(match.Groups[6].Value, wall, out moment);

        var named = match.Groups[7].Success ? match.Groups[7].Value : match.Groups[8].Value;
        if (named.Length > 0)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(named, out var found))
                return false;
            zone = found;
        }

        moment = CalendarDuration.OnTheWall(wall, zone);
        return true;
    }

    private static bool TryOffset(string text, DateTime wall, out DateTimeOffset moment)
    {
        moment = default;
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        var minutes = text == "Z" ? 0 : int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60
            + (digits.Length > 3 ? int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture) : 0);
        if (minutes > 14 * 60)
            return false;
        var offset = TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
        if (wall.Ticks - offset.Ticks < DateTime.MinValue.Ticks || wall.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
            return false;
        moment = new DateTimeOffset(wall - offset, TimeSpan.Zero);
        return true;
    }

    private static DateTimeOffset Moment(object? from, TimeZoneInfo zone) => from switch
    {
        DateTimeOffset moment => moment,
        DateOnly day => CalendarDuration.OnTheWall(day.ToDateTime(TimeOnly.MinValue), zone),
        _ => Moment(Text(from), zone),
    };

    private static DateOnly Day(object? from, TimeZoneInfo zone) => from switch
    {
        DateOnly day => day,
        DateTimeOffset moment => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime),
        string text when TryDay(text, out var day) => day,
        string text when TryMoment(text, zone, out var moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime),
        _ => throw new ExpressionFault($"{Evaluation.Short(Text(from))} är inget datum som 2026-01-31."),
    };

    private static object Day(object?[] parts)
    {
        var (year, month, day) = (Whole(parts[0], "ett år"), Whole(parts[1], "en månad"), Whole(parts[2], "en dag"));
        return year is > 0 and < 10_000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw new ExpressionFault($"År {year}, månad {month}, dag {day} är inget datum.");
    }

    private static object Duration(string text) =>
        CalendarDuration.TryParse(text, out var duration) ? duration : throw new ExpressionFault($"{Evaluation.Short(text)} är ingen tidslängd som P14D eller PT2H.");

    /// <summary>Whole months from one day to another.</summary>
    private static object Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -(CalendarDuration)Between(to, from);
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return new CalendarDuration(to.Day < from.Day ? months - 1 : months, 0, TimeSpan.Zero);
    }
}
