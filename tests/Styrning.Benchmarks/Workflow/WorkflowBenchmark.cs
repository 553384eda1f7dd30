using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Styrning.Workflow;

namespace Styrning.Benchmarks.Workflow;

/// <summary>
/// start → wait for a message → decision → wait for a user task → end, on PostgreSQL, by 1 and 8 clients; lap by lap beside the floor, so that both
/// meet the same machine and the same disk.
/// </summary>
internal sealed class WorkflowBenchmark : IAsyncDisposable
{
    private const int Warmup = 1_000;
    private static readonly int[] Clients = [1, 8];
    private static readonly TimeSpan LapLength = TimeSpan.FromSeconds(1);

    private readonly string connection;
    private readonly NpgsqlDataSource source;
    private readonly ServiceProvider services;

    private WorkflowBenchmark(string connection)
    {
        this.connection = connection;
        source = NpgsqlDataSource.Create(connection);
        services = Services(pooled => pooled.UseNpgsql(source));
    }

    public static async Task<int> RunAsync(Call call)
    {
        using var cluster = call.Postgres is null ? ThrowawayPostgres.Start(ThrowawayPostgres.Enduring) : null;
        await using var benchmark = new WorkflowBenchmark(call.Postgres ?? cluster!.Connection);
        try
        {
            await benchmark.CreateAsync();
            return await benchmark.MeasureAsync(call);
        }
        finally
        {
            await benchmark.DropAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await source.DisposeAsync();
    }

    private static ServiceProvider Services(Action<DbContextOptionsBuilder> database) => new ServiceCollection()
        .AddDbContextPool<BenchDb>(database)
        .AddWorkflow<BenchDb>(_ => { })
        .BuildServiceProvider();

    private async Task<int> MeasureAsync(Call call)
    {
        var floor = await RecordAsync();
        if (call.Statements)
        {
            Console.WriteLine(floor.Text);
            return 0;
        }

        for (var warm = 0; warm < Warmup; warm++)
        {
            await OperateAsync(null);
            await floor.RunAsync(source);
        }

        var failed = 0;
        foreach (var preloaded in call.Preload ? new[] { false, true } : [false])
        {
            var size = preloaded ? await new Preload(source).RunAsync() : 0;
            foreach (var clients in Clients)
            {
                var figures = await MeasureAsync(floor, size, clients, call.Seconds);
                failed += figures.Failed;
                Console.WriteLine(call.Json ? figures.ToJson() : Line(figures));
            }
        }

        return failed == 0 ? 0 : 1;
    }

    private async Task<Figures> MeasureAsync(Floor floor, long size, int clients, int seconds)
    {
        var resumes = new ConcurrentBag<double>();
        var (engine, hand) = (new Lap(clients, () => OperateAsync(resumes)), new Lap(clients, () => floor.RunAsync(source)));
        var before = await BytesAsync();
        for (var lap = 0; lap < seconds; lap++)
        {
            await engine.RunAsync(LapLength);
            await hand.RunAsync(LapLength);
        }

        var bytes = (await BytesAsync() - before) / (engine.Done + hand.Done);
        using var process = Process.GetCurrentProcess();
        return new Figures("workflow", size, clients, Round(engine.PerSecond), Round(hand.PerSecond), Math.Round(engine.PerSecond / hand.PerSecond, 3),
            Round(engine.Percentile(0.5)), Round(engine.Percentile(0.95)), Round(engine.Percentile(0.99)), engine.Failed + hand.Failed,
            Round(engine.CpuMs), Round(process.PeakWorkingSet64 / 1048576.0))
        {
            ResumeP50Ms = Round(resumes.Order().ElementAtOrDefault(resumes.Count / 2)),
            BytesPerOperation = Round(bytes),
            TransactionsPerOperation = floor.Transactions,
            StatementsPerOperation = floor.Statements,
            FloorP50Ms = Round(hand.Percentile(0.5)),
            FloorCpuMsPerOperation = Round(hand.CpuMs),
            Load = Load(),
        };
    }

    private async Task OperateAsync(ConcurrentBag<double>? resumes)
    {
        var subject = Guid.CreateVersion7();
        await Route.StartAsync(services, subject);
        var begun = Stopwatch.GetTimestamp();
        var task = await Route.DeliverAsync(services, subject);
        resumes?.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        begun = Stopwatch.GetTimestamp();
        await Route.CompleteAsync(services, task);
        resumes?.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    /// <summary>One instance's way, written down transaction by transaction. It is gone once before, so that what is read once and kept is not in it.</summary>
    private async Task<Floor> RecordAsync()
    {
        Recording? now = null;
        await using var watched = Services(options => options.UseNpgsql(source).AddInterceptors(now = new Recording()));
        var recordings = new List<Recording>();
        Guid subject = default, instance = default, task = default;
        for (var round = 0; round < 2; round++)
        {
            recordings.Clear();
            subject = Guid.CreateVersion7();
            instance = await Route.StartAsync(watched, subject);
            Take();
            task = await Route.DeliverAsync(watched, subject);
            Take();
            await Route.CompleteAsync(watched, task);
            Take();
        }

        return new Floor(recordings, [instance, subject, task]);

        void Take()
        {
            var kept = new Recording();
            kept.Commands.AddRange(now!.Commands);
            now.Commands.Clear();
            recordings.Add(kept);
        }
    }

    private async Task CreateAsync()
    {
        await DropAsync();
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<BenchDb>().GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await Route.InTransactionAsync(services, (processes, _) => processes.PublishAsync(Route.Xml));
    }

    private Task DropAsync() => AskAsync($"DROP SCHEMA IF EXISTS {BenchDb.Schema} CASCADE");

    private async Task<double> BytesAsync() => Convert.ToDouble(await AskAsync(
        $"SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{BenchDb.Schema}' AND c.relkind = 'r'"),
        CultureInfo.InvariantCulture);

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        return await command.ExecuteScalarAsync();
    }

    private static double Round(double value) => Math.Round(value, 2);

    private static double? Load() => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;

    private static string Line(Figures f) => string.Create(CultureInfo.InvariantCulture,
        $"{f.Size,9} before, {f.Clients} clients: {f.PerSecond,7:0.0}/s of {f.FloorPerSecond,7:0.0}/s by hand = {f.Ratio:0.00}; {f.P50Ms:0.0} ms median, {f.P95Ms:0.0} at 95 %, resume {f.ResumeP50Ms:0.0}; "
        + $"{f.CpuMsPerOperation:0.00} ms CPU (by hand {f.FloorCpuMsPerOperation:0.00}), {f.BytesPerOperation:0} bytes, {f.TransactionsPerOperation} transactions, {f.StatementsPerOperation} statements, {f.Failed} failed, load {f.Load}");
}
