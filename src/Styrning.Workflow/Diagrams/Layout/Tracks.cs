namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>Upright stretches of one gap that leave the same port, one level line in and one or more out.</summary>
internal sealed class Stretch(double from, List<double> to, List<(Link Link, int Part)> parts)
{
    public double From { get; } = from;

    public List<double> To { get; } = to;

    public List<(Link Link, int Part)> Parts { get; } = parts;

    public double Top { get; } = Math.Min(from, to.Min());

    public double Bottom { get; } = Math.Max(from, to.Max());

    public int Track { get; set; } = -1;
}

/// <summary>
/// Which track of a gap each stretch runs in. Two that would touch get different ones; and where one leaves at the height at which another
/// arrives, the one that leaves turns first, or their level ends would lie on each other.
/// </summary>
internal static class Tracks
{
    private const double Apart = 4;

    // Beyond this nobody follows single lines; then only touching is avoided.
    private const int MostOrdered = 300;

    public static int Assign(List<Stretch> stretches)
    {
        var used = new List<List<Stretch>>();
        var sorted = stretches.OrderBy(one => one.Top).ToList();
        var ordered = sorted.Count <= MostOrdered ? InOrder(sorted) : sorted;
        foreach (var one in ordered)
        {
            var track = sorted.Count <= MostOrdered ? sorted.Where(other => MustComeFirst(other, one)).Select(other => other.Track + 1).DefaultIfEmpty(0).Max() : 0;
            // Sorted by top, only the last one in a track can be in the way.
            while (track < used.Count && (sorted.Count <= MostOrdered ? used[track].Exists(other => Touch(other, one)) : Touch(used[track][^1], one)))
                track++;
            while (used.Count <= track)
                used.Add([]);
            used[track].Add(one);
            one.Track = track;
        }

        return used.Count;
    }

    private static bool Touch(Stretch one, Stretch other) => one.Top - Apart < other.Bottom && other.Top - Apart < one.Bottom;

    private static bool MustComeFirst(Stretch leaves, Stretch arrives) => leaves != arrives && arrives.To.Exists(to => Math.Abs(to - leaves.From) < Apart);

    /// <summary>Those that must come first before the others. Where two must each come first, the upper one does.</summary>
    private static List<Stretch> InOrder(List<Stretch> stretches)
    {
        var order = new List<Stretch>();
        var left = stretches.ToList();
        while (left.Count > 0)
        {
            var next = left.Find(one => !left.Exists(other => MustComeFirst(other, one))) ?? left[0];
            left.Remove(next);
            order.Add(next);
        }

        return order;
    }
}
