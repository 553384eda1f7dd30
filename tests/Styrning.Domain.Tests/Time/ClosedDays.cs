using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class ClosedDays
{
    public static TheoryData<int> Years() => [.. Enumerable.Range(2005, 96)];

    [Theory, MemberData(nameof(Years))]
    public void Agree_with_the_wording_of_the_law_read_day_by_day(int year)
    {
        var easter = EasterByKnuth(year);
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            Assert.Equal((day, ReadTheLaw(day, easter)), (day, SwedishCalendar.IsVardag(day)));
        }
    }

    [Theory, MemberData(nameof(Years))]
    public void Are_thirteen_helgdagar_and_three_eves_each_year(int year)
    {
        var days = SwedishCalendar.Holidays(year);

        Assert.Equal((13, 3), (days.Count(day => day.Law == Law.PublicHolidays), days.Count(day => day.Law == Law.ClosedDays)));
        Assert.Equal(days.OrderBy(day => day.Day), days);
        Assert.Equal(16, days.Select(day => day.Name).Distinct().Count());
        Assert.Equal(EasterByKnuth(year), days.Single(day => day.Name == "påskdagen").Day);
    }

    [Theory]
    [InlineData(2025, "04-18", "04-20", "04-21", "05-29", "06-08", "06-20", "06-21", "11-01")]
    [InlineData(2026, "04-03", "04-05", "04-06", "05-14", "05-24", "06-19", "06-20", "10-31")]
    [InlineData(2027, "03-26", "03-28", "03-29", "05-06", "05-16", "06-25", "06-26", "11-06")]
    [InlineData(2028, "04-14", "04-16", "04-17", "05-25", "06-04", "06-23", "06-24", "11-04")]
    [InlineData(2029, "03-30", "04-01", "04-02", "05-10", "05-20", "06-22", "06-23", "11-03")]
    [InlineData(2030, "04-19", "04-21", "04-22", "05-30", "06-09", "06-21", "06-22", "11-02")]
    [InlineData(2031, "04-11", "04-13", "04-14", "05-22", "06-01", "06-20", "06-21", "11-01")]
    public void That_move_are_those_of_the_almanac(int year, params string[] days)
    {
        string[] names =
        [
            "långfredagen", "påskdagen", "annandag påsk", "Kristi himmelsfärdsdag", "pingstdagen", "midsommarafton", "midsommardagen", "alla helgons dag",
        ];
        foreach (var (name, day) in names.Zip(days))
        {
            Assert.Equal((name, Day($"{year}-{day}")), (name, SwedishCalendar.Holidays(year).Single(holiday => holiday.Name == name).Day));
        }
    }

    [Theory]
    [InlineData("2026-12-24", "julafton")]
    [InlineData("2026-06-06", "nationaldagen")]
    [InlineData("2008-05-01", "första maj och Kristi himmelsfärdsdag")]
    [InlineData("2026-11-22", null)] // an ordinary Sunday has no name
    [InlineData("2026-05-25", null)] // annandag pingst was a helgdag until 2004
    public void Have_their_names(string day, string? name) => Assert.Equal(name, SwedishCalendar.HolidayName(Day(day)));

    [Theory]
    [InlineData(2004)]
    [InlineData(3000)]
    public void Of_a_year_outside_the_calendar_are_refused(int year)
    {
        var refusal = Assert.Throws<RuleBroken>(() => SwedishCalendar.Holidays(year));

        Assert.Equal(("TID-01", $"Kalendern omfattar åren 2005–2999. År {year} ligger utanför."), (refusal.Code, refusal.Sentence));
        Assert.Throws<RuleBroken>(() => SwedishCalendar.IsVardag(new DateOnly(year, 5, 4)));
    }

    [Fact]
    public void Are_stepped_over_in_both_directions()
    {
        Assert.Equal(Day("2026-12-28"), SwedishCalendar.VardagOnOrAfter(Day("2026-12-24")));
        Assert.Equal(Day("2026-12-23"), SwedishCalendar.VardagOnOrBefore(Day("2026-12-27")));
        Assert.Equal(Day("2026-12-23"), SwedishCalendar.VardagOnOrAfter(Day("2026-12-23")));
        Assert.Equal(Day("2027-01-04"), SwedishCalendar.NextVardag(Day("2026-12-30")));
        Assert.Equal(Day("2026-12-30"), SwedishCalendar.PreviousVardag(Day("2027-01-04")));
    }

    [Theory]
    [InlineData("2026-12-22", 0, "2026-12-22")]
    [InlineData("2026-12-26", 0, "2026-12-26")] // nothing is counted, so nothing moves
    [InlineData("2026-12-22", 2, "2026-12-28")]
    [InlineData("2026-12-28", -2, "2026-12-22")]
    [InlineData("2026-12-26", 1, "2026-12-28")]
    [InlineData("2026-03-30", 5, "2026-04-08")]
    public void Do_not_count_as_vardagar(string from, int count, string to) => Assert.Equal(Day(to), SwedishCalendar.AddVardagar(Day(from), count));

    // Written from the words of the law, with no table of days: a second opinion, not a copy.
    private static bool ReadTheLaw(DateOnly day, DateOnly easter)
    {
        var (weekday, fromEaster) = (day.DayOfWeek, day.DayNumber - easter.DayNumber);
        var isFixed = day is { Month: 1, Day: 1 or 6 } or { Month: 5, Day: 1 } or { Month: 6, Day: 6 } or { Month: 12, Day: 24 or 25 or 26 or 31 };
        var isMidsummerEve = weekday == DayOfWeek.Friday && day is { Month: 6, Day: >= 19 and <= 25 };
        // midsommardagen, alla helgons dag, påskdagen and pingstdagen are Saturdays and Sundays, and closed as such
        return weekday is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !isFixed && !isMidsummerEve && fromEaster is not (-2 or 1 or 39);
    }

    // Knuth's form of the computus, by golden number and epact: another way than the one in use.
    private static DateOnly EasterByKnuth(int year)
    {
        var golden = year % 19 + 1;
        var century = year / 100 + 1;
        var droppedLeapYears = 3 * century / 4 - 12;
        var moon = (8 * century + 5) / 25 - 5;
        var sunday = 5 * year / 4 - droppedLeapYears - 10;
        var epact = (11 * golden + 20 + moon - droppedLeapYears) % 30;
        if (epact == 24 || (epact == 25 && golden > 11)) epact++;
        var fullMoon = 44 - epact;
        if (fullMoon < 21) fullMoon += 30;
        return new DateOnly(year, 3, 1).AddDays(fullMoon + 7 - (sunday + fullMoon) % 7 - 1);
    }
}
