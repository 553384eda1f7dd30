using System.Collections.Concurrent;

namespace Styrning.Domain.Time;

/// <summary>
/// The named closed days of a year, by lag 1989:253 as it reads since 2005-04-01, and the three eves of lag 1930:173 2 §.
/// Ordinary Sundays are helgdagar too, but have no name and are not listed.
/// </summary>
public static class SwedishHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<Holiday>> Years = new();

    /// <summary>Thirteen helgdagar and three eves, by date. Two may share a day, as första maj and Kristi himmelsfärdsdag did in 2008.</summary>
    /// <exception cref="RuleBroken">TID-01: the year is outside the calendar.</exception>
    [ObeysLaw("lag 1989:253")]
    public static IReadOnlyList<Holiday> Of(int year)
    {
        Rule.Require(SwedishCalendar.Covers(year), "TID-01", SwedishCalendar.OutsideSentence(year));

        return Years.GetOrAdd(year, Reckon);
    }

    private static IReadOnlyList<Holiday> Reckon(int year)
    {
        var easter = EasterSunday(year);
        var midsummer = SaturdayFrom(new DateOnly(year, 6, 20));
        Holiday[] days =
        [
            Helgdag(new(year, 1, 1), "nyårsdagen"),
            Helgdag(new(year, 1, 6), "trettondedag jul"),
            Helgdag(easter.AddDays(-2), "långfredagen"),
            Helgdag(easter, "påskdagen"),
            Helgdag(easter.AddDays(1), "annandag påsk"),
            Helgdag(new(year, 5, 1), "första maj"),
            Helgdag(easter.AddDays(39), "Kristi himmelsfärdsdag"),
            Helgdag(easter.AddDays(49), "pingstdagen"),
            Helgdag(new(year, 6, 6), "nationaldagen"),
            Eve(midsummer.AddDays(-1), "midsommarafton"),
            Helgdag(midsummer, "midsommardagen"),
            Helgdag(SaturdayFrom(new DateOnly(year, 10, 31)), "alla helgons dag"),
            Eve(new(year, 12, 24), "julafton"),
            Helgdag(new(year, 12, 25), "juldagen"),
            Helgdag(new(year, 12, 26), "annandag jul"),
            Eve(new(year, 12, 31), "nyårsafton"),
        ];
        return [.. days.OrderBy(holiday => holiday.Day)];
    }

    private static Holiday Helgdag(DateOnly day, string name) => new(day, name, Law.PublicHolidays);

    private static Holiday Eve(DateOnly day, string name) => new(day, name, Law.ClosedDays);

    private static DateOnly SaturdayFrom(DateOnly earliest) => earliest.AddDays(((int)DayOfWeek.Saturday - (int)earliest.DayOfWeek + 7) % 7);

    // The Gregorian computus in the anonymous form of 1876: the Sunday after the ecclesiastical full moon on or after 21 March.
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var dayOfSpring = epact + weekday - 7 * late + 114;
        return new DateOnly(year, dayOfSpring / 31, dayOfSpring % 31 + 1);
    }
}
