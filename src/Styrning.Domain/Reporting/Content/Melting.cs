namespace Styrning.Domain.Reporting.Content;

/// <summary>Replaces the withheld pieces among blocks by the fixed line and melts neighbours into one.</summary>
internal static class Melting
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks)
    {
        var result = new List<Block>();
        for (var at = 0; at < blocks.Count;)
        {
            var heading = blocks[at] as SubHeading;
            var content = blocks.Skip(heading is null ? at : at + 1).TakeWhile(block => block is not SubHeading).ToList();
            at += content.Count + (heading is null ? 0 : 1);

            var pieces = content.SelectMany(Pieces).ToList();
            // A heading says what its text is about: with nothing open under it, it goes with the text.
            if (heading is { Secrecy: not null } || (heading is not null && !IsAllWithheld(pieces))) result.AddRange(Pieces(heading));
            result.AddRange(pieces);
        }
        DropHeadingsOverNothing(result);
        return Merge(result);
    }

    private static IEnumerable<Block> Pieces(Block block) => block switch
    {
        { Secrecy: { } provision } => [Provisions.Merge([provision])],
        BulletList list => Pieces(list.Items, item => item.Secrecy, line => new ListItem(line, IsWithheld: true), items => list with { Items = items }),
        Table table => Pieces(table.Rows, row => row.Secrecy, line => new TableRow([line], IsWithheld: true), rows => table with { Rows = rows }),
        _ => [block],
    };

    // What is withheld first or last in a list or table stands before or after it, where it can melt with what surrounds the list.
    private static IEnumerable<Block> Pieces<T>(IReadOnlyList<T> parts, Func<T, string?> secrecy, Func<string, T> line, Func<IReadOnlyList<T>, Block> whole)
    {
        var first = 0;
        while (first < parts.Count && secrecy(parts[first]) is not null) first++;
        var last = parts.Count;
        while (last > first && secrecy(parts[last - 1]) is not null) last--;

        if (first > 0) yield return Provisions.Merge(parts.Take(first).Select(secrecy).OfType<string>());
        if (parts.Count == 0 || last > first) yield return whole([.. Inside(parts.Take(first..last), secrecy, line)]);
        if (last < parts.Count) yield return Provisions.Merge(parts.Skip(last).Select(secrecy).OfType<string>());
    }

    private static IEnumerable<T> Inside<T>(IEnumerable<T> parts, Func<T, string?> secrecy, Func<string, T> line)
    {
        var run = new List<string>();
        foreach (var part in parts)
        {
            if (secrecy(part) is { } provision)
            {
                run.Add(provision);
                continue;
            }

            if (run.Count > 0) yield return line(Provisions.Merge(run).Line);
            run.Clear();
            yield return part;
        }
    }

    // From the end: when one goes, the one before it may stand over nothing.
    private static void DropHeadingsOverNothing(List<Block> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is SubHeading && IsAllWithheld([.. blocks.Skip(i + 1).TakeWhile(block => block is not SubHeading)])) blocks.RemoveAt(i);
        }
    }

    private static bool IsAllWithheld(List<Block> pieces) => pieces.Count > 0 && pieces.All(piece => piece is Withheld);

    private static List<Block> Merge(List<Block> blocks)
    {
        var merged = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is Withheld next && merged.LastOrDefault() is Withheld before) merged[^1] = Provisions.Merge([.. before.Provisions, .. next.Provisions]);
            else merged.Add(block);
        }
        return merged;
    }
}
