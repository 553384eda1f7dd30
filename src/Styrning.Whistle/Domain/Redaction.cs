using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Styrning.Domain;

namespace Styrning.Whistle.Domain;

/// <summary>
/// Takes out of a text what may not be given out. The text is made anew without it: nothing of what is kept back, not even its length, is left to be found. The same text and
/// the same outcome give the same copy.
/// </summary>
internal static partial class Redaction
{
    /// <summary>How many times the piece stands in the text.</summary>
    public static int CountOf(string text, string piece) => Spans(Folded.Of(Clean(text)), piece).Count();

    /// <summary>The text in pieces, each with the grounds that keep it back; none: it is given out.</summary>
    public static IReadOnlyList<(string Text, IReadOnlyList<SecrecyGround> KeptBy)> Pieces(string text, IEnumerable<Uppgift> tried)
    {
        var clean = Clean(text);
        var folded = Folded.Of(clean);
        var kept = new SortedSet<int>[clean.Length];
        foreach (var one in tried.Where(u => !u.Released))
        {
            var ground = SecrecyGround.All.ToList().FindIndex(g => g.Key == one.Ground);
            foreach (var at in Spans(folded, one.Text).SelectMany(s => Enumerable.Range(s.Start, s.Length)))
            {
                (kept[at] ??= []).Add(ground);
            }
        }

        var pieces = new List<(string, IReadOnlyList<SecrecyGround>)>();
        for (var from = 0; from < clean.Length;)
        {
            var to = from;
            var grounds = new SortedSet<int>();
            while (to < clean.Length && kept[to] is null == kept[from] is null)
            {
                grounds.UnionWith(kept[to++] ?? []);
            }

            pieces.Add((clean[from..to], [.. grounds.Select(g => SecrecyGround.All[g])]));
            from = to;
        }

        return pieces;
    }

    /// <summary>The text as it may be given out.</summary>
    [ObeysLaw("TF 2:15")]
    public static string Apply(string text, IEnumerable<Uppgift> tried) => string.Concat(Pieces(text, tried).Select(p => p.KeptBy.Count == 0 ? p.Text : Mark(p.KeptBy)));

    /// <summary>"[uppgift utelämnad: OSL 32 kap. 3 b §]". Which of the paragraph's two protections it is would itself tell something.</summary>
    public static string Mark(IEnumerable<SecrecyGround> grounds) => $"[uppgift utelämnad: {SwedishText.Join(grounds.Select(g => g.InWords).Distinct())}]";

    /// <summary>Words of names that are kept back and still stand somewhere in the copy: "Karin" when "Karin Öberg" was meant, and the genitive.</summary>
    public static IReadOnlyList<string> Remaining(string copy, IEnumerable<Uppgift> tried)
    {
        var left = WordsOf(Folded.Of(MarkInText().Replace(copy, " ")).Text).ToHashSet(StringComparer.Ordinal);
        return [.. tried.Where(u => !u.Released)
            .SelectMany(u => WordsOf(Clean(u.Text)))
            .Where(word => word.Length > 2 && (char.IsUpper(word[0]) || word.Any(char.IsDigit)) && (left.Contains(Folded.Of(word).Text) || left.Contains(Folded.Of(word).Text + "s")))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<(int Start, int Length)> Spans(Folded folded, string piece)
    {
        var words = Folded.Of(Clean(piece)).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            : Regex.Matches(folded.Text, string.Join(@"\s+", words.Select(Regex.Escape)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
                .Select(m => (folded.At[m.Index], folded.At[m.Index + m.Length] - folded.At[m.Index]));
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(m => m.Value);

    // What does not show must not keep a name from being found: soft hyphens, joiners, marks of direction.
    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format));

    /// <summary>A text without case and accents, and where in the whole text each of its signs is; one place more at the end.</summary>
    private sealed record Folded(string Text, IReadOnlyList<int> At)
    {
        public static Folded Of(string text)
        {
            var (folded, at) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
            for (var i = 0; i < text.Length; i++)
            {
                if (char.GetUnicodeCategory(text[i]) is not UnicodeCategory.NonSpacingMark) // an accent that stands after its letter
                {
                    var plain = char.IsAscii(text[i]) || !char.IsLetter(text[i]) ? char.ToLowerInvariant(text[i]).ToString() : SwedishText.SearchKey(text[i].ToString());
                    folded.Append(plain);
                    at.AddRange(Enumerable.Repeat(i, plain.Length));
                }
            }

            return new(folded.ToString(), [.. at, text.Length]);
        }
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\[uppgift utelämnad: [^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex MarkInText();
}
