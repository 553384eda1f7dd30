using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>What a person does when something has failed: each with actor and reason in the journal, each refused when it no longer applies.</summary>
public abstract class HandlingFailures
{
    private const string Failing = "start s\ncatch t timer=PT1H\nservice a\nuser b\nuser d\nend e\ns > t > a > b > e\nd > e";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    private static async Task<(Guid Instance, int Token)> FailedAsync(Store store, string sketch = Failing)
    {
        await store.StartAsync(sketch.Replace("user d\n", "", StringComparison.Ordinal).Replace("\nd > e", "", StringComparison.Ordinal));
        store.Book.Failing["a"] = "lösenordet är hemligt";
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        return (incident.InstanceId!.Value, incident.Token);
    }

    private static async Task<string> LastAsync(Store store, Guid instance)
    {
        var entry = await store.ReadAsync(db => db.Set<WorkflowJournalEntry>().Where(one => one.InstanceId == instance).OrderByDescending(one => one.Seq).FirstAsync());
        return $"{entry.Kind} {entry.Element} {entry.Actor}";
    }

    private static async Task RefusedAsync(Store store, string code, Func<Processes<TestDb>, Task> attempt)
    {
        var refused = await Assert.ThrowsAsync<ProcessRefused>(() => store.DoAsync(attempt));
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Message);
    }

    [Fact]
    public async Task A_retry_is_made_at_the_next_due_run_and_tells_who_asked()
    {
        await using var store = await OpenAsync();
        var (instance, token) = await FailedAsync(store);
        await store.DoAsync(processes => processes.RetryAsync(instance, token, "bo"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Incidents);
        Assert.Equal("step-failed a bo", await LastAsync(store, instance));
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("step-failed a ", await LastAsync(store, instance)); // time asked this time

        store.Book.Failing.Clear();
        await store.DoAsync(processes => processes.RetryAsync(instance, token, "bo"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal("b", await store.OpenAsync());
        await RefusedAsync(store, Refusals.NothingFailed, processes => processes.RetryAsync(instance, token, "bo"));
        await SameAsync(store);
    }

    [Fact]
    public async Task A_timer_that_could_not_fire_is_an_incident_in_the_journal_too()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nuser a\nboundary t on a timer=PT1H\nservice b step=spräng\nend e\nend e2\ns > a > e\nt > b > e2");
        await store.DoAsync(async (_, db) => await db.AddAsync(new Letter { Id = Guid.CreateVersion7(), Key = "samma" }));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        Assert.Equal((WorkflowIncidentKind.Timer, "t", 1), (incident.Kind, incident.Element, incident.Attempts));
        Assert.Equal("step-failed t ", await LastAsync(store, incident.InstanceId!.Value));
        await SameAsync(store);

        await store.DoAsync((_, db) => db.Letters.ExecuteDeleteAsync());
        await store.DoAsync(processes => processes.RetryAsync(incident.InstanceId.Value, incident.Token, "bo"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        var kinds = await store.ReadAsync(db => db.Set<WorkflowJournalEntry>().OrderBy(entry => entry.Seq).Select(entry => entry.Kind + " " + entry.Actor).ToListAsync());
        Assert.Contains("retry bo", kinds);
        Assert.Contains("timer ", kinds);
        await SameAsync(store);
    }

    [Fact]
    public async Task A_variable_can_be_mended_and_the_retry_then_passes()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch t timer=PT1H\nxor g\nuser b\ns > t > g\ng > b : x = 1", ("x", 2));
        await store.PassAsync(TimeSpan.FromHours(1));
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        await store.DoAsync(processes => processes.SetVariablesAsync(incident.InstanceId!.Value, null, Play.Bag([("x", 1)]), "skrev fel", "bo"));
        Assert.Equal("variables  bo", await LastAsync(store, incident.InstanceId!.Value));
        Assert.Equal("", await store.OpenAsync());
        await store.DoAsync(processes => processes.RetryAsync(incident.InstanceId!.Value, incident.Token, "bo"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal("b", await store.OpenAsync());
        await SameAsync(store);
    }

    [Fact]
    public async Task What_failed_can_be_skipped_once()
    {
        await using var store = await OpenAsync();
        var (instance, token) = await FailedAsync(store);
        await store.DoAsync(processes => processes.SkipAsync(instance, token, "brevet skickades för hand", "bo", Play.Bag([("brev", 1)])));
        Assert.Equal(("skip a bo", "b"), (await LastAsync(store, instance), await store.OpenAsync()));
        Assert.Empty(await store.AskAsync(processes => processes.Incidents.ToListAsync()));
        await RefusedAsync(store, Refusals.NothingFailed, processes => processes.SkipAsync(instance, token, "igen", "bo"));
        await SameAsync(store);
    }

    [Fact]
    public async Task A_token_can_be_taken_elsewhere()
    {
        await using var store = await OpenAsync();
        var (instance, token) = await FailedAsync(store);
        await RefusedAsync(store, Refusals.CannotMove, processes => processes.MoveAsync(instance, token, "finns inte", "fel väg", "bo"));
        await store.DoAsync(processes => processes.MoveAsync(instance, token, "b", "fel väg", "bo"));
        Assert.Equal(("move a bo", "b"), (await LastAsync(store, instance), await store.OpenAsync()));
        await RefusedAsync(store, Refusals.CannotMove, processes => processes.MoveAsync(instance, token, "b", "igen", "bo"));
        await SameAsync(store);
    }

    [Fact]
    public async Task An_instance_can_be_cancelled_with_everything_it_waits_for()
    {
        await using var store = await OpenAsync();
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser inne\ns > inne", "annan")));
        await store.StartAsync("start s\nand f\nuser a\nboundary t on a timer=P1D\ncatch m message=svar\ncatch l signal=Larm\ncall c process=annan\ns > f > a\nf > m\nf > l\nf > c\nt > e\nend e");
        var root = await store.ReadAsync(db => db.Set<WorkflowInstance>().SingleAsync(instance => instance.Depth == 0));
        await store.DoAsync(processes => processes.CancelAsync(root.Id, "ärendet är återkallat", "bo"));
        Assert.Equal("cancel  bo", await LastAsync(store, root.Id));
        Assert.Equal("", await store.OpenAsync());
        Assert.Equal(0, await store.ReadAsync(async db => await db.Set<WorkflowInstance>().CountAsync(instance => instance.EndedAt == null)
            + await db.Set<WorkflowTimer>().CountAsync() + await db.Set<WorkflowMessageWait>().CountAsync() + await db.Set<WorkflowSignalWait>().CountAsync()));
        await RefusedAsync(store, Refusals.InstanceOver, processes => processes.CancelAsync(root.Id, "igen", "bo"));
        await RefusedAsync(store, Refusals.InstanceOver, processes => processes.SkipAsync(Guid.CreateVersion7(), 1, "okänd", "bo"));
        await SameAsync(store);
    }

    [Fact]
    public async Task Who_called_what_was_cancelled_gets_an_incident_and_can_call_again()
    {
        await using var store = await OpenAsync();
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser inne\ns > inne", "annan")));
        await store.StartAsync("start s\ncall c process=annan\nuser b\ns > c > b");
        var called = await store.ReadAsync(db => db.Set<WorkflowInstance>().SingleAsync(instance => instance.Depth == 1));
        await store.DoAsync(processes => processes.CancelAsync(called.Id, "fel ärende", "bo"));
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        Assert.Equal((called.CallerInstance, "c"), (incident.InstanceId, incident.Element));
        Assert.Contains("fel ärende", incident.Cause);
        await store.DoAsync(processes => processes.RetryAsync(incident.InstanceId!.Value, incident.Token, "bo"));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        await store.CompleteAsync("inne");
        Assert.Equal("b", await store.OpenAsync());
        await SameAsync(store);
    }

    [Fact]
    public async Task Where_only_the_case_handler_decides_others_may_but_retry()
    {
        await using var store = await OpenAsync(options => options.OnlyRetry = (_, actor) => actor == "admin");
        var (instance, token) = await FailedAsync(store);
        await RefusedAsync(store, Refusals.OnlyRetry, processes => processes.SkipAsync(instance, token, "x", "admin"));
        await RefusedAsync(store, Refusals.OnlyRetry, processes => processes.MoveAsync(instance, token, "b", "x", "admin"));
        await RefusedAsync(store, Refusals.OnlyRetry, processes => processes.CancelAsync(instance, "x", "admin"));
        await RefusedAsync(store, Refusals.OnlyRetry, processes => processes.SetVariablesAsync(instance, null, Play.Bag([]), "x", "admin"));
        await store.DoAsync(processes => processes.RetryAsync(instance, token, "admin"));
        await store.DoAsync(processes => processes.SkipAsync(instance, token, "x", "handläggaren"));
        Assert.Equal("b", await store.OpenAsync());
    }

    [Fact]
    public async Task A_store_may_keep_only_the_type_of_what_went_wrong()
    {
        await using var store = await OpenAsync(options => options.HidesCauses = true);
        await FailedAsync(store);
        Assert.Equal("InvalidOperationException", (await store.AskAsync(processes => processes.Incidents.SingleAsync())).Cause);
        Assert.DoesNotContain(await store.ReadAsync(db => db.Set<WorkflowJournalEntry>().ToListAsync()), entry => entry.Data?.Contains("hemligt", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_step_may_end_with_an_error_that_the_drawing_knows()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nservice a step=avvisa\nuser b\nboundary f on a error=Avvisad\nuser c\ns > a > b\nf > c");
        Assert.Equal("c", await store.OpenAsync());
        Assert.Equal("avvisad", await store.ReadAsync(async db => (await db.Letters.SingleAsync()).Text)); // what it did stands
        Assert.Equal("brist", StateJson.Read(await store.ReadAsync(async db => (await db.Set<WorkflowInstance>().SingleAsync()).State)).Variables["skäl"]);
        var fault = await Assert.ThrowsAsync<ProcessFault>(() => store.DoAsync(async (processes, _) =>
        {
            await processes.PublishAsync(Sketch.Xml("start s\nservice a step=avvisa\ns > a", "oskyddad"));
            return await processes.StartAsync("oskyddad", Guid.CreateVersion7());
        }));
        Assert.Equal(ExecutionCodes.UncaughtError, fault.Code);
        await SameAsync(store);
    }

    [Fact]
    public async Task A_business_rule_answers_and_changes_nothing()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nrule a step=avgift result=belopp\nrule b step=avgift\nuser c\ns > a > b > c", ("sidor", 12));
        var variables = StateJson.Read(await store.ReadAsync(async db => (await db.Set<WorkflowInstance>().SingleAsync()).State)).Variables;
        Assert.Equal((24m, 24m), (variables["belopp"], variables["avgift"]));
        await SameAsync(store);
        var broken = await Assert.ThrowsAsync<InvalidOperationException>(() => store.DoAsync(async (processes, _) =>
        {
            await processes.PublishAsync(Sketch.Xml("start s\nrule a step=fuskar\ns > a", "fusk"));
            return await processes.StartAsync("fusk", Guid.CreateVersion7());
        }));
        Assert.Contains("has changed the record", broken.Message);
    }

    /// <summary>The journal of every instance leads to the state that is stored.</summary>
    private static Task SameAsync(Store store) => Replaying.SameAsync(store);
}

public sealed class HandlingFailuresOnSqlite : HandlingFailures
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class HandlingFailuresOnPostgres(PostgresCluster cluster) : HandlingFailures
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
