using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>Which of a workbook's styles show a number as a day or an hour: without them the copy would say 46349 where the original says a date.</summary>
internal sealed partial class SheetDays
{
    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private readonly HashSet<int> _styles = [];

    public static SheetDays Of(XElement? styles)
    {
        var days = new SheetDays();
        var own = (styles?.Descendants() ?? []).Where(e => e.Name.LocalName == "numFmt")
            .GroupBy(e => (int?)e.Attribute("numFmtId") ?? 0).ToDictionary(g => g.Key, g => (string?)g.First().Attribute("formatCode") ?? "");
        var formats = (styles?.Elements() ?? []).FirstOrDefault(e => e.Name.LocalName == "cellXfs")?.Elements().Select(e => (int?)e.Attribute("numFmtId") ?? 0) ?? [];
        foreach (var (format, style) in formats.Select((format, style) => (format, style)))
        {
            if (format is (>= 14 and <= 22) or (>= 45 and <= 47) || (own.TryGetValue(format, out var code) && Day().IsMatch(Quoted().Replace(code, ""))))
            {
                days._styles.Add(style);
            }
        }

        return days;
    }

    /// <returns>Null: it is a number.</returns>
    public string? Show(int style, double number) => !_styles.Contains(style) || number is < 0 or > 2_900_000 ? null
        : number < 1 ? Zero.AddDays(number).ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : Zero.AddDays(number).ToString(number % 1 == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // What is never closed goes on to the end: to look for an end that is not there, once for each beginning, would take time that grows with the square.
    [GeneratedRegex("\"[^\"]*(\"|\\z)|\\[[^\\]]*(\\]|\\z)|\\\\.", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("[ydhs]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
