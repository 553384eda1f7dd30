using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>What pages show, and what it asks of the database: a page is one query that the database cuts, however many there are.</summary>
public abstract class SeeingProcesses
{
    private const string TwoTasks = "start s\nuser a name=\"Skriv texten\"\nuser b role=r\nend e\ns > a > b > e";

    private readonly Statements statements = new();

    private protected abstract Task<Store> OpenAsync(Action<DbContextOptionsBuilder> database);

    private Task<Store> OpenAsync() => OpenAsync(options => options.AddInterceptors(statements));

    [Fact]
    public async Task Versions_tell_how_many_run_have_ended_and_have_failed()
    {
        await using var store = await OpenAsync();
        store.Book.Failing["x"] = "trasig";
        await StartAsync(store, 3, TwoTasks);
        await store.CompleteAsync("a");
        await store.CompleteAsync("b");
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\ncatch t timer=PT1H\nservice x\ns > t > x", version: 2)));
        await store.DoAsync(processes => processes.StartAsync("p", Guid.CreateVersion7()));
        await store.PassAsync(TimeSpan.FromHours(1));
        await store.SeeAsync(overview => overview.DefinitionsAsync());

        statements.Forget();
        var lines = await store.SeeAsync(overview => overview.DefinitionsAsync("p"));
        Assert.Equal([(2, "1", "0", 1), (1, "2", "1", 0)], lines.Select(line => (line.Version, line.Running.ToString(), line.Ended.ToString(), line.Incidents)));
        Assert.Equal(2, statements.All.Count); // whatever the number of versions
        Assert.All(statements.All, sql => Assert.Contains("COUNT(", sql, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Counting_stops_at_a_bound()
    {
        Assert.Equal("10000", Count.Of(10_000, 10_000).ToString());
        Assert.Equal("fler än 10000", Count.Of(10_001, 10_000).ToString());
        await using var store = await OpenAsync();
        await StartAsync(store, 1, TwoTasks);
        statements.Forget();
        await store.SeeAsync(overview => overview.DefinitionsAsync());
        Assert.Equal(2, statements.All[0].Split("LIMIT").Length - 1);
    }

    [Theory]
    [InlineData(InstancesThat.Run, 7)]
    [InlineData(InstancesThat.HaveEnded, 5)]
    public async Task Pages_follow_each_other_without_gap_or_repetition(InstancesThat which, int count)
    {
        await using var store = await OpenAsync();
        await StartAsync(store, 12, TwoTasks);
        var definition = (await store.SeeAsync(overview => overview.DefinitionsAsync())).Single().Id;
        for (var ended = 0; ended < 5; ended++)
        {
            store.Clock.Now += TimeSpan.FromSeconds(ended % 2); // some at the same moment
            await store.CompleteAsync("a");
            await store.CompleteAsync("b");
        }

        statements.Forget();
        var seen = new List<InstanceLine>();
        var (next, pages) = ((string?)null, 0);
        do
        {
            var page = await store.SeeAsync(overview => overview.InstancesAsync(definition, which, next, 3));
            Assert.InRange(page.Rows.Count, 1, 3);
            seen.AddRange(page.Rows);
            (next, pages) = (page.Next, pages + 1);
        }
        while (next is not null);

        Assert.Equal(count, seen.Select(line => line.Id).Distinct().Count());
        Assert.Equal(count, seen.Count);
        Assert.Equal(which is InstancesThat.Run, seen.All(line => line.EndedAt is null));
        Assert.Equal(pages, statements.All.Count); // one query a page
        Assert.All(statements.All, sql => Assert.Contains("LIMIT", sql));
        Assert.All(statements.All, sql => Assert.DoesNotContain("\"State\"", sql)); // and no state is read for a list
    }

    [Fact]
    public async Task Those_that_have_failed_are_found_by_what_failed()
    {
        await using var store = await OpenAsync();
        store.Book.Failing["x"] = "trasig";
        await StartAsync(store, 2, "start s\nand g\ncatch t timer=PT1H\nservice x\nuser a\ns > g > t > x\ng > a");
        await StartAsync(store, 2, TwoTasks, 2);
        await store.PassAsync(TimeSpan.FromHours(1));
        var definitions = await store.SeeAsync(overview => overview.DefinitionsAsync());
        var failed = await store.SeeAsync(overview => overview.InstancesAsync(definitions[1].Id, InstancesThat.HaveFailed));
        Assert.Equal(2, failed.Rows.Count);
        Assert.Equal(["x", "a"], failed.Rows[0].Standing.OrderByDescending(element => element.Id).Select(element => element.Id));
        Assert.Empty((await store.SeeAsync(overview => overview.InstancesAsync(definitions[0].Id, InstancesThat.HaveFailed))).Rows);
    }

    [Fact]
    public async Task A_message_that_does_not_arrive_and_a_start_that_fails_count_too()
    {
        await using var store = await OpenAsync();
        await StartAsync(store, 1, "start s\nend e message=svar\ns > e");
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s cycle=R/P1D\ncatch w rule=trasig\ns > w", key: "q")));
        Assert.Equal(2, (await store.PassAsync(TimeSpan.FromDays(1))).Incidents);
        var lines = await store.SeeAsync(overview => overview.DefinitionsAsync());
        Assert.Equal([("p", 1), ("q", 1)], lines.Select(line => (line.Key, line.Incidents)));
        Assert.Single((await store.SeeAsync(overview => overview.InstancesAsync(lines[0].Id, InstancesThat.HaveFailed))).Rows); // it has ended, its message has not
        foreach (var (line, element) in lines.Zip(["e", "s"]))
            Assert.Equal((element, 1), (await store.SeeAsync(overview => overview.ElementsAsync(line.Id))).Select(one => (one.Id, one.Incidents)).Single());
    }

    [Fact]
    public async Task How_many_stand_where()
    {
        await using var store = await OpenAsync();
        await StartAsync(store, 4, "start s\nand g\nuser a name=\"Skriv texten\"\nuser b\nuser c\nand j\ns > g > a > c\ng > b > j\nc > j");
        await store.CompleteAsync("a");
        await store.CompleteAsync("b");
        var definition = (await store.SeeAsync(overview => overview.DefinitionsAsync())).Single().Id;
        statements.Forget();
        var elements = await store.SeeAsync(overview => overview.ElementsAsync(definition));
        Assert.Equal([("a", "Skriv texten", 3), ("b", "b", 3), ("c", "c", 1)], elements.Select(element => (element.Id, element.Name, element.Instances)));
        Assert.Equal(2, statements.All.Count);
        Assert.All(statements.All, sql => Assert.Contains("GROUP BY", sql));
    }

    [Fact]
    public async Task The_tasks_of_a_role_come_oldest_first_a_page_at_a_time()
    {
        await using var store = await OpenAsync();
        await StartAsync(store, 5, TwoTasks);
        await store.CompleteAsync("a");
        Assert.Equal([("handläggare", 4), ("r", 1)], (await store.SeeAsync(overview => overview.RolesAsync())).Select(line => (line.Role!, line.Tasks)));
        statements.Forget();
        var first = await store.SeeAsync(overview => overview.TasksAsync("handläggare", size: 3));
        var rest = await store.SeeAsync(overview => overview.TasksAsync("handläggare", first.Next, 3));
        Assert.Equal((3, 1), (first.Rows.Count, rest.Rows.Count));
        Assert.Null(rest.Next);
        Assert.Equal(4, first.Rows.Concat(rest.Rows).Select(task => task.Id).Distinct().Count());
        Assert.Equal(2, statements.All.Count);
        Assert.Empty((await store.SeeAsync(overview => overview.TasksAsync(null))).Rows);
    }

    [Fact]
    public async Task One_instance_with_its_journal()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync(TwoTasks, ("belopp", 12.5m));
        await store.CompleteAsync("a", ("svar", "ja"));
        var line = Assert.Single((await store.SeeAsync(overview => overview.InstancesAboutAsync(subject))).Rows);
        var detail = (await store.SeeAsync(overview => overview.InstanceAsync(line.Id)))!;
        Assert.Equal("b", Assert.Single(detail.Line.Standing).Id);
        Assert.Equal(["s", "a"], detail.Stands.Passed.Select(element => element.Id));
        Assert.Equal(12.5m, detail.Variables["belopp"]);
        Assert.Equal("ja", detail.Variables["svar"]);

        var journal = await store.SeeAsync(overview => overview.JournalAsync(line.Id));
        Assert.Equal([JournalKinds.Started, JournalKinds.TaskCompleted], journal.Select(entry => entry.Kind));
        Assert.Equal("Skriv texten", journal[1].Element!.Name);
        Assert.Equal(2, Assert.Single(await store.SeeAsync(overview => overview.JournalAsync(line.Id, after: 1))).Seq);
        Assert.Null(await store.SeeAsync(overview => overview.InstanceAsync(Guid.CreateVersion7())));
        Assert.Empty(await store.SeeAsync(overview => overview.JournalAsync(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task A_place_that_nobody_gave_is_the_beginning()
    {
        await using var store = await OpenAsync();
        await StartAsync(store, 1, TwoTasks);
        var definition = (await store.SeeAsync(overview => overview.DefinitionsAsync())).Single().Id;
        foreach (var nonsense in new[] { "", "-", "x-y", "ffffffffffffffff-00000000000000000000000000000000", "7fffffffffffffff-00000000000000000000000000000000" })
            Assert.Single((await store.SeeAsync(overview => overview.InstancesAsync(definition, InstancesThat.Run, nonsense))).Rows);
    }

    private static async Task StartAsync(Store store, int count, string sketch, int version = 1)
    {
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(sketch, version: version)));
        for (var started = 0; started < count; started++)
        {
            var matter = new Matter { Id = Guid.CreateVersion7(), Title = "Ärende" };
            await store.DoAsync(async (processes, db) =>
            {
                db.Add(matter);
                return await processes.StartAsync("p", matter.Id);
            });
        }
    }
}

public sealed class SeeingProcessesOnSqlite : SeeingProcesses
{
    private protected override Task<Store> OpenAsync(Action<DbContextOptionsBuilder> database) => Store.OnSqliteAsync(null, database);
}

public sealed class SeeingProcessesOnPostgres(PostgresCluster cluster) : SeeingProcesses
{
    private protected override Task<Store> OpenAsync(Action<DbContextOptionsBuilder> database) => Store.OnPostgresAsync(cluster, null, database);
}
