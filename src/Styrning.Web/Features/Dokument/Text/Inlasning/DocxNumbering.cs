using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>Counts the lists and the numbered headings of a file as Word would on the page: the numbers are nowhere in the file.</summary>
internal sealed partial class DocxNumbering
{
    private readonly Dictionary<int, (int List, Dictionary<int, int> Starts)> _instances = [];
    private readonly Dictionary<int, Level[]> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _begun = [];

    public DocxNumbering(XElement? numbering)
    {
        foreach (var list in numbering.All("abstractNum"))
        {
            if (list.Number("abstractNumId") is { } id) _lists.TryAdd(id, Levels(list));
        }

        foreach (var instance in numbering.All("num"))
        {
            if (instance.Number("numId") is { } id && instance.One("abstractNumId").Number() is { } list)
            {
                var starts = instance.All("lvlOverride").Where(o => o.One("startOverride").Number() is not null);
                _instances.TryAdd(id, (list, starts.DistinctBy(o => o.Number("ilvl")).ToDictionary(o => o.Number("ilvl") ?? 0, o => o.One("startOverride").Number()!.Value)));
            }
        }
    }

    /// <summary>Counts one more.</summary>
    /// <returns>Null when there is no such list, or it shows nothing before its paragraphs.</returns>
    public ListNumber? Next(int list, int level)
    {
        if (!_instances.TryGetValue(list, out var instance) || !_lists.TryGetValue(instance.List, out var levels)) return null;

        var counters = _counters.TryGetValue(instance.List, out var known) ? known : _counters[instance.List] = new int?[9];
        if (_begun.Add(list))
        {
            foreach (var (at, start) in instance.Starts.Where(s => s.Key is >= 0 and < 9)) counters[at] = start - 1;
        }

        for (var above = 0; above < level; above++) counters[above] ??= levels[above].Start;
        counters[level] = (counters[level] ?? levels[level].Start - 1) + 1;
        Array.Clear(counters, level + 1, 8 - level);

        var format = levels[level].Format;
        var text = Place().Replace(levels[level].Text, place => place.ValueSpan[1] - '1' is >= 0 and < 9 and var at ? Written(counters[at] ?? 1, levels[at].Format) : "");
        return format == "none" && text.Length == 0 ? null : new(format == "bullet", counters[level]!.Value, text.Trim(), format is not ("bullet" or "decimal" or "decimalZero" or "none"));
    }

    private static Level[] Levels(XElement list)
    {
        var levels = Enumerable.Range(0, 9).Select(i => new Level("bullet", "", 1)).ToArray();
        foreach (var level in list.All("lvl"))
        {
            if (level.Number("ilvl") is >= 0 and < 9 and var at) levels[at] = new(level.One("numFmt").Value() ?? "decimal", level.One("lvlText").Value() ?? "", Math.Clamp(level.One("start").Number() ?? 1, 0, 100_000));
        }

        return levels;
    }

    private static string Written(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number),
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number) => number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);

        var roman = "";
        foreach (var (value, sign) in new[] { (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i") })
        {
            for (; number >= value; number -= value) roman += sign;
        }

        return roman;
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private sealed record Level(string Format, string Text, int Start);
}

/// <param name="Text">As it stands on the page: "3.2", "a)".</param>
/// <param name="IsOther">Counted with letters or Roman numerals.</param>
internal sealed record ListNumber(bool IsBullet, int Number, string Text, bool IsOther);
