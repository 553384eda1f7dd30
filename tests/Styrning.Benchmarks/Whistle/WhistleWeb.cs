using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Styrning.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;

namespace Styrning.Benchmarks.Whistle;

/// <summary>
/// The real program over HTTP: whether codes that lead nowhere can be told apart by their answer or its time, what a hundred thousand guesses do to honest reporters, the handler's
/// list of ten thousand cases, and the program's memory after all of it.
/// </summary>
internal sealed partial class WhistleWeb(Call call, RealProgram program, IServiceProvider store, NpgsqlDataSource source)
{
    private const string Organisation = "kommunen";
    private const int Each = 1_000;
    private const int Listed = 10_000;
    private const int Honest = 2;
    private const int Together = 64;
    private const int Compiling = 200;

    private static readonly TimeSpan LapLength = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(Call call)
    {
        using var cluster = call.Postgres is null ? ThrowawayPostgres.Start(ThrowawayPostgres.Enduring) : null;
        var name = $"styrning_webb_{Environment.ProcessId}";
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(call.Postgres ?? cluster!.Connection) { Pooling = false }.ConnectionString);
        await AskAsync(server, $"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(call.Postgres ?? cluster!.Connection) { Database = name }.ConnectionString;
        var folder = Directory.CreateTempSubdirectory("styrning-kanal-").FullName;
        try
        {
            (await RealProgram.StartAsync(folder, connection, "staff,channel")).Dispose(); // makes the demo's channel
            await using var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddWhistleStore(folder, Path.Combine(folder, "keys"), connection).BuildServiceProvider();
            await using var source = NpgsqlDataSource.Create(connection);
            var (model, failed) = (Guid.Empty, 0);
            using (var channel = await RealProgram.StartAsync(folder, connection, "channel"))
            {
                (model, failed) = await new WhistleWeb(call, channel, store, source).MeasureChannelAsync();
            }

            using var both = await RealProgram.StartAsync(folder, connection, "staff,channel");
            return failed + await new WhistleWeb(call, both, store, source).ListAsync(model) == 0 ? 0 : 1;
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await AskAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>A case, and how many failed.</returns>
    private async Task<(Guid Case, int Failed)> MeasureChannelAsync()
    {
        var made = new List<(Guid Case, ReporterCode Code)>();
        for (var one = 0; one < 100; one++)
        {
            made.Add(await WhistleStore.SendAsync(store, Organisation));
        }

        var gone = made.Take(50).ToList();
        await using (var scope = store.CreateAsyncScope())
        {
            var ids = gone.Select(one => one.Case).ToList();
            await scope.ServiceProvider.GetRequiredService<WhistleDb>().Cases.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync();
        }

        var real = made.Skip(50).Select(one => one.Code).ToList();
        await CompareAsync([.. gone.Select(one => one.Code)], real);
        return (made[^1].Case, await GuessAsync(real) + await SendTogetherAsync());
    }

    private async Task CompareAsync(List<ReporterCode> gone, List<ReporterCode> real)
    {
        using var http = Client();
        var (unknown, left, typoOfReal, typoOfNone) = (new Answers(), new Answers(), new Answers(), new Answers());
        for (var round = -Compiling; round < Each; round++)
        {
            (Answers Answers, string Code)[] turn =
            [
                (unknown, ReporterCode.New().Characters), (typoOfReal, Mistyped(real[(round + Compiling) % real.Count])),
                (left, gone[(round + Compiling) % gone.Count].Characters), (typoOfNone, Mistyped(ReporterCode.New())),
            ];
            foreach (var (answers, code) in int.IsOddInteger(round) ? turn : [.. turn[2..], .. turn[..2]]) // so that each comes after each as often as the other of its pair
            {
                var begun = Stopwatch.GetTimestamp();
                var (status, kind) = await GiveAsync(http, code);
                if (round >= 0)
                {
                    answers.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, $"{(int)status} {kind}");
                }
            }
        }

        TellPair("whistle-code-gone", "a code whose case is gone, and one that nobody was given", left, unknown);
        TellPair("whistle-code-typo", "a typo in a real code, and one in a code that nobody was given", typoOfReal, typoOfNone);
    }

    private async Task<int> GuessAsync(List<ReporterCode> real)
    {
        var (next, failed) = (0, 0);
        foreach (var guessers in new[] { 0, 1, 64 })
        {
            using var http = Client();
            var back = new Lap(Honest, async () =>
            {
                if ((await GiveAsync(http, real[Interlocked.Increment(ref next) % real.Count].Characters)).Status is HttpStatusCode.BadRequest)
                {
                    throw new InvalidOperationException("A code that was given leads nowhere.");
                }
            });
            using var stop = new CancellationTokenSource();
            var guessing = Task.WhenAll(Enumerable.Range(0, guessers).Select(_ => Task.Run(() => GuessUntilAsync(stop.Token))));
            var begun = Stopwatch.StartNew();
            for (var lap = 0; lap < call.Seconds; lap++)
            {
                await back.RunAsync(LapLength);
            }

            await stop.CancelAsync();
            failed += back.Failed;
            var guesses = (await guessing).Sum() / begun.Elapsed.TotalSeconds;
            Tell(new { Name = "whistle-guessing", Size = guessers, Clients = Honest, PerSecond = Round(back.PerSecond), P50Ms = Round(back.Percentile(0.5)), P95Ms = Round(back.Percentile(0.95)), GuessesPerSecond = Round(guesses), back.Failed, Load = Load() },
                $"honest codes beside {guessers} who guess: {back.PerSecond:0}/s, {back.Percentile(0.5):0.0} ms median, {back.Percentile(0.95):0.0} at 95 %; {guesses:0} guesses a second answered; load {Load()}");
        }

        return failed;
    }

    // Through every page, with a file each; what the others hold in memory meanwhile is the program's most.
    private async Task<int> SendTogetherAsync()
    {
        var reporters = Enumerable.Range(0, Together).Select(_ => new Reporter(program.Channel)).ToList();
        await Task.WhenAll(reporters.Select((one, number) => one.PrepareAsync(new string('a', 900), [.. Enumerable.Range(0, 1_000_000).Select(at => (byte)(at * number))])));
        var begun = Stopwatch.StartNew();
        await Task.WhenAll(reporters.Select(one => one.PressAsync()));
        var (seconds, failed) = (begun.Elapsed.TotalSeconds, reporters.Count(one => !one.HasReceipt));
        Tell(new { Name = "whistle-together", Size = 1, Clients = Together, PerSecond = Round(Together / seconds), Failed = failed, PeakRssMiB = Math.Round(program.PeakRssMiB), Load = Load() },
            $"{Together} who press the button at once, with a file of a megabyte each: {Together / seconds:0}/s, {failed} failed; the channel's program at most {program.PeakRssMiB:0} MiB; load {Load()}");
        reporters.ForEach(one => one.Dispose());
        return failed;
    }

    private async Task<int> GuessUntilAsync(CancellationToken stop)
    {
        using var http = Client();
        var made = 0;
        for (; !stop.IsCancellationRequested; made++)
        {
            await GiveAsync(http, ReporterCode.New().Characters);
        }

        return made;
    }

    private async Task<int> ListAsync(Guid model)
    {
        await new WhistlePreload(source).RunAsync(model, Listed);
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = program.Staff };
        var page = await http.GetStringAsync("/logga-in");
        using var form = new FormUrlEncodedContent([new("PersonId", Jurist().Match(page).Groups[1].Value), new("__RequestVerificationToken", Antiforgery().Match(page).Groups[1].Value)]);
        (await http.PostAsync("/logga-in", form)).EnsureSuccessStatusCode();
        var size = 0;
        var list = new Lap(1, async () =>
        {
            var answer = await http.GetByteArrayAsync("/arenden");
            size = answer.Length;
        });
        for (var lap = 0; lap < call.Seconds; lap++)
        {
            await list.RunAsync(LapLength);
        }

        Tell(new { Name = "whistle-list", Size = Listed, Clients = 1, PerSecond = Round(list.PerSecond), P50Ms = Round(list.Percentile(0.5)), P95Ms = Round(list.Percentile(0.95)), Bytes = size, list.Failed, PeakRssMiB = Math.Round(program.PeakRssMiB), Load = Load() },
            $"the handler's list of {Listed} cases: {list.Percentile(0.5):0.0} ms median, {list.Percentile(0.95):0.0} at 95 %, {size / 1024} KiB, {list.Failed} failed; the program of both sides at most {program.PeakRssMiB:0} MiB; load {Load()}");
        return list.Failed;
    }

    private static async Task<(HttpStatusCode Status, string Kind)> GiveAsync(HttpClient http, string code)
    {
        using var form = new FormUrlEncodedContent([new("kod", code)]);
        using var answer = await http.PostAsync("/aterkom", form);
        var body = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, $"{body.Replace(code, "", StringComparison.Ordinal).Length} {string.Join(',', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}={string.Join(';', h.Value)}"))}");
    }

    private HttpClient Client()
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = program.Channel };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return http;
    }

    // One wrong character; of a thousand the checksum lets one pass.
    private static string Mistyped(ReporterCode code) => "ABCD".Where(letter => letter != code.Characters[5]).Select(letter => code.Characters[..5] + letter + code.Characters[6..]).First(typed => ReporterCode.Read(typed, out _) is null);

    private void TellPair(string name, string what, Answers one, Answers other)
    {
        var (p, apart, kinds) = (one.ProbabilityOfSame(other), Math.Abs(one.MedianMs - other.MedianMs), one.Kinds.Union(other.Kinds).Count());
        Tell(new { Name = name, Size = Each, P = Math.Round(p, 4), ApartMs = Math.Round(apart, 3), MedianMs = Round(one.MedianMs), DifferentAnswers = kinds, Load = Load() },
            $"{what}, {Each} each in turn: {kinds} kind of answer, medians {apart:0.000} ms apart at {one.MedianMs:0.0} ms, p = {p:0.00} (Mann–Whitney); load {Load()}");
    }

    private void Tell<T>(T figures, FormattableString line) => Console.WriteLine(call.Json ? JsonSerializer.Serialize(figures, JsonSerializerOptions.Web) : line.ToString(CultureInfo.InvariantCulture));

    private static double Round(double value) => Math.Round(value, 2);

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    private static async Task AskAsync(NpgsqlDataSource server, string sql)
    {
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<span class=\"role-title\">Kommunjurist")]
    private static partial Regex Jurist();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();
}
