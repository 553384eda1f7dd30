using System.Globalization;
using System.Text.RegularExpressions;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Days pasted as text: "2027-02-24, 2027-03-31", one or many per line. What is no day is told.</summary>
internal static partial class DateLines
{
    public static (IReadOnlyList<DateOnly> Days, IReadOnlyList<string> Unread) Read(string? text)
    {
        var words = Separator().Split(text ?? "").Where(word => word.Length > 0).ToList();
        var read = words.Select(word => (word, Day: DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)).ToList();
        return ([.. read.Select(r => r.Day).OfType<DateOnly>().Distinct().Order()], [.. read.Where(r => r.Day is null).Select(r => r.word)]);
    }

    [GeneratedRegex(@"[\s,;]+")]
    private static partial Regex Separator();
}
