namespace Styrning.Domain.Documents;

/// <summary>One section in two versions of a text.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it was taken away.</param>
/// <param name="IsMoved">It stands in another place among the sections that both have.</param>
public sealed record SectionChange(MarkdownSection? Before, MarkdownSection? After, bool IsMoved = false)
{
    public bool IsAdded => Before is null;

    public bool IsRemoved => After is null;

    public bool IsRenamed => Before is not null && After is not null && (Before.Heading != After.Heading || Before.Level != After.Level);

    public bool IsRewritten => Before is not null && After is not null && Before.Body != After.Body;

    public bool IsSame => Before is not null && After is not null && !IsMoved && !IsRenamed && !IsRewritten;

    /// <summary>The heading as it is now, or as it was.</summary>
    public MarkdownSection Section => (After ?? Before)!;
}

/// <summary>Lays two versions of a text beside each other, section by section: by heading first, and by what stands under it where the heading was changed.</summary>
public static class SectionComparison
{
    /// <summary>Half of the words of the longer one in common make it the same section under a new heading.</summary>
    private const double Alike = 0.5;

    /// <summary>More unmatched sections than this are not compared word by word with each other: they would take minutes.</summary>
    private const int MostCompared = 200;

    /// <summary>In the order of the new text; what was taken away stands after what it stood after.</summary>
    public static IReadOnlyList<SectionChange> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var pairs = new int?[now.Count]; // of each new section, the old one
        Match(old, now, pairs, (a, b) => a.Key == b.Key && a.Path == b.Path && a.Section.Body == b.Section.Body);
        Match(old, now, pairs, (a, b) => a.Key == b.Key && a.Path == b.Path);
        Match(old, now, pairs, (a, b) => a.Key == b.Key && a.Key.Length > 0);
        MatchRenamed(old, now, pairs);
        return InOrder(old, now, pairs);
    }

    private static void Match(List<Line> old, List<Line> now, int?[] pairs, Func<Line, Line, bool> same)
    {
        var free = old.Index().Where(o => !pairs.Contains(o.Index)).GroupBy(o => o.Item.Key).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (index, line) in now.Index().Where(n => pairs[n.Index] is null))
        {
            if (free.TryGetValue(line.Key, out var candidates) && candidates.FindIndex(c => same(c.Item, line)) is >= 0 and var found)
            {
                pairs[index] = candidates[found].Index;
                candidates.RemoveAt(found);
            }
        }
    }

    private static void MatchRenamed(List<Line> old, List<Line> now, int?[] pairs)
    {
        var gone = old.Index().Where(o => !pairs.Contains(o.Index) && o.Item.Section.Body.Length > 0).Take(MostCompared).Select(o => (o.Index, o.Item.Section.Level, Words: WordsOf(o.Item.Section.Body))).ToList();
        var come = now.Index().Where(n => pairs[n.Index] is null && n.Item.Section.Body.Length > 0).Take(MostCompared).Select(n => (n.Index, n.Item.Section.Level, Words: WordsOf(n.Item.Section.Body)));
        foreach (var (index, level, words) in come)
        {
            var best = gone.Where(g => g.Level == level || level == 0 || g.Level == 0).Select(g => (g.Index, Share: Common(g.Words, words))).OrderByDescending(g => g.Share).FirstOrDefault();
            if (best.Share >= Alike)
            {
                pairs[index] = best.Index;
                gone.RemoveAll(g => g.Index == best.Index);
            }
        }
    }

    private static List<SectionChange> InOrder(List<Line> old, List<Line> now, int?[] pairs)
    {
        var kept = Longest([.. pairs.OfType<int>()]);
        var after = old.Index().Where(o => !pairs.Contains(o.Index)).ToLookup(o => Enumerable.Range(0, o.Index).LastOrDefault(i => kept.Contains(i), -1), o => new SectionChange(o.Item.Section, null));
        var changes = new List<SectionChange>(after[-1]);
        foreach (var (index, line) in now.Index())
        {
            changes.Add(pairs[index] is { } from ? new(old[from].Section, line.Section, !kept.Contains(from)) : new(null, line.Section));
            if (pairs[index] is { } stays && kept.Contains(stays)) changes.AddRange(after[stays]);
        }

        return changes;
    }

    // The longest row of sections that stand in the same order in both texts: the rest have moved.
    private static HashSet<int> Longest(int[] order)
    {
        var (tails, before) = (new List<int>(), new int[order.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            var at = tails.BinarySearch(i, Comparer<int>.Create((a, b) => order[a].CompareTo(order[b])));
            at = at < 0 ? ~at : at;
            before[i] = at == 0 ? -1 : tails[at - 1];
            if (at == tails.Count) tails.Add(i);
            else tails[at] = i;
        }

        var kept = new HashSet<int>();
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i]) kept.Add(order[i]);
        return kept;
    }

    private static List<Line> Lines(string markdown)
    {
        var above = new string[7];
        return [.. MarkdownSection.Of(markdown).Select(section =>
        {
            // "3.2 Ansvar" and "Ansvar" are the same heading, or a new first section would make every later one another.
            var key = SwedishText.SearchKey(section.Heading.TrimStart("0123456789. ".ToCharArray()) is { Length: > 0 } words ? words : section.Heading);
            above[section.Level] = key;
            Array.Clear(above, section.Level + 1, 6 - section.Level);
            return new Line(section, key, string.Join('/', above.Skip(1).Take(Math.Max(0, section.Level - 1))));
        })];
    }

    private static Dictionary<string, int> WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).CountBy(w => w).ToDictionary(StringComparer.Ordinal);

    private static double Common(Dictionary<string, int> one, Dictionary<string, int> other) =>
        one.Sum(w => Math.Min(w.Value, other.GetValueOrDefault(w.Key))) / (double)Math.Max(1, Math.Max(one.Values.Sum(), other.Values.Sum()));

    /// <param name="Key">The heading as it is compared.</param>
    /// <param name="Path">The headings above it.</param>
    private sealed record Line(MarkdownSection Section, string Key, string Path);
}
