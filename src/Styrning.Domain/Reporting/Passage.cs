namespace Styrning.Domain.Reporting;

/// <summary>A paragraph with the secrecy that is proposed for it. A paragraph whose lines all begin with a dash or bullet is a list.</summary>
public sealed record Passage(string Text, string? Secrecy = null);

/// <summary>Between the text as one writes it and its paragraphs.</summary>
public static class Passages
{
    public static string AsText(this IReadOnlyList<Passage> passages) => string.Join("\n\n", passages.Select(p => p.Text));

    /// <summary>
    /// Splits a text at its blank lines and carries the proposals of secrecy over from the earlier paragraphs. A proposal must
    /// never disappear because a word was changed or a paragraph was moved: the same words keep their mark wherever they stand,
    /// a paragraph that was edited in its place keeps the mark of the one it replaces, and where several were rewritten together,
    /// or a marked one turns up elsewhere in other words, the mark goes along. Too much marked can be seen and unmarked; too
    /// little is published.
    /// </summary>
    public static IReadOnlyList<Passage> Parse(string? text, IReadOnlyList<Passage> earlier)
    {
        var written = Split(text);
        var result = new Passage[written.Count];
        var anchors = Align(earlier.Select(p => p.Text).ToList(), written);
        var known = earlier.GroupBy(p => p.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.FirstOrDefault(p => p.Secrecy is not null) ?? g.First(), StringComparer.Ordinal);
        var anchored = anchors.Select(a => a.Earlier).ToHashSet();
        var uprooted = earlier.Where((p, i) => p.Secrecy is not null && !anchored.Contains(i)).ToList();

        var (lastEarlier, lastWritten) = (-1, -1);
        foreach (var (e, w) in anchors.Append((earlier.Count, written.Count)))
        {
            var replaced = earlier.Skip(lastEarlier + 1).Take(e - lastEarlier - 1).ToList();
            var inItsPlace = replaced.FirstOrDefault(p => p.Secrecy is not null)?.Secrecy;
            for (var i = lastWritten + 1; i < w; i++)
            {
                result[i] = known.TryGetValue(written[i], out var same) ? same : new(written[i], inItsPlace ?? Alike(written[i], uprooted)?.Secrecy);
            }

            if (w < written.Count)
            {
                result[w] = earlier[e];
            }

            (lastEarlier, lastWritten) = (e, w);
        }

        return result;
    }

    /// <summary>Paragraphs of a text: trimmed, Windows and old Mac line ends understood, empty ones dropped.</summary>
    public static IReadOnlyList<string> Split(string? text)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var line in (text ?? "").Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.TrimEnd());
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(string.Join('\n', lines).Trim());
                lines.Clear();
            }
        }

        return paragraphs;
    }

    // Half of the marked paragraph's words, or of the new one's: it was moved and edited in one go.
    private static Passage? Alike(string written, List<Passage> marked)
    {
        var words = Words(written);
        return marked.Find(p => Words(p.Text) is var own && own.Count > 0 && own.Intersect(words).Count() * 2 >= Math.Min(own.Count, words.Count));
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\t', ',', '.', ';', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).Select(w => w.ToLowerInvariant())];

    // The longest common run of unchanged paragraphs, by the classic table. Bounded: a part has at most some hundred
    // paragraphs; past the bound only the unchanged beginning and end are matched, and the rest is one stretch.
    internal static List<(int Earlier, int Written)> Align(IReadOnlyList<string> earlier, IReadOnlyList<string> written)
    {
        const int Bound = 1_000_000;
        if ((long)earlier.Count * written.Count > Bound)
        {
            return AlignEnds(earlier, written);
        }

        var longest = new int[earlier.Count + 1, written.Count + 1];
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            for (var j = written.Count - 1; j >= 0; j--)
            {
                longest[i, j] = earlier[i] == written[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < earlier.Count && j < written.Count;)
        {
            if (earlier[i] == written[j])
            {
                pairs.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static List<(int Earlier, int Written)> AlignEnds(IReadOnlyList<string> earlier, IReadOnlyList<string> written)
    {
        var shorter = Math.Min(earlier.Count, written.Count);
        var head = Enumerable.Range(0, shorter).TakeWhile(i => earlier[i] == written[i]).Count();
        var tail = Enumerable.Range(1, shorter - head).TakeWhile(i => earlier[^i] == written[^i]).Count();
        return
        [
            .. Enumerable.Range(0, head).Select(i => (i, i)),
            .. Enumerable.Range(1, tail).Reverse().Select(i => (earlier.Count - i, written.Count - i)),
        ];
    }
}
