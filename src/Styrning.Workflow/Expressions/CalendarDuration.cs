using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Styrning.Workflow.Expressions;

/// <summary>
/// An ISO 8601 duration. Months and days are those of the calendar (a day that loses an hour is still a day); hours, minutes and seconds are
/// as long as they are. XmlConvert would have made every month 30 days.
/// </summary>
public readonly partial record struct CalendarDuration(int Months, int Days, TimeSpan Time)
{
    // No nested quantifier: linear in the length of the text, which is bounded besides.
    [GeneratedRegex(@"^(-?)P(?:(\d{1,5})Y)?(?:(\d{1,6})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9}(?:[.,]\d{1,7})?|[.,]\d{1,7})S)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    public static CalendarDuration Zero => default;

    public static bool TryParse(string text, out CalendarDuration duration)
    {
        duration = default;
        if (text.Length > 60 || text.EndsWith('T') || text.EndsWith('P') || Pattern().Match(text) is not { Success: true } match)
            return false;

        int Number(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var seconds = match.Groups[8].Success ? decimal.Parse(match.Groups[8].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
        var time = TimeSpan.FromHours(Number(6)) + TimeSpan.FromMinutes(Number(7)) + TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        duration = new CalendarDuration(Number(2) * 12 + Number(3), Number(4) * 7 + Number(5), time);
        if (match.Groups[1].Length > 0)
            duration = -duration;
        return true;
    }

    /// <exception cref="OverflowException">Too long to be counted.</exception>
    public static CalendarDuration operator -(CalendarDuration duration) => new(checked(-duration.Months), checked(-duration.Days), -duration.Time);

    /// <exception cref="OverflowException">Too long to be counted.</exception>
    public static CalendarDuration operator +(CalendarDuration one, CalendarDuration other) =>
        new(checked(one.Months + other.Months), checked(one.Days + other.Days), one.Time + other.Time);

    /// <summary>Whole times of anything; parts of months are cut to whole months, parts of days become hours.</summary>
    internal CalendarDuration Times(decimal times)
    {
        if (times == decimal.Truncate(times))
            return new((int)(Months * times), (int)(Days * times), TimeSpan.FromTicks((long)(Time.Ticks * times)));
        return new((int)(Months * times), 0, TimeSpan.FromTicks((long)decimal.Round((TimeSpan.FromDays(Days) + Time).Ticks * times)));
    }

    /// <summary>How many times the other goes into this.</summary>
    internal decimal Over(CalendarDuration other)
    {
        var (one, by) = (Length(this), Length(other));
        if (one is null || by is null || Months == 0 != (other.Months == 0) && one != 0 && by != 0)
            throw new ExpressionFault("Månader och dagar går inte att jämföra.");
        return by == 0 ? throw new ExpressionFault("Uttrycket delar med noll.") : one.Value / by.Value;

        static decimal? Length(CalendarDuration length) =>
            length.Months == 0 ? (TimeSpan.FromDays(length.Days) + length.Time).Ticks : length is { Days: 0, Time.Ticks: 0 } ? length.Months : null;
    }

    /// <summary>The moment this long after <paramref name="from"/>, counted on the wall of <paramref name="zone"/>.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeZoneInfo zone)
    {
        if (Months == 0 && Days == 0)
            return from + Time;

        var wall = TimeZoneInfo.ConvertTime(from, zone).DateTime.AddMonths(Months).AddDays(Days);
        return OnTheWall(wall, zone) + Time;
    }

    public DateOnly After(DateOnly from) => from.AddMonths(Months).AddDays(Days + (int)Math.Floor(Time.TotalDays));

    /// <summary>A wall time as a moment. One that the spring night skips is an hour later; of two in the autumn night the first is meant.</summary>
    public static DateTimeOffset OnTheWall(DateTime wall, TimeZoneInfo zone)
    {
        wall = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
            wall = wall.AddHours(1);
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>Compares two durations of the same sort; null when one counts months and the other days, which nobody can compare.</summary>
    public static int? Compare(CalendarDuration one, CalendarDuration other)
    {
        if (one is { Days: 0, Time.Ticks: 0 } && other is { Days: 0, Time.Ticks: 0 })
            return one.Months.CompareTo(other.Months);
        if (one.Months == 0 && other.Months == 0)
            return (TimeSpan.FromDays(one.Days) + one.Time).CompareTo(TimeSpan.FromDays(other.Days) + other.Time);
        return one == other ? 0 : null;
    }

    /// <summary>ISO 8601, the shortest form.</summary>
    public override string ToString()
    {
        if (Months <= 0 && Days <= 0 && Time <= TimeSpan.Zero && this != Zero)
            return "-" + -this;

        var text = new StringBuilder("P");
        Part(text, Months / 12, 'Y');
        Part(text, Months % 12, 'M');
        Part(text, Days, 'D');
        if (Time != TimeSpan.Zero)
        {
            text.Append('T');
            Part(text, (int)Time.TotalHours, 'H');
            Part(text, Time.Minutes, 'M');
            var seconds = Time.Seconds + Time.Ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond;
            if (seconds != 0)
                text.Append(seconds.ToString("0.#######", CultureInfo.InvariantCulture)).Append('S');
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private static void Part(StringBuilder text, int amount, char unit)
    {
        if (amount != 0)
            text.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }
}
