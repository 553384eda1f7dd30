using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Ended instances become one row each, and can be read, replayed and erased like any other; on both databases.</summary>
public abstract class PackingWhatHasEnded
{
    private const string TwoTasks = "start s\nuser a name=\"Skriv texten\"\nuser b\nboundary t on b timer=P1D free\nend e\ns > a > b > e\nt > e";

    private protected abstract Task<Store> OpenAsync();

    [Fact]
    public async Task What_ended_long_ago_is_packed_and_the_rest_stays()
    {
        await using var store = await OpenAsync();
        await EndedAsync(store);
        store.Clock.Now += TimeSpan.FromDays(89);
        await EndedAsync(store);
        await store.StartAsync(TwoTasks);
        store.Clock.Now += TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1);

        Assert.Equal(1, await store.Archive.RunBatchAsync());
        Assert.Equal(0, await store.Archive.RunBatchAsync()); // a night that is retried packs nothing twice
        Assert.Equal((2, 1), (await CountAsync<WorkflowInstance>(store), await CountAsync<WorkflowArchive>(store)));
        Assert.Equal(3, await CountAsync<WorkflowTask>(store));
        Assert.Equal(4, await CountAsync<WorkflowJournalEntry>(store));
        var line = (await store.SeeAsync(overview => overview.DefinitionsAsync())).Single();
        Assert.Equal((1, 2), (line.Running.Number, line.Ended.Number));
    }

    [Fact]
    public async Task What_is_packed_reads_as_before()
    {
        await using var store = await OpenAsync();
        var subject = await EndedAsync(store);
        var before = await SeenAsync(store, subject);
        store.Clock.Now += TimeSpan.FromDays(100);
        Assert.Equal(1, await store.Archive.RunBatchAsync());
        Assert.Equal(0, await CountAsync<WorkflowInstance>(store));
        Assert.Equal(before, (await SeenAsync(store, subject)).Replace("IsArchived = True", "IsArchived = False", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_can_be_run_again_from_the_archive_across_the_versions_it_was_on()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser x\nend e\ns > x > e");
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser y\nuser z\nend e\ns > y > z > e", version: 2)));
        await store.Migration.RunAsync(new MigrationRequest("p", 1, 2) { Elements = new Dictionary<string, string> { ["x"] = "y" } }, "bo");
        await store.CompleteAsync("y");
        await store.CompleteAsync("z");
        store.Clock.Now += TimeSpan.FromDays(100);
        await store.Archive.RunBatchAsync();
        var id = (await store.SeeAsync(overview => overview.InstancesAboutAsync(subject))).Rows.Single().Id;
        var state = await store.SeeAsync(overview => overview.ReplayAsync(id));
        Assert.True(state!.HasEnded);
        Assert.Equal(4, state.Events);
        Assert.Null(await store.SeeAsync(overview => overview.ReplayAsync(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task A_list_of_ended_ones_goes_on_into_the_archive()
    {
        await using var store = await OpenAsync();
        for (var count = 0; count < 6; count++)
        {
            store.Clock.Now += TimeSpan.FromHours(1);
            await EndedAsync(store);
        }

        var definition = (await store.SeeAsync(overview => overview.DefinitionsAsync())).Single().Id;
        var before = await EndedOnesAsync(store, definition);
        store.Clock.Now += TimeSpan.FromDays(100);
        await store.Archive.RunBatchAsync(4);
        Assert.Equal(4, await CountAsync<WorkflowArchive>(store));
        Assert.Equal(before, await EndedOnesAsync(store, definition));
        Assert.Equal(6, before.Count);
    }

    [Fact]
    public async Task Everything_about_a_record_is_erased_and_of_others_nothing()
    {
        await using var store = await OpenAsync();
        var subject = await EndedAsync(store);
        var other = await EndedAsync(store);
        store.Clock.Now += TimeSpan.FromDays(100);
        await store.Archive.RunBatchAsync();
        await store.DoAsync(processes => processes.StartAsync("p", subject));
        Assert.Equal(Refusals.StillRunning, (await Assert.ThrowsAsync<ProcessRefused>(() => store.EraseAsync(subject))).Code);
        await store.CompleteAsync("a");
        await store.CompleteAsync("b");

        Assert.Equal(2, await store.EraseAsync(subject));
        Assert.Equal(0, await store.EraseAsync(subject));
        Assert.Empty((await store.SeeAsync(overview => overview.InstancesAboutAsync(subject))).Rows);
        Assert.Single((await store.SeeAsync(overview => overview.InstancesAboutAsync(other))).Rows);
        Assert.Equal((0, 0, 0), (await CountAsync<WorkflowInstance>(store), await CountAsync<WorkflowTask>(store), await CountAsync<WorkflowJournalEntry>(store)));
        Assert.Equal(1, (await store.SeeAsync(overview => overview.DefinitionsAsync())).Single().Ended.Number);
    }

    [Fact]
    public async Task A_packed_instance_takes_less_than_a_kilobyte()
    {
        await using var store = await OpenAsync();
        await EndedAsync(store);
        store.Clock.Now += TimeSpan.FromDays(100);
        await store.Archive.RunBatchAsync();
        Assert.InRange((await store.ReadAsync(db => db.Set<WorkflowArchive>().SingleAsync())).Content.Length, 100, 700);
    }

    private static async Task<Guid> EndedAsync(Store store)
    {
        var subject = await store.StartAsync(TwoTasks, ("belopp", 12.5m));
        await store.CompleteAsync("a", ("svar", "ja"));
        await store.CompleteAsync("b");
        return subject;
    }

    private static Task<int> CountAsync<T>(Store store) where T : class => store.ReadAsync(db => db.Set<T>().CountAsync());

    private static async Task<string> SeenAsync(Store store, Guid subject)
    {
        var stands = Assert.Single(await store.AskAsync(processes => processes.WhereIsAsync(subject)));
        var detail = (await store.SeeAsync(overview => overview.InstanceAsync(stands.InstanceId)))!;
        var journal = await store.SeeAsync(overview => overview.JournalAsync(stands.InstanceId));
        return string.Join('\n', [$"{stands}", .. stands.Passed.Select(one => $"{one}"), $"{detail.Line}", .. journal.Select(line => $"{line} {string.Join(' ', line.Passed)}")]);
    }

    private static async Task<List<Guid>> EndedOnesAsync(Store store, Guid definition)
    {
        var (seen, next) = (new List<Guid>(), (string?)null);
        do
        {
            var page = await store.SeeAsync(overview => overview.InstancesAsync(definition, InstancesThat.HaveEnded, next, 2));
            seen.AddRange(page.Rows.Select(line => line.Id));
            next = page.Next;
        }
        while (next is not null);
        return seen;
    }
}

public sealed class PackingWhatHasEndedOnSqlite : PackingWhatHasEnded
{
    private protected override Task<Store> OpenAsync() => Store.OnSqliteAsync();
}

public sealed class PackingWhatHasEndedOnPostgres(PostgresCluster cluster) : PackingWhatHasEnded
{
    private protected override Task<Store> OpenAsync() => Store.OnPostgresAsync(cluster);
}
