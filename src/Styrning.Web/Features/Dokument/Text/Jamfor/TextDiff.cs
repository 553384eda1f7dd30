using DiffPlex;
using DiffPlex.Chunkers;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text.Jamfor;

/// <summary>What differs between two texts: section by section, in a section paragraph by paragraph, and in a changed paragraph word by word.</summary>
internal static class TextDiff
{
    /// <summary>A longer row is not compared piece by piece: the time grows with its square, and nobody reads such a comparison.</summary>
    private const int MostPieces = 4_000, MostPairs = 10_000;

    /// <param name="onlyChanged">Leaves out the sections that are the same.</param>
    public static IReadOnlyList<SectionDiff> Between(string before, string after, bool onlyChanged = false) =>
        [.. SectionComparison.Between(before, after).Where(c => !onlyChanged || !c.IsSame).Select(c => new SectionDiff(c, Words(c.Before?.Heading ?? "", c.After?.Heading ?? ""), Blocks(c)))];

    private static IReadOnlyList<Passage> Blocks(SectionChange change)
    {
        var (old, now) = (Lines(change.Before), Lines(change.After));
        if (old.Count > MostPieces || now.Count > MostPieces)
        {
            return change.IsRewritten ? [.. old.Select(Passage.Removed), .. now.Select(Passage.Added)] : [.. now.Select(Passage.Same)];
        }

        var passages = new List<Passage>();
        var (i, j) = (0, 0);
        foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker()).DiffBlocks)
        {
            for (; j < block.InsertStartB; i++, j++) passages.Add(Passage.Same(now[j]));
            passages.AddRange(Pair(old.GetRange(i, Math.Min(block.DeleteCountA, old.Count - i)), now.GetRange(j, Math.Min(block.InsertCountB, now.Count - j))));
            (i, j) = (i + block.DeleteCountA, j + block.InsertCountB);
        }

        for (; j < now.Count; j++) passages.Add(Passage.Same(now[j]));
        return passages;
    }

    // An empty text is no paragraph; to the comparison of lines it would be one.
    private static List<string> Lines(MarkdownSection? section) => section is null ? [] : [.. PlainBlocks.Of(section.Body).Select(l => l.ReplaceLineEndings(" ")).Where(l => l.Trim().Length > 0)];

    // A paragraph that has become another with most of its words is one that was changed; the others went and came.
    private static IEnumerable<Passage> Pair(List<string> old, List<string> now)
    {
        var next = 0;
        foreach (var line in old)
        {
            var same = (long)old.Count * now.Count > MostPairs ? -1 : now.FindIndex(next, n => Alike(line, n));
            if (same < 0)
            {
                yield return Passage.Removed(line);
                continue;
            }

            for (; next < same; next++) yield return Passage.Added(now[next]);
            yield return new Passage(Words(line, now[next++]));
        }

        for (; next < now.Count; next++) yield return Passage.Added(now[next]);
    }

    private static bool Alike(string one, string other)
    {
        var (a, b) = (one.Split(' ').CountBy(w => w).ToDictionary(), other.Split(' ').CountBy(w => w).ToDictionary());
        return a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key)) * w.Key.Length) * 3 >= Math.Max(one.Length, other.Length);
    }

    private static IReadOnlyList<Span> Words(string before, string after)
    {
        if (before == after) return [new(DiffKind.Same, after)];
        if (before.Length == 0 || after.Length == 0) return before.Length == 0 ? [new(DiffKind.Added, after)] : [new(DiffKind.Removed, before)];

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        if (diff.PiecesOld.Count > MostPieces || diff.PiecesNew.Count > MostPieces) return [new(DiffKind.Removed, before), new(DiffKind.Added, after)];

        var spans = new List<Span>();
        var j = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(spans, DiffKind.Same, diff.PiecesNew.Skip(j).Take(block.InsertStartB - j));
            Add(spans, DiffKind.Removed, diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(spans, DiffKind.Added, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            j = block.InsertStartB + block.InsertCountB;
        }

        Add(spans, DiffKind.Same, diff.PiecesNew.Skip(j));
        return spans;
    }

    private static void Add(List<Span> spans, DiffKind kind, IEnumerable<string> pieces)
    {
        var text = string.Concat(pieces);
        if (text.Length > 0) spans.Add(new(kind, text));
    }
}
