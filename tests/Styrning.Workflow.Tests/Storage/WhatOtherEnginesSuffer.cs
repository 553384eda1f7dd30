using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>What users of other engines have had to live with; each is a promise here.</summary>
public abstract class WhatOtherEnginesSuffer
{
    private protected abstract Task<Store> OpenAsync(Action<DbContextOptionsBuilder>? database = null);

    [Fact]
    public async Task A_long_timer_that_throws_does_not_stop_those_behind_it_not_after_a_restart_either()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch t timer=P400D\nservice a step=spräng\nend e\ns > t > a > e");
        await store.DoAsync(async (_, db) => await db.AddAsync(new Letter { Id = Guid.CreateVersion7(), Key = "samma" }));
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\ncatch t timer=P401D\nuser b\ns > t > b", "bakom")));
        for (var i = 0; i < 3; i++)
            await store.DoAsync(processes => processes.StartAsync("bakom", Guid.CreateVersion7()));

        store.Clock.Now += TimeSpan.FromDays(500);
        await using var restarted = store.Beside();
        var counts = await restarted.Runner.RunDueAsync(store.Clock.Now, batch: 1);
        Assert.Equal((3, 1), (counts.Fired, counts.Incidents));
        Assert.Equal("b b b", await restarted.OpenAsync());
        Assert.Equal(new DueCounts(0, 0, 0, false), await restarted.Runner.RunDueAsync(store.Clock.Now)); // nor is it tried in a ring
    }

    [Fact]
    public async Task A_timer_fires_once_on_whichever_node_and_on_none_early()
    {
        await using var store = await OpenAsync();
        await using var other = store.Beside();
        for (var i = 0; i < 12; i++)
            await store.StartAsync("start s\ncatch t timer=PT1H\nservice a\nend e\ns > t > a > e");
        store.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(0, (await store.Runner.RunDueAsync(store.Clock.Now.AddHours(2))).Fired + (await other.Runner.RunDueAsync(store.Clock.Now.AddHours(2))).Fired);

        store.Clock.Now += TimeSpan.FromMinutes(1);
        var counts = await Task.WhenAll(
            Task.Run(() => store.Runner.RunDueAsync(store.Clock.Now, batch: 4)),
            Task.Run(() => other.Runner.RunDueAsync(store.Clock.Now, batch: 4)));
        Assert.Equal((12, 0), (counts.Sum(count => count.Fired), counts.Sum(count => count.Incidents)));
        Assert.Equal(12, await store.ReadAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_schedule_is_not_built_twice_when_every_node_publishes_at_start()
    {
        await using var store = await OpenAsync();
        await using var other = store.Beside();
        var xml = Sketch.Xml("start s cycle=R/PT1H\nuser a\ns > a");
        await store.DoAsync(processes => processes.PublishAsync(xml));
        for (var hour = 1; hour <= 3; hour++)
        {
            await other.DoAsync(processes => processes.PublishAsync(xml));
            store.Clock.Now += TimeSpan.FromHours(1);
            Assert.Equal(1, (await other.Runner.RunDueAsync(store.Clock.Now)).Fired + (await store.Runner.RunDueAsync(store.Clock.Now)).Fired);
        }
    }

    [Theory]
    [InlineData(",", "Asia/Tokyo", "Production")]
    [InlineData("'", "America/Los_Angeles", "Development")]
    [InlineData(".", "Pacific/Apia", "")]
    public async Task A_file_behaves_the_same_whatever_the_host_is_set_to(string separator, string zone, string environment)
    {
        var before = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"), Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"));
        try
        {
            CultureInfo.CurrentCulture = Odd(separator);
            Environment.SetEnvironmentVariable("TZ", zone);
            Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", environment);
            TimeZoneInfo.ClearCachedData();
            await using var store = await OpenAsync();
            await store.StartAsync("""
                start s
                xor g
                catch t date=2026-07-01
                catch d timer=P1M
                user a role="=upper case(titel)"
                end e
                s > g
                g > t : belopp * 1.5 = 1.8 and today() = date("2026-03-02")
                g >> e
                t > d > a > e
                """.ReplaceLineEndings("\n"), ("belopp", 1.2m), ("titel", "chief"));
            Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), await DueAsync(store));
            store.Clock.Now = new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero);
            await store.PassAsync(TimeSpan.Zero);
            Assert.Equal(new DateTimeOffset(2026, 7, 31, 22, 0, 0, TimeSpan.Zero), await DueAsync(store));
            await store.PassAsync(TimeSpan.FromDays(40));
            Assert.Equal("CHIEF", Assert.Single(await store.TasksAsync()).Role);
            Assert.Contains("\"belopp\":1.2", await store.ReadAsync(async db => (await db.Set<WorkflowInstance>().SingleAsync()).State));
            await Replaying.SameAsync(store);
        }
        finally
        {
            (CultureInfo.CurrentCulture, var oldZone, var oldEnvironment) = before;
            Environment.SetEnvironmentVariable("TZ", oldZone);
            Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", oldEnvironment);
            TimeZoneInfo.ClearCachedData();
        }

        static Task<DateTimeOffset?> DueAsync(Store store) => store.ReadAsync(db => db.Set<WorkflowTimer>().Select(timer => timer.DueAt).SingleAsync());
    }

    // Made here: a machine may know no culture but the invariant one.
    private static CultureInfo Odd(string separator)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (separator, " ");
        (culture.NumberFormat.NegativeSign, culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.DateSeparator) = ("−", "d/M/yy", "/");
        return culture;
    }

    private const string OfATimer = "start s\ncatch t timer=PT1H\nservice a\nuser b\ns > t > a > b";
    private const string OfACall = "start s\ncatch t timer=PT1H\ncall c process=annan\nuser b\ns > t > c > b";
    private const string OfASignal = "start s\ncatch l signal=Larm\nservice a\nuser b\ns > l > a > b";
    private const string OfAStart = "start s\nend e\ns > e";

    public static TheoryData<string, bool> Losses() => new()
    {
        { OfATimer, false }, { OfATimer, true }, { OfACall, false }, { OfACall, true }, { OfASignal, false }, { OfASignal, true }, { OfAStart, false }, { OfAStart, true },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_crash_at_the_commit_or_before_its_answer_neither_loses_nor_doubles(string sketch, bool committed)
    {
        var power = new PowerCut();
        await using var store = await OpenAsync(options => options.AddInterceptors(power));
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nservice a\nend e\ns > a > e", "annan")));
        var subject = await store.StartAsync(sketch);
        if (sketch == OfAStart)
            await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s cycle=R1/PT1H\nuser b\ns > b", "dag")));
        await store.DoAsync(processes => processes.SignalAsync("Larm"));

        power.Cut(committed);
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(committed ? "b" : "", await store.OpenAsync());
        await store.PassAsync(TimeSpan.FromHours(1));
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("b", await store.OpenAsync());
        Assert.Equal(sketch == OfAStart ? 0 : 1, await store.ReadAsync(db => db.Letters.CountAsync()));
        Assert.Empty(await store.AskAsync(processes => processes.Incidents.ToListAsync()));
        Assert.Equal(sketch == OfAStart, await store.EndedAsync(subject));
        await Replaying.SameAsync(store);
    }

    private sealed class PowerCut : DbTransactionInterceptor
    {
        private (int Before, int After) cuts;

        public void Cut(bool afterwards) => cuts = afterwards ? (0, 1) : (1, 0);

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            cuts.Before-- > 0 ? throw new IOException("strömavbrott") : new(result);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            cuts.After-- > 0 ? throw new IOException("svaret kom aldrig fram") : Task.CompletedTask;
    }

    [Fact]
    public async Task A_join_loses_no_branch_when_all_come_at_once_and_some_fail_first()
    {
        await using var store = await OpenAsync();
        var branches = Enumerable.Range(1, 6).ToList();
        var sketch = "start s\nand f\nand j\nuser klar\ns > f\nj > klar\n"
            + string.Concat(branches.Select(i => $"user u{i}\ncatch t{i} timer=PT1H\nservice a{i}\nf > u{i} > t{i} > a{i} > j\n"));
        await store.StartAsync(sketch);
        var tasks = await store.TasksAsync();
        var answers = await Racing.Async(tasks.Select(task => (Func<Task>)(() => store.DoAsync(processes => processes.CompleteAsync(task.Id, "anna")))).ToArray());
        Assert.All(answers, Assert.Null);
        (store.Book.Failing["a2"], store.Book.Failing["a5"]) = ("trasig", "trasig");

        store.Clock.Now += TimeSpan.FromHours(1);
        await using var other = store.Beside();
        await Task.WhenAll(Task.Run(() => store.Runner.RunDueAsync(store.Clock.Now)), Task.Run(() => other.Runner.RunDueAsync(store.Clock.Now)));
        Assert.Equal("", await store.OpenAsync());
        store.Book.Failing.Clear();
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("klar", await store.OpenAsync());
        Assert.Equal(6, await store.ReadAsync(db => db.Letters.CountAsync()));
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task A_step_retried_to_its_last_attempt_and_then_by_a_person_finishes_its_process()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nsub u times=3 {\ncatch t timer=PT1H\nservice a\nt > a\n}\nservice b\nend e\ns > u > b > e");
        store.Book.Failing["a"] = "trasig";
        for (var week = 0; week < 10; week++)
            await store.PassAsync(TimeSpan.FromDays(7));
        Assert.Equal(3, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync(timer => timer.DueAt == null)));
        store.Book.Failing.Clear();
        Assert.Equal(3, await store.DoAsync((processes, _) => processes.RetryAsync(subject)));
        await store.PassAsync(TimeSpan.Zero);
        Assert.True(await store.EndedAsync(subject));
        await Replaying.SameAsync(store);
    }
}

public sealed class WhatOtherEnginesSufferOnSqlite : WhatOtherEnginesSuffer
{
    private protected override Task<Store> OpenAsync(Action<DbContextOptionsBuilder>? database) => Store.OnSqliteAsync(database: database);
}

public sealed class WhatOtherEnginesSufferOnPostgres(PostgresCluster cluster) : WhatOtherEnginesSuffer
{
    private protected override Task<Store> OpenAsync(Action<DbContextOptionsBuilder>? database) => Store.OnPostgresAsync(cluster, database: database);

    [Fact]
    public async Task A_connection_killed_at_the_commit_loses_and_doubles_nothing()
    {
        var killer = new Killer();
        await using var store = await OpenAsync(options => options.AddInterceptors(killer));
        await store.StartAsync("start s\ncatch t timer=PT1H\nservice a\nuser b\ns > t > a > b");
        killer.Armed = true;
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal(("", 0), (await store.OpenAsync(), await store.ReadAsync(db => db.Letters.CountAsync())));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Fired);
        Assert.Equal(("b", 1), (await store.OpenAsync(), await store.ReadAsync(db => db.Letters.CountAsync())));
    }

    private sealed class Killer : DbTransactionInterceptor
    {
        public bool Armed { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!Armed)
                return result;
            Armed = false;
            var victim = (NpgsqlConnection)transaction.Connection!;
            await using var other = new NpgsqlConnection(victim.ConnectionString);
            await other.OpenAsync(cancellationToken);
            await using var kill = new NpgsqlCommand($"SELECT pg_terminate_backend({victim.ProcessID}, 5000)", other);
            await kill.ExecuteScalarAsync(cancellationToken);
            return result;
        }
    }
}
