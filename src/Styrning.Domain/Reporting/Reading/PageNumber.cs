namespace Styrning.Domain.Reporting.Reading;

/// <summary>Tells the number of a page from other figures.</summary>
internal static class PageNumber
{
    private static readonly string[] Labels = ["sidan ", "sida ", "sid. ", "sid ", "page "];

    /// <summary>The whole line is a page number: "Sida 3 (12)", "3 (12)", "3(12)", "- 3 -".</summary>
    public static bool Is(string line)
    {
        if (line.Length is 0 or > 24)
            return false;

        var rest = line.AsSpan().Trim("[]| ");
        var dashed = rest.Length > 2 && rest[0] is '-' or '–' && rest[^1] is '-' or '–';
        rest = rest.Trim("-– ");
        var labelled = false;
        foreach (var label in Labels)
        {
            if (rest.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[label.Length..];
                labelled = true;
                break;
            }
        }

        return OfPages(rest) || ((labelled || dashed) && rest.Length is >= 1 and <= 4 && rest.IndexOfAnyExceptInRange('0', '9') < 0);
    }

    /// <summary>The line ends or begins with a page number beside other words: "Alingsås kommun Sida 3 (12)". A header only if it returns.</summary>
    public static bool Surrounds(string line)
    {
        if (line.Length is 0 or > 160 || Words.EndsSentence(line))
            return false;

        // The number is among the last three words or the first three.
        return Is(Tail(line, 4)) || Is(Tail(line, 3)) || Is(Tail(line, 2)) || Is(Tail(line, 1))
            || Is(Head(line, 4)) || Is(Head(line, 3)) || Is(Head(line, 2)) || Is(Head(line, 1));
    }

    // "3 (12)", "3(12)", "3 av 12", "3/12" with the page within the count.
    private static bool OfPages(ReadOnlySpan<char> rest)
    {
        if (!Figure(ref rest, out var page))
            return false;

        rest = rest.TrimStart();
        var bracket = rest.StartsWith("(");
        if (bracket || rest.StartsWith("/"))
            rest = rest[1..];
        else if (rest.StartsWith("av ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase))
            rest = rest[3..];
        else
            return false;

        return Figure(ref rest, out var pages) && page <= pages && rest.SequenceEqual(bracket ? ")" : "");
    }

    private static bool Figure(ref ReadOnlySpan<char> rest, out int value)
    {
        var length = 0;
        while (length < rest.Length && length < 4 && char.IsAsciiDigit(rest[length]))
            length++;
        value = 0;
        if (length == 0 || !int.TryParse(rest[..length], out value))
            return false;

        rest = rest[length..];
        return true;
    }

    private static string Tail(string line, int words)
    {
        var at = line.Length;
        for (; words > 0 && at > 0; words--)
            at = line.LastIndexOf(' ', at - 1);
        return at <= 0 ? "" : line[(at + 1)..];
    }

    private static string Head(string line, int words)
    {
        var at = -1;
        for (; words > 0; words--)
        {
            at = line.IndexOf(' ', at + 1);
            if (at < 0)
                return "";
        }

        return line[..at];
    }
}
