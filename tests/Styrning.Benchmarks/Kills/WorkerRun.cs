using System.Diagnostics;
using System.Globalization;

namespace Styrning.Benchmarks.Kills;

/// <summary>One life of a worker: what it said before it was killed, or before it ended by itself.</summary>
/// <param name="Lines">The words of each whole line.</param>
/// <param name="ExitCode">137 when it was killed.</param>
/// <param name="Errors">What it wrote on standard error.</param>
/// <param name="First">How long it took to its first line: the start of the program and of the store after a crash.</param>
/// <param name="Working">How long it worked after that.</param>
internal sealed record WorkerRun(IReadOnlyList<string[]> Lines, int ExitCode, string Errors, TimeSpan First, TimeSpan Working)
{
    public const int Killed = 128 + 9;

    // A worker that says nothing more has stopped for a reason that we want to hear of.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <param name="store">Where it works.</param>
    /// <param name="moment">When it is killed; null: never, it ends when everything has ended.</param>
    public static async Task<WorkerRun> RunAsync(KillStore store, KillMoment? moment)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(WorkerRun).Assembly.Location, KillsWorker.Name, store.Database, store.Connection,
             .. moment is null ? [KillsWorker.Last] : new[] { moment.Place.ToString(), moment.Time.ToString(CultureInfo.InvariantCulture) }])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // So short a life is not worth compiling anything twice for.
        (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_TC_CallCounting"]) = ("0", "0");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        await using var bound = new Timer(_ => process.Kill(), null, Longest, Timeout.InfiniteTimeSpan);
        await using var blow = new Timer(_ => process.Kill(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var errors = process.StandardError.ReadToEndAsync();
        var lines = new List<string[]>();
        var first = TimeSpan.Zero;
        // Also what it had said before the kill reached it and that we had not read yet.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Telling.Words(line) is not { } words)
                continue;
            lines.Add(words);
            if (lines.Count == 1)
            {
                first = watch.Elapsed;
                if (moment is { Delay.Ticks: > 0 })
                    blow.Change(moment.Delay, Timeout.InfiniteTimeSpan);
            }

            if (words[0] == Telling.Held || lines.Count == moment?.Lines)
                process.Kill();
        }

        await process.WaitForExitAsync();
        return new WorkerRun(lines, process.ExitCode, await errors, first, watch.Elapsed - first);
    }
}
