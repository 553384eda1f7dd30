using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>
/// One node has done something and not committed it yet when another comes to the same row. Only PostgreSQL lets it come so far: SQLite has one writer.
/// </summary>
public sealed class TwoNodes(PostgresCluster cluster)
{
    private const string Daily = "start s cycle=R/P1D\ncatch w rule=trasig\ns > w";

    /// <summary>Does the first, lets the second come until it waits for the first (or is done), and commits the first.</summary>
    private static async Task<T> MeetAsync<T>(Store store, Func<Processes<TestDb>, TestDb, Task> first, Func<Task<T>> second)
    {
        var late = await store.DoAsync(async (processes, db) =>
        {
            await first(processes, db);
            await db.SaveChangesAsync();
            var coming = Task.Run(second);
            while (!coming.IsCompleted && await WaitingAsync(store) == 0)
                await Task.Yield();
            return coming;
        });
        return await late;
    }

    private static Task<int> WaitingAsync(Store store) => store.ReadAsync(db => db.Database.SqlQueryRaw<int>(
        "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync());

    private static async Task<(Store Store, WorkflowStart Start)> FailedStartAsync(PostgresCluster cluster)
    {
        var store = await Store.OnPostgresAsync(cluster);
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(Daily)));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(1))).Incidents);
        return (store, await store.ReadAsync(db => db.Set<WorkflowStart>().AsNoTracking().SingleAsync()));
    }

    private static async Task DoneAsync(DbContext db, WorkflowStart start)
    {
        DateTimeOffset? tomorrow = start.PlannedAt!.Value.AddDays(1);
        await db.Set<WorkflowStart>().ExecuteUpdateAsync(set => set
            .SetProperty(one => one.PlannedAt, tomorrow).SetProperty(one => one.DueAt, tomorrow).SetProperty(one => one.Attempts, 0));
    }

    [Fact]
    public async Task A_start_that_fails_here_and_goes_well_there_is_not_laid_to_the_next_turn()
    {
        var (store, start) = await FailedStartAsync(cluster);
        await using var open = store;
        store.Clock.Now = start.DueAt!.Value;
        var noted = await MeetAsync(store, (_, db) => DoneAsync(db, start),
            () => store.WorkAsync(work => new DueStart(start.DueAt.Value, start.DefinitionId, "s").FailAsync(work, "trasig", store.Clock.Now, default)));
        Assert.False(noted);
        var after = await store.ReadAsync(db => db.Set<WorkflowStart>().SingleAsync());
        Assert.Equal((0, after.PlannedAt), (after.Attempts, after.DueAt));
    }

    [Fact]
    public async Task A_start_that_goes_well_at_that_moment_is_not_tried_again()
    {
        var (store, start) = await FailedStartAsync(cluster);
        await using var open = store;
        var refused = await MeetAsync(store, (_, db) => DoneAsync(db, start),
            async () => await Record.ExceptionAsync(() => store.DoAsync(processes => processes.RetryStartAsync(start.DefinitionId, "s"))));
        Assert.Equal(Refusals.NothingFailed, Assert.IsType<ProcessRefused>(refused).Code);
        var after = await store.ReadAsync(db => db.Set<WorkflowStart>().SingleAsync());
        Assert.Equal((0, after.PlannedAt), (after.Attempts, after.DueAt));
    }

    [Fact]
    public async Task An_errand_that_arrives_at_that_moment_is_not_tried_again()
    {
        await using var store = await Store.OnPostgresAsync(cluster);
        await store.StartAsync("start s\nend e message=svar\ns > e");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Incidents);
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        var refused = await MeetAsync(store, (_, db) => db.Set<WorkflowErrand>().ExecuteDeleteAsync(),
            async () => await Record.ExceptionAsync(() => store.DoAsync(processes => processes.RetryErrandAsync(incident.OtherId!.Value, "bo"))));
        Assert.Equal(Refusals.NothingFailed, Assert.IsType<ProcessRefused>(refused).Code);
    }

    [Fact]
    public async Task Two_who_find_that_a_condition_holds_begin_one()
    {
        await using var store = await Store.OnPostgresAsync(cluster);
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s if=\"dagar > 90\"\nuser a\ns > a", subject: "sak")));
        var subject = Guid.CreateVersion7();
        Task<IReadOnlyList<Guid>> AskAsync(Processes<TestDb> processes) => processes.StartWhereConditionHoldsAsync("sak", subject, Play.Bag([("dagar", 91)]));
        Assert.Empty(await MeetAsync(store, async (processes, _) => Assert.Single(await AskAsync(processes)), () => store.DoAsync((processes, _) => AskAsync(processes))));
        Assert.Single(await store.TasksAsync());
    }

    [Fact]
    public async Task Two_who_start_with_the_same_new_file_publish_it_once()
    {
        await using var store = await Store.OnPostgresAsync(cluster);
        var xml = Sketch.Xml("start s\nuser a\ns > a");
        var late = await MeetAsync(store, (processes, _) => processes.PublishAsync(xml), () => store.DoAsync((processes, _) => processes.PublishAsync(xml)));
        Assert.False(Assert.Single(late).IsNew);
        Assert.Equal(1, await store.ReadAsync(db => db.Set<WorkflowDefinition>().CountAsync()));
    }
}
