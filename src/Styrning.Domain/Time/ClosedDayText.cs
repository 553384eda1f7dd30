namespace Styrning.Domain.Time;

/// <summary>How closed days are named in a step: "Nyårsafton, nyårsdagen och helgen".</summary>
internal static class ClosedDayText
{
    /// <summary>Names a run of closed days, the first and last included.</summary>
    internal static string Skipped(DateOnly first, DateOnly last)
    {
        var names = new List<string>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (SwedishCalendar.HolidayName(day) is { } name) names.Add(name);
            else if (day.DayOfWeek is DayOfWeek.Saturday && day < last && SwedishCalendar.HolidayName(day.AddDays(1)) is null)
            {
                names.Add("helgen");
                day = day.AddDays(1);
            }
            else names.Add(SwedishText.Weekday(day) + "en");
        }
        return SwedishText.Sentence(SwedishText.Join(names));
    }

    /// <summary>Says that a day is a vardag, by name where people often believe that it is closed.</summary>
    internal static string Stays(DateOnly day) => NotClosed(day) is { } name
        ? $"{SwedishText.Sentence(name)} är en vardag i lagens mening, så dagen ligger fast ({Law.ClosedDays.InWords})."
        : $"Det är en {SwedishText.Weekday(day)} och en vardag, så dagen ligger fast.";

    private static string? NotClosed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 5) => "trettondagsafton",
        (4, 30) => "valborgsmässoafton",
        _ when SwedishCalendar.HolidayName(day.AddDays(1)) is { } next && next.Contains("långfredagen", StringComparison.Ordinal) => "skärtorsdagen",
        _ when SwedishCalendar.HolidayName(day.AddDays(-1)) is { } before && before.Contains("pingstdagen", StringComparison.Ordinal) => "annandag pingst",
        _ when IsSqueezed(day) => "klämdagen",
        _ => null,
    };

    private static bool IsSqueezed(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Monday
        && !SwedishCalendar.IsVardag(day.AddDays(-1)) && !SwedishCalendar.IsVardag(day.AddDays(1));
}
