using System.Diagnostics;

namespace Styrning.Benchmarks;

/// <summary>Some clients doing the same over and over, for a while at a time; what is measured adds up over the laps.</summary>
internal sealed class Lap(int clients, Func<Task> operation)
{
    private readonly List<double> times = [];
    private TimeSpan elapsed;
    private TimeSpan cpu;

    public int Failed { get; private set; }

    public int Done => times.Count;

    public double PerSecond => Done / elapsed.TotalSeconds;

    public double CpuMs => cpu.TotalMilliseconds / Math.Max(1, Done);

    public double Percentile(double share)
    {
        times.Sort();
        return times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(times.Count * share))];
    }

    public async Task RunAsync(TimeSpan length)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var found = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(watch, length))));
        elapsed += watch.Elapsed;
        process.Refresh();
        cpu += process.TotalProcessorTime - before;
        foreach (var (own, failed) in found)
        {
            times.AddRange(own);
            Failed += failed;
        }
    }

    private async Task<(List<double>, int)> ClientAsync(Stopwatch watch, TimeSpan length)
    {
        var (own, failed) = (new List<double>(), 0);
        while (watch.Elapsed < length)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await operation();
                own.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            catch (Exception) when (failed++ < 100)
            {
                // Counted, and told in the figures; a hundred are no measurement any more.
            }
        }

        return (own, failed);
    }
}
