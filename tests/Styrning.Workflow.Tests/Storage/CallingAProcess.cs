using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>A call activity is an instance of its own, and both move in one transaction.</summary>
public abstract class CallingAProcess
{
    private const string Caller = "start s\ncall c process=annan\nuser b\nend e\ns > c > b > e";
    private const string Called = "start s\nuser a\nend e\ns > a > e";

    private protected abstract Task<Store> OpenAsync(Action<WorkflowOptions>? configure = null);

    private static Task PublishAsync(Store store, string sketch, string key = "annan", int version = 1, string subject = "sak") =>
        store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(sketch, key, version, subject)));

    private static Task<List<WorkflowInstance>> InstancesAsync(Store store) =>
        store.ReadAsync(db => db.Set<WorkflowInstance>().AsNoTracking().OrderBy(instance => instance.Depth).ThenBy(instance => instance.Id).ToListAsync());

    [Fact]
    public async Task It_is_about_the_same_and_its_end_is_the_callers_way_on()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Called);
        var subject = await store.StartAsync(Caller, ("x", 1));
        Assert.Equal("a", await store.OpenAsync());
        var instances = await InstancesAsync(store);
        Assert.Equal([subject, subject], instances.Select(instance => instance.Subject));
        Assert.Equal((instances[0].Id, instances[0].Id, (short)1), (instances[1].CallerInstance!.Value, instances[1].RootId!.Value, instances[1].Depth));

        await store.CompleteAsync("a", ("x", 2), ("y", "ny"));
        Assert.Equal("b", await store.OpenAsync());
        var root = StateJson.Read((await InstancesAsync(store))[0].State);
        Assert.Equal((2m, "ny"), (root.Variables["x"], root.Variables["y"]));
        await store.CompleteAsync("b");
        Assert.True(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task One_that_ends_at_once_lets_the_caller_go_on_in_the_same_transaction()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nservice x\nend e\ns > x > e");
        await store.StartAsync("start s\ncall c process=annan times=3\nservice y\nuser b\ns > c > y > b");
        Assert.Equal(("b", "x x x y"), (await store.OpenAsync(), string.Join(' ', store.Book.Ran)));
        Assert.Equal(3, (await InstancesAsync(store)).Count(instance => instance is { Depth: 1, EndedAt: not null }));
    }

    [Fact]
    public async Task An_error_that_ends_it_is_caught_on_the_callers_border()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nuser a\nend e error=Avslag\ns > a > e");
        var subject = await store.StartAsync(Caller + "\nboundary t on c error=Avslag\nuser d\nt > d");
        await store.CompleteAsync("a");
        Assert.Equal("d", await store.OpenAsync());
        await store.CompleteAsync("d");
        Assert.True(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task An_escalation_reaches_the_caller_and_may_cancel_it_before_it_does_more()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nuser a\nthrow t escalation=Sent\nservice x\nuser efter\ns > a > t > x > efter");
        await store.StartAsync(Caller + "\nboundary t on c escalation=Sent\nuser d\nt > d");
        await store.CompleteAsync("a");
        Assert.Equal("d", await store.OpenAsync());
        Assert.Empty(store.Book.Ran);
        Assert.NotNull((await InstancesAsync(store))[1].EndedAt);
    }

    [Fact]
    public async Task An_escalation_that_does_not_interrupt_lets_both_go_on()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nthrow t escalation=Sent\nservice x\nuser efter\ns > t > x > efter");
        await store.StartAsync(Caller + "\nboundary t on c escalation=Sent free\nuser d\nt > d");
        Assert.Equal("d efter", string.Join(' ', (await store.OpenAsync()).Split(' ').Order()));
        Assert.Equal(["x"], store.Book.Ran);
    }

    [Fact]
    public async Task Who_no_longer_waits_cancels_it_and_what_it_has_called()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nuser djup\nboundary t on djup timer=P3D\ns > djup\nt > e\nend e", "inre");
        await PublishAsync(store, "start s\ncall i process=inre\ns > i");
        await store.StartAsync(Caller + "\nboundary t on c timer=P1D\nuser d\nt > d");
        Assert.Equal("djup", await store.OpenAsync());
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(1))).Fired);
        Assert.Equal("d", await store.OpenAsync());
        Assert.Equal([false, true, true], (await InstancesAsync(store)).Select(instance => instance.EndedAt is not null));
        Assert.Equal(0, await store.ReadAsync(db => db.Set<WorkflowTimer>().CountAsync()));
    }

    [Fact]
    public async Task What_cannot_be_called_is_an_incident_that_a_retry_can_pass()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch t timer=PT1H\ncall c process=annan\nuser b\ns > t > c > b");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal("Det finns ingen publicerad process annan.", (await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).Cause);
        await PublishAsync(store, "start s\nuser x\ns > x", subject: "annat");
        await store.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("Processen annan handlar om annat, inte om sak.", (await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).Cause);
        await PublishAsync(store, Called, version: 2);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Fired);
        await store.CompleteAsync("a");
        Assert.Equal("b", await store.OpenAsync());
    }

    [Fact]
    public async Task Two_that_call_each_other_come_to_an_end_and_a_request_that_did_it_changes_nothing()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\ncall c process=p\ns > c");
        var fault = await Assert.ThrowsAsync<ProcessFault>(() => store.StartAsync("start s\ncall c process=annan\ns > c"));
        Assert.Equal(ExecutionCodes.Call, fault.Code);
        Assert.Empty(await InstancesAsync(store));

        await store.StartAsync("start s\ncatch t timer=PT1H\ncall c process=annan\ns > t > c");
        for (var hour = 0; hour < 10; hour++)
            Assert.Equal(0, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal(21, (await InstancesAsync(store)).Count);
    }

    [Fact]
    public async Task Two_that_each_call_the_other_twice_do_not_fill_the_store()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nand f\ncall c process=tredje\ncall d process=tredje\ns > f\nf > c\nf > d");
        await PublishAsync(store, "start s\nand f\ncall c process=annan\ncall d process=annan\ns > f\nf > c\nf > d", "tredje");
        await store.StartAsync("start s\ncatch t timer=PT1H\ncall c process=annan\ns > t > c");
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Contains(ExecutionCodes.TooManyMoves, (await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).Cause);
        Assert.Single(await InstancesAsync(store));
    }

    [Fact]
    public async Task A_circle_of_calls_that_never_waits_is_stopped()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nend e\ns > e");
        var fault = await Assert.ThrowsAsync<ProcessFault>(() => store.StartAsync("start s\nxor j\ncall c process=annan\nxor g\nend e\ns > j > c > g\ng > e : x = 1\ng >> j", ("x", 2)));
        Assert.Equal(ExecutionCodes.TooManyMoves, fault.Code);
    }

    [Fact]
    public async Task A_step_that_fails_inside_is_an_incident_there_and_nothing_is_done_twice()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, "start s\nservice x\nservice y\nend e\ns > x > y > e");
        var subject = await store.StartAsync("start s\ncatch t timer=PT1H\ncall c process=annan\nservice z\nend e\ns > t > c > z > e");
        store.Book.Failing["y"] = "trasig";
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal(1, await store.ReadAsync(db => db.Letters.CountAsync()));
        var incident = await store.AskAsync(processes => processes.Incidents.SingleAsync());
        Assert.Equal(((await InstancesAsync(store))[1].Id, "y", subject), (incident.InstanceId, incident.Element, incident.Subject));

        store.Book.Failing.Clear();
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromMinutes(5))).Fired);
        Assert.Equal(3, await store.ReadAsync(db => db.Letters.CountAsync()));
        Assert.True(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task A_process_of_the_same_file_comes_first_then_the_newest_or_the_one_of_the_start()
    {
        await using var store = await OpenAsync();
        var both = XDocument.Parse(Sketch.Xml("start s\nxor g\ncall c process=annan\ns > g > c"));
        both.Root!.Add(XDocument.Parse(Sketch.Xml("start s2\nuser ett\ns2 > ett", "annan")).Root!.Elements().Last());
        await store.DoAsync(processes => processes.PublishAsync(both.ToString()));
        await PublishAsync(store, "start s\nuser två\ns > två", version: 2);
        await store.DoAsync(processes => processes.StartAsync("p", Guid.CreateVersion7()));
        Assert.Equal("ett", await store.OpenAsync());

        var bound = XDocument.Parse(Sketch.Xml("start s\nuser vänta\ncall c process=annan\ns > vänta > c", "bunden"));
        var call = bound.Descendants().Single(element => element.Name.LocalName == "callActivity");
        call.Elements().First().Add(new XElement(XName.Get("call", "urn:styrning:bpmn:1"), new XAttribute("binding", "start")));
        await store.DoAsync(processes => processes.PublishAsync(bound.ToString()));
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser vänta\ncall c process=annan\ns > vänta > c", "obunden")));
        await store.DoAsync(processes => processes.StartAsync("bunden", Guid.CreateVersion7()));
        await store.DoAsync(processes => processes.StartAsync("obunden", Guid.CreateVersion7()));
        store.Clock.Now += TimeSpan.FromDays(1);
        await PublishAsync(store, "start s\nuser tre\ns > tre", version: 3);
        await store.CompleteAsync("vänta");
        await store.CompleteAsync("vänta");
        Assert.Equal("ett tre två", string.Join(' ', (await store.OpenAsync()).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Both_ends_of_a_call_at_once_do_not_wait_for_each_other()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Called);
        for (var round = 0; round < 10; round++)
        {
            var subject = await store.StartAsync("start s\nand f\nuser x\ncall c process=annan\nboundary m on c message=avbryt\nend e\nend e2\ns > f > x > e\nf > c > e2\nm > e2");
            var tasks = (await store.TasksAsync()).Where(task => task.Subject == subject).ToDictionary(task => task.Element);
            store.Clock.Now += TimeSpan.FromMinutes(1);
            var answers = await Racing.Async(
                () => store.DoAsync(processes => processes.CompleteAsync(tasks["a"].Id, "anna")),
                () => store.DoAsync(processes => processes.DeliverAsync("avbryt", subject)),
                () => store.DoAsync(processes => processes.CompleteAsync(tasks["x"].Id, "bo")),
                () => store.DoAsync((processes, _) => processes.RescheduleAsync(subject)));
            Assert.Null(answers[2]);
            Assert.Null(answers[3]);
            Assert.IsType<ProcessRefused>(Assert.Single(answers[..2], answer => answer is not null));
            Assert.True(await store.EndedAsync(subject));
        }
    }
}

public sealed class CallingAProcessOnSqlite : CallingAProcess
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnSqliteAsync(configure);
}

public sealed class CallingAProcessOnPostgres(PostgresCluster cluster) : CallingAProcess
{
    private protected override Task<Store> OpenAsync(Action<WorkflowOptions>? configure) => Store.OnPostgresAsync(cluster, configure);
}
