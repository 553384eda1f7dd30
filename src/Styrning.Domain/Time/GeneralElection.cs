using System.Globalization;

namespace Styrning.Domain.Time;

/// <summary>The ordinary elections to kommunfullmäktige: every fourth year since 2014 on the second Sunday of September (before that, the third).</summary>
public static class GeneralElection
{
    public const int FirstYear = 2014;

    /// <exception cref="RuleBroken">TID-04: no ordinary election that year.</exception>
    [ObeysLaw("vallagen 1:3")]
    public static DateOnly DayIn(int year)
    {
        Rule.Require(year >= FirstYear && year <= SwedishCalendar.LastYear && (year - FirstYear) % 4 == 0, "TID-04",
            string.Create(CultureInfo.InvariantCulture, $"{year} är inget ordinarie valår. Val hålls vart fjärde år, räknat från {FirstYear}."));

        var first = new DateOnly(year, 9, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7);
    }

    /// <summary>The election year that is this year or the nearest before it.</summary>
    public static int LatestYear(int year) => year - ((year - FirstYear) % 4 + 4) % 4;
}
