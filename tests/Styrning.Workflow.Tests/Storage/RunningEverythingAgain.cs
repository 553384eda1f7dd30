using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Model;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Every shipped process and small models of every element, led to their end by whatever is open; after each step the journal gives what is stored.</summary>
public sealed class RunningEverythingAgain
{
    private sealed class AnswerAnything : IWorkflowStep
    {
        public Task RunAsync(StepContext step, CancellationToken cancel)
        {
            step.Set("roller", new[] { "it-chef", "jurist" });
            step.Set("inlamnat", false);
            step.Set("granskare", "sakerhetschef");
            step.Set("beredare", step.Variables.ContainsKey("beredare") ? [] : new[] { "it-chef", "jurist" }); // asked once, and then everybody has answered
            return Task.CompletedTask;
        }
    }

    private sealed class InAWeek : IDeadlineRule
    {
        public Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(deadline.Now.AddDays(7));
    }

    private static readonly (string Name, object? Value)[] Outcome =
        [("inlamnat", true), ("godkant", true), ("atgard", "klar"), ("offentlig_godkand", true), ("utfall", "noterad"), ("n", 3), ("kollega", "person:1"),
            ("beredning", "mote"), ("andras", false), ("godkand", true), ("for_in", true), ("upphavt", true), ("avstas", false), ("mottagarna", new[] { AskedOne("1"), AskedOne("2") }), ("mottagare", AskedOne("3"))];

    private static Dictionary<string, object?> AskedOne(string id) => new() { ["id"] = id, ["roll"] = "it-chef" };

    public static TheoryData<string> Files() => new(Shipped.Files());

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Shipped_files(string file)
    {
        var model = Shipped.Model(file);
        var called = model.Nodes.Values.OfType<CallActivity>().Select(call => $"{call.Called}.v1.bpmn").Distinct().ToList();
        List<FlowNode> nodes = [.. model.Nodes.Values, .. called.SelectMany(each => Shipped.Model(each).Nodes.Values)];
        var timers = nodes.OfType<BoundaryEvent>().Select(node => node.Trigger).Concat(nodes.OfType<CatchEvent>().Select(node => node.Trigger)).OfType<Trigger.Timer>();
        await using var store = await Store.OnSqliteAsync(options =>
        {
            foreach (var step in nodes.OfType<StepTask>().Select(task => task.Step!).Distinct())
                options.AddStep<AnswerAnything>(step);
            foreach (var rule in timers.Where(timer => timer.Kind is TimerKind.Rule).Select(timer => timer.Source.Literal!).Distinct())
                options.AddRule<InAWeek>(rule);
        });
        foreach (var each in called)
            await store.DoAsync(processes => processes.PublishAsync(Shipped.Xml(each)));
        var subject = Guid.CreateVersion7();
        await store.DoAsync(async (processes, _) =>
        {
            await processes.PublishAsync(Shipped.Xml(file));
            return await processes.StartAsync(model.Key, subject, Play.Bag([("avsnitt", new[] { "s-1", "s-2" }), ("agare", "a"), ("andra", "b"), ("remiss", true), ("kf", true), ("handlaggare", "a"), ("granskare", "b"), ("sekreterare", "c"), ("dokumentansvarig", "a"), ("behorig_finns", true), ("aterupptaget", false), ("avstar_bekraftelse", false), ("inom_lagen", true), ("delar_bedomningen", true)]), "anna");
        });
        await LeadAsync(store);
        Assert.True(await store.EndedAsync(subject));
    }

    public static TheoryData<string> Sketches() => new(
        "start s\nthrow w signal=Larm\nuser a\nboundary l on a signal=Larm free\nboundary m on a message=svar\nuser b\nend e signal=Larm\ns > w > a > e\nl > b\nm > b",
        "start s\nsub u {\nuser a\nend x error=Fel\na > x\n}\nboundary f on u error=*\nuser b\nend e\ns > u > e\nf > b",
        "start s\nsub u {\nuser a\nthrow x escalation=Upp\nuser c\na > x > c\n}\nboundary f on u escalation=Upp free\nuser b\nend e\ns > u > e\nf > b",
        "start s\nuser a\nuser b\nend e\nevent v {\nstart q message=svar free\nservice x\nq > x\n}\nevent y {\nstart r timer=P30D\nuser c\nr > c\n}\ns > a > b > e",
        "start s\nand f\nuser a\ncatch c if=\"n = 3\"\nand j\nend e\ns > f > a > j\nf > c > j > e",
        "start s\nuser a while=\"n < 3\" most=5\nservice b times=3 seq\nend e\ns > a > b > e",
        "start s\ncall c process=annan times=2\nboundary f on c escalation=Upp free\nservice x\nuser b\nend e\ns > c > b > e\nf > x",
        "start s\ncall c process=annan\nboundary t on c timer=P2D\nuser b\nend e\ns > c > e\nt > b > e",
        "start s\nthrow m message=beställning\nfirst g\ncatch k message=kvitto\ncatch t timer=P3D\nend e message=kvitto\ns > m > g\ng > k > e\ng > t > e",
        "start s\nor o\nuser a\nuser b\nor j\nxor x\nstop e\ns > o\no > a : n = 1\no >> b\na > j\nb > j > x\nx > e",
        "start s\nrule r step=avgift\nservice a step=avvisa\nboundary f on a error=Avvisad\nuser b\nboundary t on b cycle=R2/P1D free\nservice c\ns > r > a > b\nf > b\nt > c");

    [Theory]
    [MemberData(nameof(Sketches))]
    public async Task Every_element(string sketch)
    {
        await using var store = await Store.OnSqliteAsync();
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser inne\nthrow t escalation=Upp\nend e\ns > inne > t > e", "annan")));
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s message=beställning\nuser packa\nend e message=kvitto\ns > packa > e", "lager")));
        var subject = await store.StartAsync(sketch, ("n", 1), ("sidor", 2));
        await LeadAsync(store);
        Assert.True(await store.EndedAsync(subject), sketch);
    }

    private static async Task LeadAsync(Store store)
    {
        await Replaying.SameAsync(store);
        for (var step = 0; step < 60; step++)
        {
            // What is closed and always taken up again would never end.
            var waits = await store.ReadAsync(db => db.Set<WorkflowMessageWait>().AsNoTracking()
                .Where(wait => wait.Name != "visselblasning.ateruppta").OrderBy(wait => wait.InstanceId).ThenBy(wait => wait.Token).ToListAsync());
            var tasks = await store.TasksAsync();
            // Mostly the tasks, now and then a message or a day, so that borders are crossed too.
            if (waits.Count > 0 && (step % 7 == 3 || (tasks.Count == 0 && step % 2 == 0)))
                await store.DoAsync(processes => processes.DeliverAsync(waits[step % waits.Count].Name, waits[step % waits.Count].Subject, waits[step % waits.Count].Key, Play.Bag(Outcome)));
            else if (step % 3 == 2 || tasks.Count == 0)
                await store.PassAsync(TimeSpan.FromDays(1));
            else
                await store.DoAsync(processes => processes.CompleteAsync(tasks[step % tasks.Count].Id, "anna", Play.Bag(Outcome)));
            await Replaying.SameAsync(store);
        }
    }
}
