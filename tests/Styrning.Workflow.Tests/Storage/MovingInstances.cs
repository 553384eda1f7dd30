using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Migrating;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Running instances go on with a new version, with their rows and their journal, on both databases.</summary>
public abstract class MovingInstances
{
    private const string First = "start s\nuser a\nboundary t on a timer=P1D\nuser b\nend e\ns > a > b > e\nt > e";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    [Fact]
    public async Task A_dry_run_names_each_that_cannot_and_changes_nothing()
    {
        await using var store = await OpenAsync();
        var atA = await store.StartAsync(First);
        var atB = await store.StartAsync(First);
        await store.CompleteAsync("a"); // the first of the two
        await PublishAsync(store, "start s\nuser a\nend e\ns > a > e");
        var before = await RowsAsync(store);

        var report = await store.Migration.TryAsync(new MigrationRequest("p", 1, 2));

        Assert.Equal(1, report.Moved);
        var left = Assert.Single(report.Left);
        Assert.Equal(atA, left.Subject);
        Assert.Equal((MigrationCodes.Gone, "b"), (left.Problems[0].Code, left.Problems[0].Element));
        Assert.Equal(before, await RowsAsync(store));
        Assert.NotEqual(atA, atB);
    }

    [Fact]
    public async Task What_can_be_moved_is_moved_and_the_rest_stays_whole()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(First);
        var atA = await store.StartAsync(First);
        await store.CompleteAsync("a");
        await PublishAsync(store, "start s\nuser a name=\"Ny text\" form=ny role=annan\nuser c\nend e\ns > a > c > e");

        var report = await store.Migration.RunAsync(new MigrationRequest("p", 1, 2), "bo");

        Assert.Equal((1, 1), (report.Moved, report.Left.Count));
        var moved = (await store.TasksAsync()).Single(task => task.Subject == atA);
        Assert.Equal(("a", "Ny text", "ny", "annan"), (moved.Element, moved.Name, moved.Form, moved.Role));
        Assert.Empty(await store.ReadAsync(db => db.Set<WorkflowTimer>().ToListAsync())); // the border was drawn away
        await store.DoAsync(processes => processes.CompleteAsync(moved.Id, "anna"));
        Assert.Equal("b c", await store.OpenAsync());
        await store.CompleteAsync("c");
        Assert.True(await store.EndedAsync(atA));
        await ReplaysAsync(store);
    }

    [Fact]
    public async Task Nothing_is_run_again_and_what_is_done_keeps_its_name()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nservice x\nuser a\nuser b\nend e\ns > x > a > b > e");
        await store.CompleteAsync("a");
        await PublishAsync(store, "start s\nservice x\nservice y\nuser ett\nuser två\nend e\ns > x > y > ett > två > e");
        await store.Migration.RunAsync(new MigrationRequest("p", 1, 2) { Elements = new Dictionary<string, string> { ["a"] = "ett", ["b"] = "två" } }, "bo");

        Assert.Equal(["x"], store.Book.Ran);
        Assert.Equal(["a", "två"], (await store.ReadAsync(db => db.Set<WorkflowTask>().OrderBy(task => task.Token).ToListAsync())).Select(task => task.Element));
        var stands = await store.ReadAsync(db => db.Set<WorkflowInstance>().Select(instance => instance.Standing).SingleAsync());
        Assert.Equal("två", stands);
        await ReplaysAsync(store);
        await store.CompleteAsync("två");
        await ReplaysAsync(store);
    }

    [Fact]
    public async Task The_journal_tells_who_moved_it_where_and_how()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\ns > a");
        await PublishAsync(store, "start s\nuser b\ns > b");
        await store.Migration.RunAsync(new MigrationRequest("p", 1, 2) { Elements = new Dictionary<string, string> { ["a"] = "b" } }, "bo");

        var entry = await store.ReadAsync(db => db.Set<WorkflowJournalEntry>().OrderBy(one => one.Seq).LastAsync());
        Assert.Equal((JournalKinds.Migrated, "bo", 2), (entry.Kind, entry.Actor, entry.Seq));
        var note = MigrationJson.Read(entry);
        Assert.Equal((1, 2, "b"), (note.From, note.To, note.Renamed["a"]));
    }

    [Fact]
    public async Task Timers_messages_and_what_waits_after_an_incident_go_on()
    {
        await using var store = await OpenAsync();
        store.Book.Failing["x"] = "trasig";
        var subject = await store.StartAsync("start s\nand g\ncatch t timer=PT1H\nservice x\ncatch m message=svar\nuser a\nboundary r on a timer=P2D\ns > g > t > x\ng > m\ng > a\nr > m");
        await store.PassAsync(TimeSpan.FromHours(1));
        await PublishAsync(store, "start s\nand g\ncatch t timer=PT1H\nservice y\ncatch n message=besked\nuser a\nboundary q on a timer=P2D\nuser b\ns > g > t > y\ng > n\ng > a\nq > b");
        var report = await store.Migration.RunAsync(
            new MigrationRequest("p", 1, 2) { Elements = new Dictionary<string, string> { ["x"] = "y", ["m"] = "n", ["r"] = "q" } }, "bo");
        Assert.Equal((1, 0), (report.Moved, report.Left.Count));

        var timers = await store.ReadAsync(db => db.Set<WorkflowTimer>().OrderBy(timer => timer.Element).ToListAsync());
        Assert.Equal(["q", "y"], timers.Select(timer => timer.Element));
        await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(processes => processes.DeliverAsync("svar", subject)));
        await store.DoAsync(processes => processes.DeliverAsync("besked", subject));
        await store.PassAsync(TimeSpan.FromDays(2)); // the retry, whose step no longer fails under its new name, and the border timer
        Assert.Equal("b", await store.OpenAsync());
        Assert.Contains("y", store.Book.Ran);
        await ReplaysAsync(store);
    }

    [Fact]
    public async Task More_than_a_batch_and_from_there_to_a_third_version()
    {
        await using var store = await OpenAsync();
        for (var count = 0; count < 5; count++)
            await store.StartAsync("start s\nuser a\ns > a");
        await PublishAsync(store, "start s\nuser a\nuser b\ns > a > b");
        await PublishAsync(store, "start s\nuser a\nuser c\ns > a > c", 3);
        Assert.Equal(5, (await store.MigrationIn(2).RunAsync(new MigrationRequest("p", 1, 2), "bo")).Moved);
        Assert.Equal(0, (await store.Migration.RunAsync(new MigrationRequest("p", 1, 2), "bo")).Moved);
        Assert.Equal(5, (await store.MigrationIn(2).RunAsync(new MigrationRequest("p", 2, 3), "bo")).Moved);
        for (var count = 0; count < 5; count++)
            await store.CompleteAsync("a");
        Assert.Equal("c c c c c", await store.OpenAsync());
        await ReplaysAsync(store);
    }

    [Fact]
    public async Task One_that_ends_while_it_is_being_moved_is_left_alone()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser a\ns > a");
        await PublishAsync(store, "start s\nuser a\nuser b\ns > a > b");
        await Task.WhenAll(
            Task.Run(() => store.CompleteAsync("a")),
            Task.Run(() => store.Migration.RunAsync(new MigrationRequest("p", 1, 2), "bo")));
        Assert.Equal(await store.EndedAsync(subject) ? "" : "b", await store.OpenAsync());
        await ReplaysAsync(store);
    }

    [Theory]
    [InlineData(1, 3, Refusals.UnknownVersion)]
    [InlineData(2, 2, Refusals.SameVersion)]
    [InlineData(1, 2, Refusals.BadMapping)]
    public async Task A_request_that_cannot_be_carried_out_is_refused(int from, int to, string code)
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\ns > a");
        await PublishAsync(store, "start s\nuser a\nuser b\ns > a > b");
        var request = new MigrationRequest("p", from, to) { Elements = new Dictionary<string, string> { ["a"] = "saknas" } };
        Assert.Equal(code, (await Assert.ThrowsAsync<ProcessRefused>(() => store.Migration.RunAsync(request, "bo"))).Code);
    }

    [Fact]
    public async Task Who_may_only_retry_moves_nothing()
    {
        await using var store = await OpenAsync(options => options.OnlyRetry = (_, actor) => actor == "admin");
        await store.StartAsync("start s\nuser a\ns > a");
        await PublishAsync(store, "start s\nuser a\nuser b\ns > a > b");
        var refused = await Assert.ThrowsAsync<ProcessRefused>(() => store.Migration.RunAsync(new MigrationRequest("p", 1, 2), "admin"));
        Assert.Equal(Refusals.OnlyRetry, refused.Code);
        Assert.Equal(1, (await store.Migration.RunAsync(new MigrationRequest("p", 1, 2), "bo")).Moved);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_be_read_or_reckoned_stops_nobody_else_and_tells_no_more_than_it_may(bool hides)
    {
        await using var store = await OpenAsync(options => options.HidesCauses = hides);
        var broken = await store.StartAsync("start s\nuser a\ns > a");
        await store.StartAsync("start s\nuser a\ns > a", ("svar", "hemligt"));
        await store.StartAsync("start s\nuser a\ns > a", ("svar", "P1D"));
        await store.DoAsync((_, db) => db.Set<WorkflowInstance>().Where(one => one.Subject == broken)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, "hemligt")));
        await PublishAsync(store, "start s\nuser a\nboundary t on a timer==svar\nend e\ns > a\nt > e");
        foreach (var report in new[] { await store.Migration.TryAsync(new MigrationRequest("p", 1, 2)), await store.Migration.RunAsync(new MigrationRequest("p", 1, 2), "bo") })
        {
            Assert.Equal((1, 2), (report.Moved, report.Left.Count));
            var problems = report.Left.ToDictionary(left => left.Subject == broken, left => Assert.Single(left.Problems));
            Assert.Equal((MigrationCodes.NotStored, MigrationCodes.Expression), (problems[true].Code, problems[false].Code));
            Assert.Equal(hides, !problems[true].Message.Contains(':', StringComparison.Ordinal));
            Assert.Equal(hides, problems[false].Message == MigrationCodes.Expression);
        }
    }

    private static Task PublishAsync(Store store, string sketch, int version = 2) =>
        store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(sketch, version: version)));

    private static Task<string> RowsAsync(Store store) => store.ReadAsync(async db => string.Join('\n',
    [
        .. (await db.Set<WorkflowInstance>().OrderBy(one => one.Id).ToListAsync()).Select(one => $"{one.DefinitionId} {one.Version} {one.State}"),
        .. (await db.Set<WorkflowTask>().OrderBy(one => one.Id).ToListAsync()).Select(one => $"{one.Element} {one.Name}"),
        $"{await db.Set<WorkflowJournalEntry>().CountAsync()}",
    ]));

    /// <summary>Every instance, run again from its journal, stands where it is stored.</summary>
    private static async Task ReplaysAsync(Store store)
    {
        var definitions = await store.ReadAsync(db => db.Set<WorkflowDefinition>().ToListAsync());
        var instances = await store.ReadAsync(db => db.Set<WorkflowInstance>().ToListAsync());
        Assert.NotEmpty(instances);
        foreach (var instance in instances)
        {
            var journal = await store.ReadAsync(db => db.Set<WorkflowJournalEntry>().Where(one => one.InstanceId == instance.Id).OrderBy(one => one.Seq).ToListAsync());
            var last = definitions.Single(one => one.Id == instance.DefinitionId).Version;
            var state = Replay.Run(version => BpmnReader.Read(definitions.Single(one => one.Version == version).Xml).Processes[0], last, journal,
                TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"));
            Assert.Equal(instance.State, StateJson.Write(state));
        }
    }
}

public sealed class MovingInstancesOnSqlite : MovingInstances
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class MovingInstancesOnPostgres(PostgresCluster cluster) : MovingInstances
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
