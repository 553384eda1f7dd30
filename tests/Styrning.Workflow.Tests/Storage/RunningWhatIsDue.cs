using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

public abstract class RunningWhatIsDue
{
    private const string Reminded = "start s\nuser a\nboundary t on a timer=P14D free\nservice b\nend e\nend e2\ns > a > e\nt > b > e2";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    [Fact]
    public async Task A_timer_fires_once_and_not_a_second_early()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Reminded);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1))).Fired);
        // Whoever wakes us early names a time that has not come: the clock decides.
        Assert.Equal(0, (await store.Runner.RunDueAsync(store.Clock.Now.AddSeconds(1))).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Fired); // the fourteenth day loses no hour yet
        Assert.Equal(0, (await store.Runner.RunDueAsync(store.Clock.Now)).Fired);
        Assert.Single(store.Book.Ran);
        Assert.Equal(1, await store.ReadAsync(db => db.Letters.CountAsync()));
        Assert.Equal("a", await store.OpenAsync());
    }

    [Fact]
    public async Task Timers_fire_in_the_order_they_are_due_and_so_do_those_they_set()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("""
            start s
            and f
            catch t3 timer=PT3H
            service c
            catch t1 timer=PT1H
            service a
            catch t2 timer=PT0S
            service b
            s > f > t3 > c
            f > t1 > a > t2 > b
            """);
        var counts = await store.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(new DueCounts(3, 0, 0, false), counts);
        Assert.Equal(["a", "c", "b"], store.Book.Ran); // b's timer is set when a's has fired, a day late
    }

    [Fact]
    public async Task A_failing_step_becomes_an_incident_and_stops_nobody_else()
    {
        await using var store = await OpenAsync();
        var bad = await store.StartAsync(Reminded);
        var good = await store.StartAsync(Reminded);
        var step = "start s\ncatch t timer=P14D\nservice x\nservice y\nend e\ns > t > x > y > e";
        await store.DoAsync(p => p.PublishAsync(Sketch.Xml(step, key: "q")));
        await store.DoAsync(p => p.StartAsync("q", good));
        store.Book.Failing["y"] = "skrivaren brinner";

        var counts = await store.PassAsync(TimeSpan.FromDays(15));
        Assert.Equal((2, 1), (counts.Fired, counts.Incidents));
        Assert.Equal(3, await store.ReadAsync(db => db.Letters.CountAsync())); // x did its part, once; y left nothing half done
        var incident = await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync());
        Assert.Equal(("y", WorkflowTimerKind.Retry, 1, "InvalidOperationException: skrivaren brinner"), (incident.Element, incident.Kind, incident.Attempts, incident.Cause));
        Assert.InRange(incident.DueAt!.Value, store.Clock.Now.AddMinutes(1), store.Clock.Now.AddMinutes(1.2));
        var standing = (await store.AskAsync(p => p.WhereIsAsync(good))).Single(one => one.Key == "q");
        Assert.Equal("y", Assert.Single(standing.Current).Id);
        Assert.Contains("brinner", standing.Current[0].Cause);
        Assert.NotEqual(bad, good);

        Assert.Equal(0, (await store.Runner.RunDueAsync(store.Clock.Now)).Incidents);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromMinutes(2))).Incidents);
        Assert.Equal(2, (await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).Attempts);

        store.Book.Failing.Clear();
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromMinutes(5))).Fired);
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync()));
        Assert.Equal(4, await store.ReadAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task Two_steps_that_fail_in_one_event_are_two_incidents()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch t timer=PT1H\nand f\nservice a\nservice b\nservice c\nand j\nuser d\ns > t > f > a > j\nf > b > j\nf > c > j > d");
        (store.Book.Failing["a"], store.Book.Failing["c"]) = ("a", "c");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal(2, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync(timer => timer.Attempts == 1)));
        Assert.Equal(1, await store.ReadAsync(db => db.Letters.CountAsync()));

        store.Book.Failing.Clear();
        Assert.Equal(2, (await store.PassAsync(TimeSpan.FromMinutes(5))).Fired);
        Assert.Equal("d", await store.OpenAsync());
    }

    [Fact]
    public async Task After_its_last_attempt_an_incident_waits_for_a_person()
    {
        await using var store = await OpenAsync(options => options.Retry = new RetryPolicy(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), 3));
        await store.StartAsync("start s\ncatch t timer=PT1H\nservice a\ns > t > a");
        store.Book.Failing["a"] = "trasig";
        await store.PassAsync(TimeSpan.FromHours(1));
        await store.PassAsync(TimeSpan.FromHours(1));
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(365))).Incidents);
        var row = await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync());
        Assert.Equal((3, null), (row.Attempts, row.DueAt));
    }

    [Fact]
    public async Task What_the_database_refuses_is_laid_to_the_timer_and_tried_again()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\nboundary t on a timer=PT1H\nservice b step=spräng\nend e\nend e2\ns > a > e\nt > b > e2");
        await store.DoAsync(async (_, db) => await db.AddAsync(new Letter { Id = Guid.CreateVersion7(), Key = "samma" }));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        var row = await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync());
        Assert.Equal(("t", WorkflowTimerKind.Event, 1), (row.Element, row.Kind, row.Attempts));
        Assert.Equal("a", await store.OpenAsync()); // still there: nothing of the event was saved

        await store.DoAsync((_, db) => db.Letters.ExecuteDeleteAsync());
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromMinutes(5))).Fired);
        Assert.Equal("", await store.OpenAsync());
    }

    [Fact]
    public async Task A_gateway_that_cannot_choose_is_an_incident_that_a_retry_can_pass()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nand f\nuser a\ncatch t timer=PT1H\nxor g\nend e\nend e2\ns > f > t > g\nf > a > e2\ng > e : klar = true", ("klar", false));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        await store.CompleteAsync("a", ("klar", true));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Fired);
        Assert.True(await store.EndedAsync(subject));
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync()));
    }

    [Fact]
    public async Task A_broken_rule_is_an_incident_too()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch t timer=PT1H\ncatch r rule=trasig\ns > t > r");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Contains("regeln är trasig", (await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).Cause);
    }

    [Fact]
    public async Task A_rule_is_asked_of_the_record_and_asked_again_when_a_date_moves()
    {
        await using var store = await OpenAsync();
        var subject = Guid.CreateVersion7();
        await store.DoAsync(async (processes, db) =>
        {
            await processes.PublishAsync(Sketch.Xml("start s\nuser a\nboundary t14 on a rule=möte-14 free\nservice b\nboundary t7 on a rule=möte-7 free\nservice c\nend e\ns > a > e\nt14 > b\nt7 > c"));
            db.Add(new Matter { Id = subject, Meeting = new DateOnly(2026, 6, 15) }); // not saved yet: the engine saves before it asks
            return await processes.StartAsync("p", subject);
        });
        Assert.Equal([new(2026, 6, 1), new(2026, 6, 8)], await DueDaysAsync(store));

        Assert.Equal(2, await MoveAsync(store, subject, new DateOnly(2026, 8, 15)));
        Assert.Equal([new(2026, 8, 1), new(2026, 8, 8)], await DueDaysAsync(store));
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(100))).Fired);
        Assert.Equal(2, await MoveAsync(store, subject, null)); // never, until the record says otherwise
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(100))).Fired);
        Assert.Equal(2, await MoveAsync(store, subject, new DateOnly(2026, 9, 1)));
        Assert.Equal(2, (await store.PassAsync(TimeSpan.FromDays(1))).Fired);
        Assert.Equal(["b", "c"], store.Book.Ran);
    }

    [Fact]
    public async Task A_day_that_has_come_comes_again_when_it_is_moved_later_and_not_otherwise()
    {
        await using var store = await OpenAsync();
        var subject = Guid.CreateVersion7();
        await store.DoAsync(async (processes, db) =>
        {
            await processes.PublishAsync(Sketch.Xml("start s\nuser a\nboundary t14 on a rule=möte-14 free\nservice b\nend e\ns > a > e\nt14 > b"));
            db.Add(new Matter { Id = subject, Meeting = new DateOnly(2026, 6, 15) });
            return await processes.StartAsync("p", subject);
        });
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(300))).Fired);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(1))).Fired); // the rule still says a day that has been

        Assert.Equal(1, await MoveAsync(store, subject, new DateOnly(2028, 1, 15)));
        Assert.Equal([new(2028, 1, 1)], await DueDaysAsync(store));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(800))).Fired);
        Assert.Equal(["b", "b"], store.Book.Ran);

        await store.CompleteAsync("a");
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync())); // nothing sleeps on behind an ended task
    }

    [Fact]
    public async Task What_has_given_up_can_be_told_to_try_again()
    {
        await using var store = await OpenAsync(options => options.Retry = new RetryPolicy(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), 2));
        var subject = await store.StartAsync("start s\ncatch t timer=PT1H\nservice a\nend e\ns > t > a > e");
        store.Book.Failing["a"] = "trasig";
        await store.PassAsync(TimeSpan.FromHours(1));
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Null((await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).DueAt);

        store.Book.Failing.Clear();
        Assert.Equal(1, await store.DoAsync((processes, _) => processes.RetryAsync(subject)));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.True(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task A_date_may_move_in_the_transaction_that_starts_the_process()
    {
        await using var store = await OpenAsync();
        await store.DoAsync(async (processes, db) =>
        {
            var matter = new Matter { Id = Guid.CreateVersion7(), Meeting = new DateOnly(2026, 6, 15) };
            db.Add(matter);
            await processes.PublishAsync(Sketch.Xml("start s\ncatch t rule=möte-14\ns > t"));
            await processes.StartAsync("p", matter.Id);
            matter.Meeting = new DateOnly(2026, 8, 15);
            return await processes.RescheduleAsync(matter.Id);
        });
        Assert.Equal([new(2026, 8, 1)], await DueDaysAsync(store));
    }

    private static async Task<List<DateOnly>> DueDaysAsync(Store store) =>
        (await store.ReadAsync(db => db.Set<WorkflowTimer>().OrderBy(timer => timer.DueAt).Select(timer => timer.DueAt).ToListAsync()))
        .Select(due => DateOnly.FromDateTime(due!.Value.UtcDateTime)).ToList();

    private static Task<int> MoveAsync(Store store, Guid subject, DateOnly? meeting) => store.DoAsync(async (processes, db) =>
    {
        (await db.Matters.SingleAsync(matter => matter.Id == subject)).Meeting = meeting;
        return await processes.RescheduleAsync(subject);
    });

    [Fact]
    public async Task Ten_at_a_time_until_nothing_is_left()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nsub u each=x:lista {\ncatch t timer=P1D\nservice a\nt > a\n}\nend e\ns > u > e", ("lista", Enumerable.Range(1, 35)));
        store.Clock.Now += TimeSpan.FromDays(3);
        Assert.Equal(35, (await store.Runner.RunDueAsync(store.Clock.Now, batch: 10)).Fired);
        Assert.Equal(35, store.Book.Ran.Count);
    }

    [Fact]
    public async Task Two_runners_at_once_fire_every_timer_once()
    {
        await using var store = await OpenAsync();
        for (var i = 0; i < 20; i++)
            await store.StartAsync(Reminded);
        store.Clock.Now += TimeSpan.FromDays(20);
        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => store.Runner.RunDueAsync(store.Clock.Now, batch: 7))));
        Assert.Equal(20, counts.Sum(count => count.Fired));
        Assert.Equal(0, counts.Sum(count => count.Incidents));
        Assert.Equal(20, await store.ReadAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_timer_of_a_token_that_is_gone_is_cleared_away()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Reminded);
        await store.CompleteAsync("a");
        await store.DoAsync(async (_, db) =>
        {
            var instance = await db.Set<WorkflowInstance>().SingleAsync();
            db.Add(new WorkflowTimer { InstanceId = instance.Id, Token = 99, Element = "t", DueAt = store.Clock.Now });
            return 0;
        });
        await store.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync()));
        Assert.Empty(store.Book.Ran);
    }
}

public sealed class RunningWhatIsDueOnSqlite : RunningWhatIsDue
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class RunningWhatIsDueOnPostgres(PostgresCluster cluster) : RunningWhatIsDue
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
