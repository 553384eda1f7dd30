using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Every fact runs on both databases.</summary>
public abstract class StoringProcesses
{
    private const string OneTask = "start s\nuser a form=f role=r name=\"Skriv texten\"\nend e\ns > a > e";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    [Fact]
    public async Task The_same_file_is_published_once()
    {
        await using var store = await OpenAsync();
        var first = Assert.Single(await store.DoAsync((processes, _) => processes.PublishAsync(Sketch.Xml(OneTask))));
        var again = Assert.Single(await store.DoAsync((processes, _) => processes.PublishAsync(Sketch.Xml(OneTask))));
        Assert.True(first.IsNew);
        Assert.Equal(first with { IsNew = false }, again);
    }

    [Fact]
    public async Task A_published_version_is_never_edited()
    {
        await using var store = await OpenAsync();
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(OneTask)));
        var refused = await Assert.ThrowsAsync<ProcessAlreadyPublished>(() => store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(OneTask + "\nuser b\na > b"))));
        Assert.Contains("version 1 är redan publicerad", refused.Message);
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(OneTask + "\nuser b\na > b", version: 2)));
    }

    [Fact]
    public async Task Instances_stay_on_the_version_they_began_with()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(OneTask);
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser ny\ns > ny", version: 2)));
        store.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal("a", await store.OpenAsync());
        await store.DoAsync(processes => processes.StartAsync("p", Guid.CreateVersion7()));
        Assert.Equal("a ny", await store.OpenAsync());
        await store.CompleteAsync("a");
        Assert.Equal("ny", await store.OpenAsync());
    }

    [Fact]
    public async Task Names_that_the_installation_does_not_have_stop_the_publishing()
    {
        await using var store = await OpenAsync(options =>
        {
            options.Forms = new HashSet<string> { "f" };
            options.Roles = new HashSet<string> { "r" };
            options.SubjectKinds = new HashSet<string> { "sak" };
        });
        var invalid = await Assert.ThrowsAsync<ProcessInvalid>(() => store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(
            "start s\nuser a form=x role=y\nuser b form=f role==vem\nservice c step=okänt\ncatch t rule=okänd\ns > a > b > c > t"))));
        Assert.Equal(["a", "a", "c", "t"], invalid.Problems.Select(problem => problem.Element));
        Assert.All(invalid.Problems, problem => Assert.Equal(ProblemCodes.UnknownName, problem.Code));
        await Assert.ThrowsAsync<ProcessInvalid>(() => store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s", subject: "annat"))));
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowDefinition>().CountAsync()));
    }

    [Fact]
    public async Task Nothing_happens_outside_a_transaction()
    {
        await using var store = await OpenAsync();
        foreach (var attempt in new Func<Processes<TestDb>, Task>[]
        {
            p => p.PublishAsync(Sketch.Xml(OneTask)), p => p.StartAsync("p", Guid.Empty), p => p.CompleteAsync(Guid.Empty, null),
            p => p.DeliverAsync("m", Guid.Empty), p => p.RescheduleAsync(Guid.Empty),
        })
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.AskAsync(async processes =>
            {
                await attempt(processes);
                return 0;
            }));
            Assert.Contains("BeginTransactionAsync", refused.Message);
        }
    }

    [Fact]
    public async Task A_task_is_found_completed_and_kept()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync(OneTask);
        var task = Assert.Single(await store.TasksAsync());
        Assert.Equal(("Skriv texten", "f", "r", "sak", subject), (task.Name, task.Form, task.Role, task.SubjectKind, task.Subject));
        Assert.Equal(store.Clock.Now, task.CreatedAt);

        await store.DoAsync(processes => processes.CompleteAsync(task.Id, "bo"));
        Assert.Equal("", await store.OpenAsync());
        Assert.True(await store.EndedAsync(subject));
        var kept = await store.ReadAsync(db => db.Set<WorkflowTask>().SingleAsync());
        Assert.Equal(("bo", store.Clock.Now), (kept.CompletedBy, kept.CompletedAt));
    }

    [Fact]
    public async Task Who_comes_second_or_too_late_or_with_a_wrong_id_is_refused_with_a_reason()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nand f\nuser a\nuser b\nstop x\ns > f > a > x\nf > b > x");
        var tasks = await store.TasksAsync();
        await store.CompleteAsync("a");
        await RefusedAsync(store, tasks[0].Id, Refusals.TaskAlreadyDone);
        await RefusedAsync(store, tasks[1].Id, Refusals.TaskCancelled);
        await RefusedAsync(store, Guid.CreateVersion7(), Refusals.UnknownTask);
    }

    private static async Task RefusedAsync(Store store, Guid task, string code)
    {
        var refused = await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(processes => processes.CompleteAsync(task, "bo")));
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task An_unknown_process_and_a_message_nobody_waits_for_are_refused()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser a\ncatch w message=svar key==nr\nend e\ns > a > w > e", ("nr", "7"));
        Assert.Equal(Refusals.UnknownProcess, (await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(p => p.StartAsync("x", subject)))).Code);
        Assert.Equal(Refusals.NobodyWaits, (await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(p => p.DeliverAsync("svar", subject, "7")))).Code);
        Assert.False(await store.AskAsync(p => p.IsWaitingForAsync("svar", subject, "7")));

        await store.CompleteAsync("a");
        Assert.True(await store.AskAsync(p => p.IsWaitingForAsync("svar", subject, "7")));
        Assert.False(await store.AskAsync(p => p.IsWaitingForAsync("svar", subject)));
        Assert.False(await store.AskAsync(p => p.IsWaitingForAsync("svar", Guid.CreateVersion7(), "7")));
        await store.DoAsync(p => p.DeliverAsync("svar", subject, "7", actor: "bo"));
        Assert.True(await store.EndedAsync(subject));
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowMessageWait>().CountAsync()));
    }

    [Fact]
    public async Task The_record_and_the_tokens_move_together_or_not_at_all()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser a\nservice b\nuser c\ns > a > b > c");
        store.Book.Failing["b"] = "skrivaren brinner";
        var task = Assert.Single(await store.TasksAsync());
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => store.DoAsync(async (processes, db) =>
        {
            (await db.Matters.SingleAsync()).Title = "Ändrad";
            await processes.CompleteAsync(task.Id, "anna");
            return 0;
        }));
        Assert.Equal("skrivaren brinner", fault.Message);
        Assert.Equal("a", await store.OpenAsync());
        Assert.Equal((0, "Ärende"), await store.ReadAsync(async db => (await db.Letters.CountAsync(), (await db.Matters.SingleAsync()).Title)));

        store.Book.Failing.Clear();
        await store.DoAsync(async (processes, db) =>
        {
            (await db.Matters.SingleAsync()).Title = "Ändrad";
            await processes.CompleteAsync(task.Id, "anna");
            return 0;
        });
        // The step read the record as the caller had just changed it.
        Assert.Equal("Ändrad b", await store.ReadAsync(async db => (await db.Letters.SingleAsync()).Text));
        Assert.Equal("c", await store.OpenAsync());
        Assert.False(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task Several_steps_in_one_transaction_see_each_other_before_anything_is_saved()
    {
        await using var store = await OpenAsync();
        var subject = Guid.CreateVersion7();
        await store.DoAsync(async (processes, db) =>
        {
            await processes.PublishAsync(Sketch.Xml("start s\nuser a\ncatch w message=svar\nuser b\nboundary t on b timer=P1D\nend e\nend e2\ns > a > w > b > e\nt > e2"));
            db.Add(new Matter { Id = subject });
            var instance = await processes.StartAsync("p", subject);
            var first = db.Set<WorkflowTask>().Local.Single();
            await processes.CompleteAsync(first.Id, "anna");
            Assert.True(await processes.IsWaitingForAsync("svar", subject));
            await processes.DeliverAsync("svar", subject);
            Assert.False(await processes.IsWaitingForAsync("svar", subject));
            await Assert.ThrowsAsync<ProcessRefused>(() => processes.DeliverAsync("svar", subject));
            await db.SaveChangesAsync();
            await processes.CompleteAsync(db.Set<WorkflowTask>().Local.Single(task => task.Element == "b").Id, "anna");
            return instance;
        });
        Assert.True(await store.EndedAsync(subject));
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync()));
    }

    [Fact]
    public async Task A_process_that_cannot_go_on_stops_the_request_and_saves_nothing()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\nxor g\nend e\ns > a > g\ng > e : x = 1");
        var fault = await Assert.ThrowsAsync<ProcessFault>(() => store.CompleteAsync("a", ("x", 2)));
        Assert.Equal(("g", ExecutionCodes.NoWayOut), (fault.Element, fault.Code));
        await store.CompleteAsync("a", ("x", 1));
        Assert.Equal("", await store.OpenAsync());
    }

    [Fact]
    public async Task A_page_can_tell_where_it_stands_and_what_has_been_passed()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser a name=\"Skriv\" each=nr:lista\nuser b name=\"Granska\"\nend e\ns > a > b > e", ("lista", new[] { "1.1", "1.2" }));
        store.Clock.Now += TimeSpan.FromDays(1);
        await store.CompleteAsync("a");
        var standing = Assert.Single(await store.AskAsync(p => p.WhereIsAsync(subject)));
        Assert.Equal(("p", 1, null), (standing.Key, standing.Version, standing.EndedAt));
        Assert.Equal([new StandingElement("a", "Skriv", "1.2", null)], standing.Current);
        Assert.Equal(["s", "a"], standing.Passed.Select(element => element.Id));
        Assert.Equal((store.Clock.Now, "anna"), (standing.Passed[1].At, standing.Passed[1].Actor));
        Assert.Empty(await store.AskAsync(p => p.WhereIsAsync(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task An_instance_can_be_run_again_from_its_journal()
    {
        await using var store = await OpenAsync();
        var sketch = """
            start s
            sub u each=nr:lista {
              user a
              boundary t on a timer=P7D free
              service b
              catch w message=svar key==nr
              xor g
              a > w > g
              t > b
            }
            xor h
            user c
            end e
            s > u > h
            h > c : start < date("2030-01-01")
            h >> e
            c > e
            """.ReplaceLineEndings("\n");
        var subject = await store.StartAsync(sketch, ("lista", new[] { "1.1", "1.2" }), ("start", new DateOnly(2026, 3, 2)), ("längd", TimeSpan.FromHours(2)), ("tid", store.Clock.Now));
        await store.CompleteAsync("a", ("text", "åäö \"<&"));
        await store.PassAsync(TimeSpan.FromDays(7));
        await store.CompleteAsync("a");
        foreach (var nr in new[] { "1.2", "1.1" })
            await store.DoAsync(p => p.DeliverAsync("svar", subject, nr));

        var model = Play.Model1(sketch);
        var (journal, stored) = await store.ReadAsync(async db =>
            (await db.Set<WorkflowJournalEntry>().OrderBy(entry => entry.Seq).ToListAsync(), await db.Set<WorkflowInstance>().SingleAsync()));
        Assert.Equal(Enumerable.Range(1, journal.Count), journal.Select(entry => entry.Seq));
        var state = journal.Select(EventJson.Read).Aggregate(InstanceState.New,
            (now, happening) => Engine.Apply(model, now, happening, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).State);
        Assert.Equal(stored.State, StateJson.Write(state));
        Assert.Equal("c", await store.OpenAsync());
    }

    [Fact]
    public async Task A_store_may_forget_the_hour_and_give_ids_without_order()
    {
        var next = 0;
        await using var store = await OpenAsync(options =>
        {
            options.Remember = moment => new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero);
            options.NewId = () => new Guid(next++, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]);
        });
        await store.StartAsync(OneTask);
        await store.CompleteAsync("a");
        var (task, instance, journal) = await store.ReadAsync(async db => (await db.Set<WorkflowTask>().SingleAsync(),
            await db.Set<WorkflowInstance>().SingleAsync(), await db.Set<WorkflowJournalEntry>().ToListAsync()));
        var midnight = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.All([task.CreatedAt, task.CompletedAt!.Value, instance.StartedAt, instance.EndedAt!.Value, .. journal.Select(entry => entry.At)], at => Assert.Equal(midnight, at));
        Assert.EndsWith("-0007-0007-0707-070707070707", instance.Id.ToString());
    }

    [Fact]
    public async Task Removing_the_instance_removes_everything_about_it()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nand f\nuser a\ncatch t timer=P1D\ncatch m message=svar\ns > f > a\nf > t\nf > m");
        await store.DoAsync((_, db) => db.Set<WorkflowInstance>().ExecuteDeleteAsync());
        Assert.Equal(0, await store.ReadAsync(async db => await db.Set<WorkflowTask>().CountAsync() + await db.Set<WorkflowTimer>().CountAsync()
            + await db.Set<WorkflowMessageWait>().CountAsync() + await db.Set<WorkflowJournalEntry>().CountAsync()));
    }
}

public sealed class StoringProcessesOnSqlite : StoringProcesses
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class StoringProcessesOnPostgres(PostgresCluster cluster) : StoringProcesses
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
