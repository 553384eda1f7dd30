using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Signals and messages between instances: each receiver in a transaction of its own, once.</summary>
public abstract class TellingOthers
{
    private const string Listener = "start s\ncatch l signal=Larm\nservice x\nuser b\ns > l > x > b";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    private static Task PublishAsync(Store store, string sketch, string key, int version = 1, string subject = "sak") =>
        store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(sketch, key, version, subject)));

    private static async Task<Guid> MatterAsync(Store store, string key)
    {
        var subject = Guid.CreateVersion7();
        await store.DoAsync(async (processes, db) =>
        {
            db.Add(new Matter { Id = subject });
            return await processes.StartAsync(key, subject);
        });
        return subject;
    }

    [Fact]
    public async Task A_signal_reaches_everybody_who_listens_once()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Listener);
        await store.StartAsync(Listener);
        await PublishAsync(store, "start s\nuser a\nthrow t signal=Larm\nuser c\ns > a > t > c", "larm");
        await MatterAsync(store, "larm");
        await store.CompleteAsync("a");
        Assert.Equal("c", await store.OpenAsync()); // the sender goes on at once, the others in their own time
        Assert.Equal(2, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal(["b", "b", "c"], (await store.OpenAsync()).Split(' ').Order());
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(1))).Fired);
        Assert.Equal(0, await store.ReadAsync(async db => await db.Set<WorkflowSignalWait>().CountAsync() + await db.Set<WorkflowErrand>().CountAsync()));
    }

    [Fact]
    public async Task Who_listens_later_does_not_hear_it_and_who_listens_no_longer_is_passed_over()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\nboundary l on a signal=Larm\nuser b\ns > a\nl > b");
        Assert.Equal(1, await store.DoAsync((processes, _) => processes.SignalAsync("Larm", "anna")));
        await PublishAsync(store, Listener, "senare");
        await MatterAsync(store, "senare");
        await store.CompleteAsync("a");
        Assert.Equal(new DueCounts(0, 0, 1, false), await store.PassAsync(TimeSpan.Zero));
        Assert.Equal("", await store.OpenAsync());
    }

    [Fact]
    public async Task Signals_come_in_order_and_each_of_them()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\nboundary l on a signal=Larm free\nuser b\ns > a\nl > b");
        await PublishAsync(store, "start s\nthrow t signal=Larm\nthrow u signal=Larm\nend e\ns > t > u > e", "larm");
        await MatterAsync(store, "larm");
        await store.DoAsync(processes => processes.SignalAsync("Larm", variables: Play.Bag([("nr", 3)])));
        Assert.Equal(3, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal("a b b b", await store.OpenAsync());
    }

    [Fact]
    public async Task A_poisoned_listener_becomes_an_incident_and_stops_nobody()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch l signal=Larm\nxor g\nend e\ns > l > g\ng > e : x = 1", ("x", 2));
        await store.StartAsync("start s\ncatch l signal=Larm\nxor g\nend e\ns > l > g\ng > e : x = 1", ("x", 2));
        await PublishAsync(store, Listener, "frisk");
        await MatterAsync(store, "frisk");
        await store.DoAsync(async (processes, db) =>
        {
            // One whose state can no longer be read at all, before the others in the row.
            var first = await db.Set<WorkflowInstance>().OrderBy(instance => instance.Id).FirstAsync();
            first.State = "trasig";
            return await processes.SignalAsync("Larm");
        });
        var counts = await store.PassAsync(TimeSpan.Zero);
        Assert.Equal((1, 2), (counts.Fired, counts.Incidents));
        Assert.Equal("b", await store.OpenAsync());
        var incidents = await store.AskAsync(processes => processes.Incidents.OrderBy(incident => incident.Kind).ToListAsync());
        Assert.Equal([WorkflowIncidentKind.Token, WorkflowIncidentKind.Errand], incidents.Select(incident => incident.Kind));
        Assert.All(incidents, incident => Assert.True(incident.NextAttempt > store.Clock.Now));
    }

    [Fact]
    public async Task A_signal_begins_a_process_about_the_same_kind_of_record_or_about_a_new_one()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s signal=Larm\nuser b\ns > b", "samma");
        await PublishAsync(store, "start s signal=Larm\nuser c\ns > c", "annan", subject: "annat");
        await PublishAsync(store, "start s signal=Larm\nuser d\ns > d", "samma", version: 2); // the first no longer begins
        var subject = await store.StartAsync("start s\nthrow t signal=Larm\nend e\ns > t > e");
        Assert.Equal(2, (await store.PassAsync(TimeSpan.Zero)).Fired);
        var tasks = (await store.TasksAsync()).ToDictionary(task => task.Element);
        Assert.Equal(["c", "d"], tasks.Keys.Order());
        Assert.Equal(subject, tasks["d"].Subject);
        Assert.NotEqual(subject, tasks["c"].Subject);
    }

    [Fact]
    public async Task A_message_goes_to_who_waits_for_it_about_the_same()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\ncatch m message=svar key==nr\nuser b\ns > m > b", "väntar");
        var subject = await store.StartAsync("start s\nuser a\nthrow t message=svar key==nr\nend e\ns > a > t > e", ("nr", 7));
        await store.DoAsync(processes => processes.StartAsync("väntar", subject, Play.Bag([("nr", 8)])));
        await store.DoAsync(processes => processes.StartAsync("väntar", subject, Play.Bag([("nr", 7)])));
        await store.DoAsync(processes => processes.StartAsync("väntar", Guid.CreateVersion7(), Play.Bag([("nr", 7)])));
        await store.CompleteAsync("a");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal(subject, Assert.Single(await store.TasksAsync()).Subject);
        Assert.Equal(0, (await store.PassAsync(TimeSpan.FromDays(1))).Fired);
    }

    [Fact]
    public async Task A_message_nobody_waits_for_begins_the_process_that_starts_with_it_or_waits_itself()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nend e message=beställning\ns > e");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Incidents);
        Assert.True(await store.EndedAsync(subject)); // the sender is not to blame
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        Assert.Equal((WorkflowIncidentKind.Errand, "e", subject, 1), (incident.Kind, incident.Element, incident.Subject, incident.Attempts));
        Assert.Contains("Ingen väntar på beställning", incident.Cause);

        await PublishAsync(store, "start s message=beställning\nuser b\ns > b", "fel", subject: "annat");
        await store.DoAsync(processes => processes.RetryErrandAsync(incident.OtherId!.Value, "bo"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Incidents);
        await PublishAsync(store, "start s message=beställning\nuser c\ns > c", "rätt");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(6))).Fired);
        var task = Assert.Single(await store.TasksAsync());
        Assert.Equal(("c", subject), (task.Element, task.Subject));
        await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(processes => processes.RetryErrandAsync(incident.OtherId!.Value, "bo")));
        Assert.Equal(["started anna", "errand-retry bo"], await JournalAsync(store, incident.InstanceId!.Value));
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task A_message_that_will_never_arrive_is_given_up_and_its_sender_can_be_packed()
    {
        await using var store = await OpenAsync(options => options.OnlyRetry = (_, actor) => actor == "admin");
        await store.StartAsync("start s\nend e message=beställning\ns > e");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Incidents);
        var (sender, errand) = await store.AskAsync(async processes => await processes.Incidents.SingleAsync() is var one ? (one.InstanceId!.Value, one.OtherId!.Value) : default);
        var refused = await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(processes => processes.DropErrandAsync(errand, "onödig", "admin")));
        Assert.Equal(Refusals.OnlyRetry, refused.Code);
        await store.DoAsync(processes => processes.DropErrandAsync(errand, "ringde i stället", "bo"));
        Assert.Equal(["started anna", "errand-drop bo"], await JournalAsync(store, sender));
        Assert.Empty(await store.AskAsync(processes => processes.Incidents.ToListAsync()));
        refused = await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(processes => processes.DropErrandAsync(errand, "igen", "bo")));
        Assert.Equal(Refusals.NothingFailed, refused.Code);
        await Replaying.SameAsync(store);

        store.Clock.Now += TimeSpan.FromDays(100);
        await store.Archive.RunBatchAsync();
        Assert.Equal(1, await store.ReadAsync(db => db.Set<WorkflowArchive>().CountAsync()));
    }

    private static Task<List<string>> JournalAsync(Store store, Guid instance) => store.ReadAsync(db => db.Set<WorkflowJournalEntry>()
        .Where(entry => entry.InstanceId == instance).OrderBy(entry => entry.Seq).Select(entry => entry.Kind + " " + entry.Actor).ToListAsync());

    [Fact]
    public async Task Two_runners_at_once_deliver_each_once()
    {
        await using var store = await OpenAsync();
        for (var i = 0; i < 8; i++)
            await store.StartAsync(Listener);
        await PublishAsync(store, "start s signal=Larm\nuser n\ns > n", "ny");
        await store.DoAsync(processes => processes.SignalAsync("Larm"));
        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => store.Runner.RunDueAsync(store.Clock.Now, batch: 3))));
        Assert.Equal((9, 0), (counts.Sum(count => count.Fired), counts.Sum(count => count.Incidents)));
        Assert.Equal(8, await store.ReadAsync(db => db.Letters.CountAsync()));
        Assert.Equal(1, (await store.TasksAsync()).Count(task => task.Element == "n"));
    }

    [Fact]
    public async Task Two_that_signal_each_other_at_once_do_not_wait_for_each_other()
    {
        await using var store = await OpenAsync();
        for (var round = 0; round < 10; round++)
        {
            await store.StartAsync("start s\nuser a\nboundary l on a signal=Larm free\nthrow t signal=Larm\nend e\nend e2\ns > a > t > e\nl > e2");
            await store.StartAsync("start s\nuser a\nboundary l on a signal=Larm free\nthrow t signal=Larm\nend e\nend e2\ns > a > t > e\nl > e2");
            var tasks = await store.TasksAsync();
            var answers = await Racing.Async(tasks.Select(task => (Func<Task>)(() => store.DoAsync(processes => processes.CompleteAsync(task.Id, "anna")))).ToArray());
            Assert.All(answers, Assert.Null);
            Assert.Equal(0, (await store.PassAsync(TimeSpan.Zero)).Incidents);
        }
    }
}

public sealed class TellingOthersOnSqlite : TellingOthers
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class TellingOthersOnPostgres(PostgresCluster cluster) : TellingOthers
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
