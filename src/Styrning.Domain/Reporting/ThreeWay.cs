namespace Styrning.Domain.Reporting;

/// <summary>A stretch that at least one side has changed, as it was and as each side has it.</summary>
internal sealed record Stretch<T>(IReadOnlyList<T> Origin, IReadOnlyList<T> Theirs, IReadOnlyList<T> Mine);

/// <summary>
/// Merges two edits of the same list. What all three have alike stands still; each stretch in between is decided by itself.
/// </summary>
internal static class ThreeWay
{
    /// <param name="keyOf">By what an item is recognised.</param>
    /// <param name="same">Decides an item that stands still in all three, from its three versions; null when it cannot.</param>
    /// <param name="decide">Decides a stretch; null when it cannot.</param>
    /// <returns>Null when something could not be decided.</returns>
    public static IReadOnlyList<T>? Merge<T>(IReadOnlyList<T> origin, IReadOnlyList<T> theirs, IReadOnlyList<T> mine, Func<T, string> keyOf, Func<T, T, T, T?> same, Func<Stretch<T>, IReadOnlyList<T>?> decide)
        where T : class
    {
        var keys = origin.Select(keyOf).ToList();
        var inTheirs = Passages.Align(keys, theirs.Select(keyOf).ToList()).ToDictionary(p => p.Earlier, p => p.Written);
        var inMine = Passages.Align(keys, mine.Select(keyOf).ToList()).ToDictionary(p => p.Earlier, p => p.Written);

        var merged = new List<T>();
        var (o, t, m) = (0, 0, 0);
        foreach (var still in Enumerable.Range(0, origin.Count).Where(i => inTheirs.ContainsKey(i) && inMine.ContainsKey(i)).Append(origin.Count))
        {
            var (nextTheirs, nextMine) = still == origin.Count ? (theirs.Count, mine.Count) : (inTheirs[still], inMine[still]);
            var stretch = new Stretch<T>([.. origin.Skip(o).Take(still - o)], [.. theirs.Skip(t).Take(nextTheirs - t)], [.. mine.Skip(m).Take(nextMine - m)]);
            if (decide(stretch) is not { } decided)
            {
                return null;
            }

            merged.AddRange(decided);
            if (still < origin.Count)
            {
                if (same(origin[still], theirs[nextTheirs], mine[nextMine]) is not { } item)
                {
                    return null;
                }

                merged.Add(item);
            }

            (o, t, m) = (still + 1, nextTheirs + 1, nextMine + 1);
        }

        return merged;
    }

    /// <summary>The one that was changed, or the one that both changed to.</summary>
    /// <returns>False when the two sides changed it differently.</returns>
    public static bool Pick<T>(T origin, T theirs, T mine, out T picked)
    {
        var equals = EqualityComparer<T>.Default;
        picked = equals.Equals(mine, origin) ? theirs : mine;
        return equals.Equals(mine, origin) || equals.Equals(theirs, origin) || equals.Equals(theirs, mine);
    }
}
