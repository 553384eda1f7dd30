using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Styrning.Whistle;

namespace Styrning.Benchmarks.Whistle;

/// <summary>
/// The long form of the channel's kill proof: three reporters with a file each press the button, the program is killed sooner or later, and after each time the store is asked what
/// is there. Those who saw no receipt press again when it is back.
/// </summary>
internal static class WhistleKills
{
    private const int Reporters = 3;

    public static async Task<int> RunAsync(Call call)
    {
        using var cluster = call.Postgres is null ? ThrowawayPostgres.Start(ThrowawayPostgres.Enduring) : null;
        var failed = await RunOnAsync("sqlite", null, call);
        var name = $"styrning_kills_{Environment.ProcessId}";
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(call.Postgres ?? cluster!.Connection) { Pooling = false }.ConnectionString);
        await AskAsync(server, $"CREATE DATABASE {name}");
        try
        {
            return failed + await RunOnAsync("postgres", new NpgsqlConnectionStringBuilder(call.Postgres ?? cluster!.Connection) { Database = name }.ConnectionString, call) == 0 ? 0 : 1;
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await AskAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static async Task<int> RunOnAsync(string database, string? postgres, Call call)
    {
        var folder = Directory.CreateTempSubdirectory("styrning-kanal-").FullName;
        Uri address;
        using (var first = await RealProgram.StartAsync(folder, postgres, "staff,channel"))
        {
            address = first.Channel;
        }

        await using var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddWhistleStore(folder, Path.Combine(folder, "keys"), postgres).BuildServiceProvider();
        var tally = new KillTally(store);
        List<Reporter> waiting = [];
        for (var kill = 0; kill < call.Kills; kill++)
        {
            var begun = Stopwatch.StartNew();
            using var channel = await RealProgram.StartAsync(folder, postgres, "channel", address);
            tally.Starts.Add(begun.Elapsed.TotalMilliseconds);
            await Task.WhenAll(waiting.Select(one => one.PressAsync())); // those whom the last kill cut off: again, with the same code
            await tally.CheckAsync(waiting, isKilled: false);
            waiting.ForEach(one => one.Dispose());

            waiting = [.. Enumerable.Range(0, Reporters).Select(_ => new Reporter(address))];
            await Task.WhenAll(waiting.Select((one, i) => one.PrepareAsync($"Det var gång {kill} som {i} såg det.", FileOf(kill, i))));
            var pressed = Task.WhenAll(waiting.Select(one => one.PressAsync()));
            await Task.Delay(kill * 7 % 20 * 10); // spread over what a sending takes; the same every time
            channel.Kill();
            await pressed;
            await tally.CheckAsync(waiting, isKilled: true);
            waiting.RemoveAll(one => one.HasReceipt);
        }

        await tally.CountAsync(call.Kills * Reporters, waiting.Count);
        Tell(call, database, tally);
        Directory.Delete(folder, recursive: true);
        return tally.Problems.Count;
    }

    // More than one chunk, and different for each.
    private static byte[] FileOf(int kill, int reporter) => [.. Enumerable.Range(0, 280_000 + kill + reporter).Select(at => (byte)(at * (kill + 3 + reporter)))];

    private static void Tell(Call call, string database, KillTally tally)
    {
        var starts = tally.Starts.Order().ToList();
        var (median, late) = (Math.Round(starts[starts.Count / 2]), Math.Round(starts[(int)(starts.Count * 0.95)]));
        Console.WriteLine(call.Json
            ? JsonSerializer.Serialize(new { Name = "whistle-kills", Database = database, Size = call.Kills, Clients = Reporters, tally.Receipts, tally.CutOff, tally.KeptUntold, tally.Cases, P50Ms = median, P95Ms = late, Failed = tally.Problems.Count }, JsonSerializerOptions.Web)
            : string.Create(CultureInfo.InvariantCulture, $"{database,8}: {call.Kills} kills, {tally.Receipts} receipts before one, {tally.CutOff} cut off ({tally.KeptUntold} of them kept whole already), {tally.Cases} cases with a file each, {median} ms median and {late} at 95 % from start to first answer, {tally.Problems.Count} problems"));
        foreach (var problem in tally.Problems.Take(20))
        {
            Console.Error.WriteLine(problem);
        }
    }

    private static async Task AskAsync(NpgsqlDataSource server, string sql)
    {
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
