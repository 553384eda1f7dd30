using System.Diagnostics;
using System.Globalization;
using Styrning.Benchmarks.Workflow;
using Styrning.Whistle.Crypto;

namespace Styrning.Benchmarks.Whistle;

/// <summary>
/// Whole reports by 1, 8 and 64 clients, lap by lap beside the same statements by hand, in a store with a hundred cases and with a hundred thousand; and reporters who come back
/// with their codes, alone and beside somebody who guesses a hundred codes a second.
/// </summary>
internal sealed class WhistleBenchmark(WhistleStore store, Call call)
{
    private const int Few = 100;
    private const int Many = 100_000;
    private const int Guesses = 100;
    private const int Returning = 8;

    private static readonly int[] Clients = [1, 8, 64];
    private static readonly TimeSpan LapLength = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(12);

    public static async Task<int> RunAsync(Call call)
    {
        using var cluster = call.Postgres is null ? ThrowawayPostgres.Start(ThrowawayPostgres.Enduring) : null;
        await using var store = await WhistleStore.CreateAsync(call.Postgres ?? cluster!.Connection);
        return await new WhistleBenchmark(store, call).MeasureAsync();
    }

    private async Task<int> MeasureAsync()
    {
        var floor = await RecordAsync();
        if (call.Statements)
        {
            Console.WriteLine(floor.Text);
            return 0;
        }

        var (model, _) = await WhistleStore.SendAsync(store.Services);
        await new WhistlePreload(store.Source).RunAsync(model, Few);
        await new Lap(2, () => WhistleStore.SendAsync(store.Services)).RunAsync(Warmup); // until it is compiled as it stays
        await new Lap(2, () => floor.RunAsync(store.Source)).RunAsync(Warmup / 4);

        var failed = await ReportsAsync(floor, Few);
        if (call.Preload)
        {
            await new WhistlePreload(store.Source).RunAsync(model, Many);
            failed += await ReportsAsync(floor, Many);
        }

        failed += Tell(await CodesAsync("whistle-codes", 0), "codes checked and their cases opened");
        failed += Tell(await CodesAsync("whistle-codes-guessed", Guesses), $"the same, beside {Guesses} wrong codes a second");
        return failed == 0 ? 0 : 1;
    }

    private async Task<int> ReportsAsync(WhistleFloor floor, int size)
    {
        var failed = 0;
        foreach (var clients in Clients)
        {
            var (whole, hand) = (new Lap(clients, () => WhistleStore.SendAsync(store.Services)), new Lap(clients, () => floor.RunAsync(store.Source)));
            for (var lap = 0; lap < call.Seconds; lap++)
            {
                await whole.RunAsync(LapLength);
                await hand.RunAsync(LapLength);
            }

            failed += Tell(FiguresOf("whistle", size, clients, whole, hand) with { StatementsPerOperation = floor.Statements, TransactionsPerOperation = 1 }, "whole reports");
        }

        return failed;
    }

    private async Task<Figures> CodesAsync(string name, int guessesPerSecond)
    {
        var codes = new List<ReporterCode>();
        for (var made = 0; made < Few; made++)
        {
            codes.Add((await WhistleStore.SendAsync(store.Services)).Code);
        }

        var next = 0;
        var back = new Lap(Returning, async () =>
        {
            if (!await WhistleStore.ComeBackAsync(store.Services, codes[Interlocked.Increment(ref next) % codes.Count]))
            {
                throw new InvalidOperationException("A code that was given leads nowhere.");
            }
        });
        using var stop = new CancellationTokenSource();
        var guessing = guessesPerSecond == 0 ? Task.CompletedTask : GuessAsync(guessesPerSecond, stop.Token);
        for (var lap = 0; lap < call.Seconds; lap++)
        {
            await back.RunAsync(LapLength);
        }

        await stop.CancelAsync();
        await guessing;
        return FiguresOf(name, 0, Returning, back, null);
    }

    private async Task GuessAsync(int perSecond, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1) / perSecond);
        while (!stop.IsCancellationRequested)
        {
            await beat.WaitForNextTickAsync(CancellationToken.None);
            if (await WhistleStore.ComeBackAsync(store.Services, ReporterCode.New()))
            {
                throw new InvalidOperationException("A code that nobody was given leads somewhere.");
            }
        }
    }

    // Sent twice before, so that what is read once and kept is not in it.
    private async Task<WhistleFloor> RecordAsync()
    {
        var recording = new Recording();
        await using var watched = store.ServicesWith([recording]);
        await WhistleStore.SendAsync(watched);
        return new(await TakeAsync(), await TakeAsync());

        async Task<Recording> TakeAsync()
        {
            recording.Commands.Clear();
            await WhistleStore.SendAsync(watched);
            var taken = new Recording();
            taken.Commands.AddRange(recording.Commands);
            return taken;
        }
    }

    private static Figures FiguresOf(string name, int size, int clients, Lap lap, Lap? hand)
    {
        using var process = Process.GetCurrentProcess();
        return new(name, size, clients, Round(lap.PerSecond), Round(hand?.PerSecond ?? 0), hand is null ? 0 : Math.Round(lap.PerSecond / hand.PerSecond, 3),
            Round(lap.Percentile(0.5)), Round(lap.Percentile(0.95)), Round(lap.Percentile(0.99)), lap.Failed + (hand?.Failed ?? 0), Round(lap.CpuMs), Round(process.PeakWorkingSet64 / 1048576.0))
        {
            FloorP50Ms = hand is null ? null : Round(hand.Percentile(0.5)),
            FloorCpuMsPerOperation = hand is null ? null : Round(hand.CpuMs),
            Load = File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null,
        };
    }

    private int Tell(Figures f, string what)
    {
        Console.WriteLine(call.Json ? f.ToJson() : string.Create(CultureInfo.InvariantCulture,
            $"{what}, {f.Size} cases before, {f.Clients} clients: {f.PerSecond:0.0}/s{(f.FloorPerSecond > 0 ? $" of {f.FloorPerSecond:0.0}/s by hand = {f.Ratio:0.00}" : "")}; {f.P50Ms:0.0} ms median, {f.P95Ms:0.0} at 95 %; "
            + $"{f.CpuMsPerOperation:0.00} ms CPU, {f.PeakRssMiB:0} MiB, {f.Failed} failed, load {f.Load}"));
        return f.Failed;
    }

    private static double Round(double value) => Math.Round(value, 2);
}
