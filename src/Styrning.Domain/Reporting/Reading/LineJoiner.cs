using System.Text;

namespace Styrning.Domain.Reporting.Reading;

/// <summary>Joins the lines of a paragraph, and decides what a hyphen at the end of a line was.</summary>
internal sealed class LineJoiner
{
    private static readonly LineJoiner Plain = new([]);

    private readonly HashSet<string> _hyphenated;

    private LineJoiner(HashSet<string> hyphenated) => _hyphenated = hyphenated;

    /// <summary>Learns from the whole text which words are written with a hyphen inside a line.</summary>
    public static LineJoiner For(IEnumerable<SourceLine> lines)
    {
        var hyphenated = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var text = line.Text;
            for (var at = text.IndexOf('-'); at > 0 && at < text.Length - 1; at = text.IndexOf('-', at + 1))
            {
                if (!char.IsLetter(text[at - 1]) || !char.IsLetter(text[at + 1]))
                    continue;

                var (start, end) = (at, at + 1);
                while (start > 0 && at - start < 40 && char.IsLetter(text[start - 1]))
                    start--;
                while (end < text.Length && end - at < 40 && char.IsLetter(text[end]))
                    end++;
                hyphenated.Add(text[start..end]);
            }
        }

        return new LineJoiner(hyphenated);
    }

    public static string Join(string before, string next) => Plain.Joined(before, next);

    public string Joined(string before, string next)
    {
        var joined = new StringBuilder(before);
        Append(joined, next);
        return joined.ToString();
    }

    public void Append(StringBuilder before, string next)
    {
        if (before.Length == 0 || next.Length == 0)
        {
            before.Append(next);
            return;
        }

        if (before[^1] == '\u00AD')
        {
            before.Length--;
            before.Append(next);
            return;
        }

        // A dash has a blank before it, a hyphen has a letter or a figure.
        if (before.Length < 2 || before[^1] != '-' || !char.IsLetterOrDigit(before[^2]))
        {
            before.Append(' ').Append(next);
            return;
        }

        var word = LastWord(before);
        var first = Words.First(next);
        if (Words.IsConjunction(first))
            before.Append(' '); // "ute- som innemiljön"
        else if (IsSoft(word, first))
            before.Length--; // "kommun-/ledning"
        before.Append(next);
    }

    // Hyphenation by a machine stands between two small letters. "IT-", "2022-" and "e-" keep their hyphen, and so does a word that is
    // written with one elsewhere in the text.
    private bool IsSoft(string word, string next)
    {
        if (word.Length < 2 || !char.IsLower(next[0]) || !char.IsLower(word[^1]))
            return false;

        var end = next.AsSpan();
        var length = 0;
        while (length < end.Length && char.IsLetter(end[length]))
            length++;
        return !_hyphenated.Contains($"{word}-{next[..length]}");
    }

    // The letters before the hyphen, back to another hyphen or a blank.
    private static string LastWord(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && text.Length - start < 60 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return text.ToString(start, text.Length - 1 - start);
    }
}
