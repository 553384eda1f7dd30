namespace Styrning.Benchmarks.Whistle;

/// <summary>What one kind of code was answered with, over and over: how long each took, and the different answers there were.</summary>
internal sealed class Answers
{
    private readonly List<double> _times = [];

    /// <summary>Status, headers and length. One, or they can be told apart.</summary>
    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public double MedianMs => Sorted(_times)[_times.Count / 2];

    public void Add(double milliseconds, string kind)
    {
        _times.Add(milliseconds);
        Kinds.Add(kind);
    }

    /// <summary>Mann–Whitney, two-sided, by the normal approximation: how probable so different an order is when both come from the same.</summary>
    public double ProbabilityOfSame(Answers other)
    {
        var all = _times.Select(time => (time, Mine: true)).Concat(other._times.Select(time => (time, Mine: false))).OrderBy(each => each.time).ToList();
        var (ranks, ties) = (0.0, 0.0);
        for (var at = 0; at < all.Count;)
        {
            var until = at;
            while (until < all.Count && all[until].time == all[at].time)
            {
                until++;
            }

            ranks += all[at..until].Count(each => each.Mine) * (at + until + 1) / 2.0; // those that are equal share their ranks
            ties += Math.Pow(until - at, 3) - (until - at);
            at = until;
        }

        double n = _times.Count, m = other._times.Count;
        var deviation = Math.Sqrt(n * m / 12 * (n + m + 1 - (ties / ((n + m) * (n + m - 1)))));
        return deviation == 0 ? 1 : Outside(Math.Abs(ranks - (n * (n + 1) / 2) - (n * m / 2)) / deviation);
    }

    // Of the normal curve, both tails (Abramowitz and Stegun 7.1.26: wrong by less than 0.0000002).
    private static double Outside(double z)
    {
        var x = z / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        return t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * Math.Exp(-x * x);
    }

    private static List<double> Sorted(IEnumerable<double> times) => [.. times.Order()];
}
