using System.Globalization;
using Styrning.Domain.Time;

namespace Styrning.Domain;

/// <summary>
/// Swedish as it is shown, sorted and searched, made by our own tables: the process runs without cultures, so that a date or a
/// list reads the same on every machine and a stored key never changes with an operating system.
/// </summary>
public static partial class SwedishText
{
    private static readonly string[] Months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    private static readonly string[] SmallNumbers =
        ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    /// <summary>The month's name in lower case, 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>The weekday's name in lower case.</summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>The weekday's name in lower case.</summary>
    public static string Weekday(DateOnly day) => Weekday(day.DayOfWeek);

    /// <summary>"30 oktober 2019".</summary>
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day.Month)} {day.Year}");

    /// <summary>"måndag 23 november 2026".</summary>
    public static string DateWithWeekday(DateOnly day) => $"{Weekday(day)} {Date(day)}";

    /// <summary>"2026-11-23".</summary>
    public static string ShortDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"18.10".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>"24 december 2026 kl. 18.10", on the Swedish clock.</summary>
    public static string Moment(DateTimeOffset at) => $"{Date(SwedishCalendar.DayOf(at))} kl. {Time(SwedishCalendar.TimeOf(at))}";

    /// <summary>"a, b och c"; nothing gives the empty string.</summary>
    public static string Join(IEnumerable<string> items, string word = "och")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {word} {all[^1]}";
    }

    /// <summary>"en dag", "sju dagar", "14 dagar", "ett år": words up to twelve, figures above.</summary>
    /// <param name="neuter">True for ett-words: "ett år".</param>
    public static string Count(int number, string one, string many, bool neuter = false) => number switch
    {
        1 => $"{(neuter ? "ett" : "en")} {one}",
        >= 0 and <= 12 => $"{SmallNumbers[number]} {many}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {many}"),
    };

    /// <summary>The same text with its first letter in upper case, as a sentence begins.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
