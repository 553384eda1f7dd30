using System.Globalization;

namespace Styrning.Domain.Time;

/// <summary>
/// The only way from an instant to a day and back. Instants are UTC; every day of law is a day in Europe/Stockholm, whatever zone
/// the server has. The calendar of closed days begins in 2005, when nationaldagen took the place of annandag pingst: an earlier
/// day is refused (TID-01) rather than counted by a law that did not apply.
/// </summary>
public static class SwedishCalendar
{
    public const int FirstYear = 2005;

    /// <summary>A year beyond it is a slip of the keyboard, and is refused as one.</summary>
    public const int LastYear = 2999;

    /// <summary>Europe/Stockholm. Windows knows it by another name when it runs without cultures.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone)
        ? zone
        : TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time");

    /// <summary>The Swedish day now.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The Swedish day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>What a Swedish clock on the wall shows at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant));

    /// <summary>The first instant of a Swedish day, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The instant at which a Swedish day is over, in UTC: the next midnight. What is due that day may be done before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>23, 24 or 25 hours.</summary>
    public static TimeSpan DayLength(DateOnly day) => EndOf(day) - StartOf(day);

    /// <summary>
    /// The instant, in UTC, at which a Swedish clock on the wall shows this time. A time that is skipped in spring is as long after
    /// midnight as on other days (02:30 becomes 03:30); of a time that comes twice in autumn, the first is meant.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddHours(-1))
            : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local - offset, TimeSpan.Zero);
    }

    /// <summary>The named closed days of a year, by date.</summary>
    public static IReadOnlyList<Holiday> Holidays(int year) => SwedishHolidays.Of(year);

    /// <summary>The name of a helgdag or of one of the three eves; null for every other day, ordinary Sundays too.</summary>
    public static string? HolidayName(DateOnly day)
    {
        var names = Holidays(day.Year).Where(holiday => holiday.Day == day).Select(holiday => holiday.Name).ToList();
        return names.Count == 0 ? null : SwedishText.Join(names);
    }

    /// <summary>A day on which an act that is due must be done: no Saturday, Sunday, helgdag, midsommarafton, julafton or nyårsafton.</summary>
    [ObeysLaw("lag 1930:173 2 §")]
    public static bool IsVardag(DateOnly day) =>
        Holidays(day.Year).All(holiday => holiday.Day != day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself if it is a vardag, else the next one.</summary>
    public static DateOnly VardagOnOrAfter(DateOnly day) => IsVardag(day) ? day : NextVardag(day);

    /// <summary>The day itself if it is a vardag, else the one before.</summary>
    public static DateOnly VardagOnOrBefore(DateOnly day) => IsVardag(day) ? day : PreviousVardag(day);

    /// <summary>The first vardag after the day.</summary>
    public static DateOnly NextVardag(DateOnly day) => AddVardagar(day, 1);

    /// <summary>The last vardag before the day.</summary>
    public static DateOnly PreviousVardag(DateOnly day) => AddVardagar(day, -1);

    /// <summary>The n-th vardag after the day, or before it when n is negative. The day itself is never counted; zero gives it back as it is.</summary>
    public static DateOnly AddVardagar(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (IsVardag(day)) left--;
        }
        return day;
    }

    /// <summary>Whether the closed days of a year are known.</summary>
    public static bool Covers(int year) => year is >= FirstYear and <= LastYear;

    internal static string OutsideSentence(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"Kalendern omfattar åren {FirstYear}–{LastYear}. År {year} ligger utanför.");

    private static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}
