namespace Styrning.Benchmarks.Kills;

/// <summary>What came of a trial.</summary>
/// <param name="Problems">Everything that was lost, doubled, left over or not replayed; empty when all is well.</param>
/// <param name="Kills">How many times a worker was killed.</param>
/// <param name="Instances">How many instances there are, all of them ended.</param>
/// <param name="Events">How many events their journals have.</param>
/// <param name="Commits">How many commits were acknowledged.</param>
/// <param name="MidStep">How many times a step was cut off in the middle; each of them was done exactly once since.</param>
/// <param name="Starts">How long each worker took to its first commit.</param>
/// <param name="Working">How long they worked in all after that.</param>
internal sealed record KillOutcome(
    IReadOnlyList<string> Problems, int Kills, int Instances, int Events, int Commits, int MidStep, IReadOnlyList<TimeSpan> Starts, TimeSpan Working);

/// <summary>Kills a worker so many times on the same store, lets the last one finish, and looks at what is there.</summary>
internal static class KillTrial
{
    public static async Task<KillOutcome> RunAsync(KillStore store, int kills)
    {
        await store.CreateAsync();
        var (told, problems, starts, working) = (new Acknowledged(), new List<string>(), new List<TimeSpan>(), TimeSpan.Zero);
        for (var kill = 0; kill <= kills; kill++)
        {
            var moment = kill == kills ? null : KillMoment.Of(kill);
            var run = await WorkerRun.RunAsync(store, moment);
            if (run.ExitCode != (moment is null ? 0 : WorkerRun.Killed))
                problems.Add($"Worker {kill} ({moment}) ended with {run.ExitCode}: {run.Errors}");
            var now = new Acknowledged();
            now.Add(run.Lines);
            told.Add(run.Lines);
            problems.AddRange(await KillVerdict.RightAfterAsync(store, now));
            if (problems.Count > 0)
                break; // what it has led to since would only hide it
            starts.Add(run.First);
            working += run.Working;
        }

        var verdict = await KillVerdict.AtLastAsync(store, told);
        return new KillOutcome([.. problems, .. problems.Count > 0 ? [] : verdict.Problems], kills, verdict.Instances, verdict.Events, told.Commits, told.Cuts, starts, working);
    }
}
