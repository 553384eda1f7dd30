using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Processes that something other than a person begins: the clock, a message, a condition.</summary>
public abstract class BeginningByItself
{
    private const string Daily = "start s cycle=R/P1D\nuser a\nend e\ns > a > e";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    private static Task PublishAsync(Store store, string sketch, int version = 1, string key = "p", string subject = "sak") =>
        store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(sketch, key, version, subject)));

    private static Task<List<WorkflowStart>> StartsAsync(Store store) => store.ReadAsync(db => db.Set<WorkflowStart>().AsNoTracking().ToListAsync());

    private static Task<int> BegunAsync(Store store) => store.ReadAsync(db => db.Set<WorkflowInstance>().CountAsync());

    [Fact]
    public async Task A_daily_start_begins_one_a_day_at_its_hour()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Daily);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromHours(23))).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1.5))).Fired);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromHours(23))).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(0.5))).Fired); // counted from the plan, not from when it was done
        Assert.Equal(2, await BegunAsync(store));
        Assert.Equal(2, (await store.TasksAsync()).Select(task => task.Subject).Distinct().Count());
    }

    [Fact]
    public async Task A_month_off_is_one_start_not_thirty()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Daily);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(30.5))).Fired);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromHours(1))).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(12))).Fired);
    }

    [Fact]
    public async Task Three_turns_are_three_and_no_more()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Daily.Replace("R/P1D", "R3/P1D", StringComparison.Ordinal));
        for (var day = 0; day < 6; day++)
            await store.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(3, await BegunAsync(store));
        Assert.Null(Assert.Single(await StartsAsync(store)).DueAt);
    }

    [Fact]
    public async Task Publishing_again_at_every_start_plans_nothing_twice()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Daily);
        await store.PassAsync(TimeSpan.FromHours(20));
        await PublishAsync(store, Daily);
        Assert.Single(await StartsAsync(store));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(4))).Fired);
        await PublishAsync(store, Daily);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromHours(4))).Fired);
    }

    [Fact]
    public async Task A_new_version_takes_over_the_plan_and_the_old_one_begins_no_more()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Daily);
        store.Clock.Now += TimeSpan.FromHours(30); // a turn has come that nobody has done
        await PublishAsync(store, Daily + "\nuser b\na > b", version: 2);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(18))).Fired);

        await PublishAsync(store, Daily.Replace("P1D", "P7D", StringComparison.Ordinal), version: 3);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(6.9))).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(0.2))).Fired);
        await PublishAsync(store, "start s\nuser a\ns > a", version: 4);
        Assert.Empty(await StartsAsync(store));
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(100))).Fired);
    }

    [Fact]
    public async Task An_older_version_published_late_begins_nothing()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nuser a\ns > a", version: 2);
        await PublishAsync(store, Daily, version: 1);
        Assert.Empty(await StartsAsync(store));
    }

    [Fact]
    public async Task A_date_comes_once_and_one_that_has_been_never()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s date=2026-04-01\nuser a\ns > a");
        await PublishAsync(store, "start s date=2025-04-01\nuser a\ns > a", key: "q");
        store.Clock.Now = new DateTimeOffset(2026, 3, 31, 21, 59, 59, TimeSpan.Zero);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromSeconds(1))).Fired); // midnight in Stockholm
        await PublishAsync(store, "start s date=2026-04-01\nuser a\nuser b\ns > a > b", version: 2);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(400))).Fired);
    }

    [Fact]
    public async Task Three_nodes_at_once_begin_one()
    {
        await using var store = await OpenAsync();
        for (var i = 0; i < 5; i++)
            await PublishAsync(store, Daily, key: $"p{i}");
        store.Clock.Now += TimeSpan.FromDays(3);
        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => store.Runner.RunDueAsync(store.Clock.Now))));
        Assert.Equal((5, 0), (counts.Sum(count => count.Fired), counts.Sum(count => count.Incidents)));
        Assert.Equal(5, await BegunAsync(store));
    }

    [Fact]
    public async Task One_that_cannot_begin_is_an_incident_and_its_turn_is_not_lost()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s cycle=R/P1D\ncatch w rule=trasig\ns > w"); // the rule throws
        await PublishAsync(store, Daily, key: "q");
        var counts = await store.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal((1, 1), (counts.Fired, counts.Incidents));
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        Assert.Equal((WorkflowIncidentKind.Start, "s", 1), (incident.Kind, incident.Element, incident.Attempts));
        await store.DoAsync(processes => processes.RetryStartAsync(incident.OtherId!.Value, "s"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Incidents);

        await PublishAsync(store, "start s cycle=R/P1D\nuser a\ns > a", version: 2);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(6))).Fired);
        Assert.Empty(await store.AskAsync(processes => processes.Incidents.ToListAsync()));
    }

    [Fact]
    public async Task No_rule_can_be_asked_before_there_is_anything_to_ask_about()
    {
        await using var store = await OpenAsync();
        var invalid = await Assert.ThrowsAsync<ProcessInvalid>(() => PublishAsync(store, "start s rule=möte-14\nuser a\ns > a"));
        Assert.Contains("s", Assert.Single(invalid.Problems).Element);
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowDefinition>().CountAsync()));
    }

    [Fact]
    public async Task A_message_begins_a_process_when_the_host_says_so()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s message=ansökan\nuser a\ns > a");
        var subject = Guid.CreateVersion7();
        Assert.Equal(Refusals.NobodyWaits, (await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(p => p.DeliverAsync("ansökan", subject)))).Code);
        Assert.Equal(Refusals.NothingBegins, (await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(p => p.StartByMessageAsync("annat", subject)))).Code);
        await store.DoAsync(processes => processes.StartByMessageAsync("ansökan", subject, Play.Bag([("x", 1)]), "anna"));
        Assert.Equal(subject, Assert.Single(await store.TasksAsync()).Subject);

        var taken = await Assert.ThrowsAsync<ProcessInvalid>(() => PublishAsync(store, "start s message=ansökan\nuser b\ns > b", key: "q"));
        Assert.Equal(ProblemCodes.StartTaken, Assert.Single(taken.Problems).Code);
        await PublishAsync(store, "start s message=ansökan\nuser b\ns > b", key: "r", subject: "annat");
        Assert.Equal(Refusals.NothingBegins, (await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(p => p.StartByMessageAsync("ansökan", subject)))).Code);
        await store.DoAsync(processes => processes.StartByMessageAsync("ansökan", subject, subjectKind: "annat"));
        Assert.Equal("a b", await store.OpenAsync());
    }

    [Fact]
    public async Task A_condition_begins_a_process_when_it_holds_and_not_again_while_that_runs()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s if=\"dagar > 90\"\nuser a\nend e\ns > a > e");
        var subject = Guid.CreateVersion7();
        Assert.Empty(await AskAsync(80));
        Assert.Single(await AskAsync(91));
        Assert.Empty(await AskAsync(92));
        await store.CompleteAsync("a");
        Assert.Single(await AskAsync(93));
        await Assert.ThrowsAsync<ProcessFault>(() => store.DoAsync((p, _) => p.StartWhereConditionHoldsAsync("sak", subject, Play.Bag([]))));

        Task<IReadOnlyList<Guid>> AskAsync(int days) =>
            store.DoAsync((processes, _) => processes.StartWhereConditionHoldsAsync("sak", subject, Play.Bag([("dagar", days)])));
    }
}

public sealed class BeginningByItselfOnSqlite : BeginningByItself
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class BeginningByItselfOnPostgres(PostgresCluster cluster) : BeginningByItself
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
