namespace Styrning.Domain.Reporting.Reading;

/// <summary>Small questions about Swedish words and lines that several parts of the reader ask.</summary>
internal static class Words
{
    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "och", "samt", "eller", "men", "av", "för", "i", "på", "med", "mot", "till", "från", "om", "vid", "inom", "under", "hos", "över", "per", "enligt",
        "är", "en", "ett", "den", "det", "de", "att", "som", "mellan", "såsom", "genom", "utan", "kring", "ej", "inte", "bland", "inför", "efter", "sin", "sina",
    };

    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "och", "eller", "som", "samt", "respektive", "såväl", "till", "utan", "men", "resp.", "&",
    };

    /// <summary>Cannot end a sentence or a heading: more follows on the next line.</summary>
    public static bool Continues(string line) =>
        line.Length > 0 && (line[^1] is ',' or '-' or '–' or '&' or '/' or '(' or '\u00AD' || Connectors.Contains(Last(line)));

    public static bool IsConjunction(string word) => Conjunctions.Contains(word);

    public static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd("\"”’')»*");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or ':';
    }

    public static bool StartsLower(string line)
    {
        var start = line.AsSpan().TrimStart("\"”“(*");
        return start.Length > 0 && char.IsLower(start[0]);
    }

    public static bool StartsUpper(string line)
    {
        var start = line.AsSpan().TrimStart("\"”“(*");
        return start.Length > 0 && char.IsUpper(start[0]);
    }

    public static string First(string line)
    {
        var end = line.IndexOf(' ');
        return end < 0 ? line : line[..end];
    }

    public static string Last(string line) => line[(line.LastIndexOf(' ') + 1)..];

    public static bool Has(this string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    public static bool Starts(this string text, string part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    public static bool Ends(this string text, string part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lower case with every run of figures as one sign, so that "Sida 3 (12)" and "Sida 4 (12)" are the same line.</summary>
    public static string Shape(string line)
    {
        Span<char> shape = line.Length <= 256 ? stackalloc char[line.Length] : new char[line.Length];
        var length = 0;
        foreach (var sign in line)
        {
            var folded = char.IsAsciiDigit(sign) ? '#' : char.ToLowerInvariant(sign);
            if (folded != '#' || length == 0 || shape[length - 1] != '#')
                shape[length++] = folded;
        }

        return new string(shape[..length]);
    }

    /// <summary>The sign of a list item at the start of a line, with the blank after it; 0 when there is none.</summary>
    public static int Bullet(string line)
    {
        if (line.Length == 0)
            return 0;
        if (line[0] is '•' or '◦' or '▪' or '·' or '‣' or '○' or '►' or '✓' or '➢')
            return line.Length > 1 && line[1] == ' ' ? 2 : 1;
        if (line.Length > 2 && line[0] is '-' or '–' or '—' or '*' or 'o' or '+' && line[1] == ' ' && line[2] != ' ')
            return 2;
        // "a) …", "1) …": a list, where "1. …" may be a heading.
        var bracket = line.IndexOf(')');
        return bracket is 1 or 2 && line.Length > bracket + 2 && line[bracket + 1] == ' ' && line.AsSpan(0, bracket).IndexOfAnyExcept("abcdefghijklmnop0123456789") < 0
            ? bracket + 2
            : 0;
    }
}
