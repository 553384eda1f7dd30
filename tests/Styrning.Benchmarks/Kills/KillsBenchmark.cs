using System.Globalization;
using System.Text.Json;

namespace Styrning.Benchmarks.Kills;

/// <summary>The long form of the kill proof, on both databases.</summary>
internal static class KillsBenchmark
{
    private const int Clients = 2;

    public static async Task<int> RunAsync(Call call)
    {
        var folder = Directory.CreateTempSubdirectory("styrning-kills-").FullName;
        using var cluster = call.Postgres is null ? ThrowawayPostgres.Start(ThrowawayPostgres.Enduring) : null;
        var failed = 0;
        foreach (var store in new[] { new KillStore(KillStore.Sqlite, $"Data Source={Path.Combine(folder, "kills.db")}"), new KillStore(KillStore.Postgres, call.Postgres ?? cluster!.Connection) })
        {
            try
            {
                var outcome = await KillTrial.RunAsync(store, call.Kills);
                failed += outcome.Problems.Count;
                Console.WriteLine(call.Json ? Json(store, outcome) : Line(store, outcome));
                foreach (var problem in outcome.Problems.Take(20))
                    await Console.Error.WriteLineAsync(problem);
            }
            finally
            {
                await store.DropAsync();
            }
        }

        Directory.Delete(folder, recursive: true);
        return failed == 0 ? 0 : 1;
    }

    // The percentiles are of the time from a start to its first commit: how soon everything goes on. There is no floor to hold it against.
    private static string Json(KillStore store, KillOutcome outcome) => JsonSerializer.Serialize(new
    {
        Name = "kills",
        store.Database,
        Size = outcome.Kills,
        Clients,
        PerSecond = PerSecond(outcome),
        P50Ms = Start(outcome, 0.5),
        P95Ms = Start(outcome, 0.95),
        P99Ms = Start(outcome, 0.99),
        Failed = outcome.Problems.Count,
        outcome.Instances,
        outcome.Events,
        outcome.Commits,
        outcome.MidStep,
    }, JsonSerializerOptions.Web);

    private static string Line(KillStore store, KillOutcome outcome) => string.Create(CultureInfo.InvariantCulture,
        $"{store.Database,8}: {outcome.Kills} kills, {outcome.Instances} instances, {outcome.Events} events, {outcome.Commits} acknowledged commits ({PerSecond(outcome)}/s), "
        + $"{outcome.MidStep} times in mid-step, done once later, {Start(outcome, 0.5)} ms median and {Start(outcome, 0.95)} at 95 % from start to first commit, {outcome.Problems.Count} problems");

    private static double PerSecond(KillOutcome outcome) => Math.Round(outcome.Commits / outcome.Working.TotalSeconds, 1);

    private static double Start(KillOutcome outcome, double share) =>
        Math.Round(outcome.Starts.Select(one => one.TotalMilliseconds).Order().ElementAtOrDefault((int)(outcome.Starts.Count * share)));
}
