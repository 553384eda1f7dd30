using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests;

/// <summary>
/// Plays a model in memory: keeps what the effects ask for, as a host would, and lets a test answer by element id. Every event is played
/// twice, on a state that never left memory and on one that is written and read back after each: they must agree in everything.
/// </summary>
internal sealed class Play
{
    private readonly Dictionary<int, Effect> open = [];
    private InstanceState kept = InstanceState.New;
    private DateTimeOffset now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private Play(ProcessModel model) => Model = model;

    public ProcessModel Model { get; }

    public InstanceState State { get; private set; } = InstanceState.New;

    public List<string> Path { get; } = [];

    public List<WorkflowEvent> Events { get; } = [];

    public List<Effect.Incident> Incidents { get; } = [];

    /// <summary>What was sent out: messages, signals and escalations, as text in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>The error that ended the instance; null when none did.</summary>
    public string? Error { get; private set; }

    /// <summary>The variables that the instance ended with.</summary>
    public IReadOnlyDictionary<string, object?> Result { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Steps answer at once with nothing unless a test says otherwise.</summary>
    public bool StepsAnswer { get; init; } = true;

    /// <summary>What the steps answer, where a test says.</summary>
    public Dictionary<string, (string Name, object? Value)[]> StepOutcomes { get; } = [];

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public bool Ended { get; private set; }

    public DateTimeOffset Now => now;

    public void Pass(TimeSpan time) => now += time;

    public string PathText => string.Join(' ', Path);

    /// <summary>The elements that wait for something outside, in the order they began to.</summary>
    public string Waiting => string.Join(' ', open.OrderBy(effect => effect.Key).Select(effect => effect.Value.Element));

    /// <summary>What something outside could answer, in the order in which it was asked.</summary>
    public IEnumerable<Effect> Open => open.OrderBy(effect => effect.Key).Select(effect => effect.Value);

    public IEnumerable<Effect.CreateTask> Tasks => open.OrderBy(effect => effect.Key).Select(effect => effect.Value).OfType<Effect.CreateTask>();

    public static Play Start(string sketch, params (string Name, object? Value)[] variables) => Of(sketch).Begin(variables);

    public static Play Of(string sketch, bool stepsAnswer = true) => new(Model1(sketch)) { StepsAnswer = stepsAnswer };

    public static Play Of(ProcessModel model) => new(model);

    public static ProcessModel Model1(string sketch)
    {
        var file = BpmnReader.Read(Sketch.Xml(sketch));
        Assert.Empty(file.Problems);
        return Assert.Single(file.Processes);
    }

    public Play Begin(params (string Name, object? Value)[] variables)
    {
        Happen(new WorkflowEvent.Started(now, "anna") { Variables = Bag(variables) });
        return this;
    }

    /// <summary>Begins by the event of a typed start, or as an instance that another one calls.</summary>
    public Play Begin(string? start, bool called = false, params (string Name, object? Value)[] variables)
    {
        Assert.True(Happen(new WorkflowEvent.Started(now, "anna") { Variables = Bag(variables), Start = start, Called = called }));
        return this;
    }

    public Play Complete(string element, params (string Name, object? Value)[] outcome) => Complete(element, null, outcome);

    public Play Complete(string element, string? key, params (string Name, object? Value)[] outcome)
    {
        var task = Tasks.First(task => task.Element == element && (key is null || task.Key == key));
        Assert.True(Happen(new WorkflowEvent.TaskCompleted(task.Token, now, "anna") { Variables = Bag(outcome) }));
        return this;
    }

    public Play Answer(string element, params (string Name, object? Value)[] outcome)
    {
        Assert.True(Happen(new WorkflowEvent.StepCompleted(Token<Effect.RunStep>(element), now, null) { Variables = Bag(outcome) }));
        return this;
    }

    public Play Fail(string element)
    {
        var token = open.Values.First(effect => effect is Effect.RunStep or Effect.Call && effect.Element == element).Token;
        Assert.True(Happen(new WorkflowEvent.StepFailed(token, ExecutionCodes.Step, "trasig", now, null)));
        return this;
    }

    /// <summary>The activity under way ends with an error of the process.</summary>
    public Play Throw(string element, string code, params (string Name, object? Value)[] variables)
    {
        var token = State.Items.Values.First(item => item.Kind is ItemKind.Activity && item.Node == element).Id;
        Assert.True(Happen(new WorkflowEvent.ErrorThrown(token, code, now, null) { Variables = Bag(variables) }));
        return this;
    }

    public Play Return(string element, params (string Name, object? Value)[] variables)
    {
        Assert.True(Happen(new WorkflowEvent.CallCompleted(Token<Effect.Call>(element), now, null) { Variables = Bag(variables) }));
        return this;
    }

    public Play Escalate(string element, string? code)
    {
        Assert.True(Happen(new WorkflowEvent.CallEscalated(Token<Effect.Call>(element), code, now, null)));
        return this;
    }

    public Play Signal(string name, params (string Name, object? Value)[] variables)
    {
        foreach (var one in open.OrderBy(effect => effect.Key).Where(effect => effect.Value is Effect.WaitForSignal wait && wait.Name == name).ToList())
            Happen(new WorkflowEvent.SignalReceived(one.Key, now, null) { Variables = Bag(variables) });
        return this;
    }

    public Play Set(int? token, params (string Name, object? Value)[] variables)
    {
        Assert.True(Happen(new WorkflowEvent.VariablesSet(token, "rättat", now, "admin") { Variables = Bag(variables) }));
        return this;
    }

    public Play Skip(int token, params (string Name, object? Value)[] variables)
    {
        Assert.True(Happen(new WorkflowEvent.Skipped(token, "gjort för hand", now, "admin") { Variables = Bag(variables) }));
        return this;
    }

    public Play Move(int token, string target)
    {
        Assert.True(Happen(new WorkflowEvent.Moved(token, target, "fel väg", now, "admin")));
        return this;
    }

    public Play Retry(int token)
    {
        Assert.True(Happen(new WorkflowEvent.Retried(token, now, "admin")));
        return this;
    }

    public Play Fire(string element)
    {
        var timer = open.Values.OfType<Effect.ScheduleTimer>().First(timer => timer.Element == element);
        now = timer.Due is { } due && due > now ? due : now;
        Assert.True(Happen(new WorkflowEvent.TimerFired(timer.Token, now)));
        return this;
    }

    public DateTimeOffset? Due(string element) => open.Values.OfType<Effect.ScheduleTimer>().First(timer => timer.Element == element).Due;

    public Play Deliver(string message, string? key = null, params (string Name, object? Value)[] variables)
    {
        var wait = open.OrderBy(effect => effect.Key).Select(effect => effect.Value).OfType<Effect.WaitForMessage>().First(wait => wait.Name == message && wait.Key == key);
        Assert.True(Happen(new WorkflowEvent.MessageDelivered(wait.Token, now, null) { Variables = Bag(variables) }));
        return this;
    }

    public int Token<T>(string element) where T : Effect => open.Values.OfType<T>().First(effect => effect.Element == element).Token;

    public bool Happen(WorkflowEvent happening)
    {
        var transition = Engine.Apply(Model, State, happening, Zone);
        if (!transition.Accepted)
            return false;

        // As it would be told by the journal.
        var told = EventJson.Read(new WorkflowJournalEntry { Kind = transition.Kind, At = happening.Now, Actor = happening.Actor, Data = EventJson.Write(happening) });
        var same = Engine.Apply(Model, kept, told, Zone);
        Assert.Equal(transition.Effects.Select(Shown), same.Effects.Select(Shown));
        Assert.Equal(transition.Path, same.Path);
        kept = same.State;
        var stored = StateJson.Write(transition.State);
        Assert.Equal(StateJson.Write(kept), stored);
        State = StateJson.Read(stored);
        Assert.Equal(stored, StateJson.Write(State));

        Events.Add(happening);
        Path.AddRange(transition.Path);
        if (Answered(happening) is { } answered)
            open.Remove(answered);
        foreach (var effect in transition.Effects)
            Do(effect);
        foreach (var token in open.Where(entry => entry.Value is Effect.RunStep && !State.Items.ContainsKey(entry.Key)).Select(entry => entry.Key).ToList())
            open.Remove(token);
        Sound();
        if (StepsAnswer)
            AnswerSteps();
        return true;
    }

    /// <summary>Everything has its place: what holds it exists, and what waits outside waits for something inside, one for one.</summary>
    private void Sound()
    {
        Assert.All(State.Items.Values, item => Assert.True(item.Parent == 0 || State.Items.ContainsKey(item.Parent)));
        Assert.All(State.Subscriptions.Values, one => Assert.True(State.Items.ContainsKey(one.Owner)));
        Assert.Equal(State.Subscriptions.Values.Where(one => !IsCondition(one)).Select(one => one.Id),
            open.Where(effect => effect.Value is Effect.ScheduleTimer or Effect.WaitForMessage or Effect.WaitForSignal).Select(effect => effect.Key).Order());
        Assert.Equal(State.Items.Values.Where(item => item.Kind is ItemKind.Activity && item.Failure is null && Model.Nodes[item.Node] is CallActivity).Select(item => item.Id),
            open.Where(effect => effect.Value is Effect.Call).Select(effect => effect.Key).Order());
        Assert.Equal(State.Items.Values.Where(item => item.Failure is not null).Select(item => item.Id), Incidents.Select(incident => incident.Token).Distinct().Order());
        Assert.False(Ended && open.Count > 0);
        Assert.Equal(State.Items.Values.Where(item => item.Kind is ItemKind.Activity && Model.Nodes[item.Node] is UserTask).Select(item => item.Id),
            open.Where(effect => effect.Value is Effect.CreateTask).Select(effect => effect.Key).Order());
    }

    /// <summary>Everything that something outside could answer now, as events in order.</summary>
    public IReadOnlyList<WorkflowEvent> Possible() => open.OrderBy(effect => effect.Key).Select(effect => effect.Value switch
    {
        Effect.CreateTask task => new WorkflowEvent.TaskCompleted(task.Token, now, "anna"),
        Effect.ScheduleTimer timer => new WorkflowEvent.TimerFired(timer.Token, now),
        Effect.WaitForMessage wait => new WorkflowEvent.MessageDelivered(wait.Token, now, null),
        Effect.WaitForSignal wait => new WorkflowEvent.SignalReceived(wait.Token, now, null),
        Effect.Call call => new WorkflowEvent.CallCompleted(call.Token, now, null),
        _ => (WorkflowEvent)new WorkflowEvent.StepCompleted(effect.Key, now, null),
    }).ToList();

    public string ElementOf(WorkflowEvent happening) => happening switch
    {
        WorkflowEvent.TaskCompleted task => open[task.Token].Element,
        WorkflowEvent.TimerFired timer => open[timer.Subscription].Element,
        WorkflowEvent.MessageDelivered message => open[message.Subscription].Element,
        WorkflowEvent.SignalReceived signal => open[signal.Subscription].Element,
        WorkflowEvent.StepCompleted step => open[step.Token].Element,
        WorkflowEvent.CallCompleted call => open[call.Token].Element,
        _ => "",
    };

    private void AnswerSteps()
    {
        while (open.Values.OfType<Effect.RunStep>().Where(step => State.Items[step.Token].Failure is null).MinBy(step => step.Token) is { } step)
            Happen(new WorkflowEvent.StepCompleted(step.Token, now, null) { Variables = Bag(StepOutcomes.GetValueOrDefault(step.Step ?? "", [])) });
    }

    private void Do(Effect effect)
    {
        switch (effect)
        {
            case Effect.CreateTask or Effect.ScheduleTimer or Effect.WaitForMessage or Effect.WaitForSignal or Effect.Call:
                open.Add(effect.Token, effect);
                break;
            case Effect.RunStep:
                open[effect.Token] = effect; // a retry asks again
                break;
            case Effect.CancelTask or Effect.CancelTimer or Effect.StopWaiting or Effect.CancelCall:
                Assert.True(open.Remove(effect.Token), $"{effect} cancels what was not there");
                break;
            case Effect.Incident incident:
                Incidents.Add(incident);
                break;
            case Effect.IncidentOver:
                Assert.True(Incidents.RemoveAll(incident => incident.Token == effect.Token) > 0);
                break;
            case Effect.SendMessage message:
                Sent.Add($"message {message.Name} {message.Key}".TrimEnd());
                break;
            case Effect.Broadcast signal:
                Sent.Add($"signal {signal.Name}");
                break;
            case Effect.Escalate escalation:
                Sent.Add($"escalation {escalation.Code}".TrimEnd());
                break;
            case Effect.Ended ended:
                Assert.False(Ended);
                (Ended, Error, Result) = (true, ended.Error, ended.Variables);
                Assert.True(State.HasEnded);
                break;
        }
    }

    private bool IsCondition(Subscription one) =>
        Model.Nodes[one.Node] is BoundaryEvent { Trigger: Trigger.Conditional } or CatchEvent { Trigger: Trigger.Conditional } or StartEvent { Trigger: Trigger.Conditional };

    private int? Answered(WorkflowEvent happening) => happening switch
    {
        WorkflowEvent.TaskCompleted task => task.Token,
        WorkflowEvent.StepCompleted step => step.Token,
        WorkflowEvent.CallCompleted call => call.Token,
        WorkflowEvent.StepFailed failed when open.GetValueOrDefault(failed.Token) is Effect.Call => failed.Token,
        WorkflowEvent.ErrorThrown error when open.GetValueOrDefault(error.Token) is Effect.Call => error.Token,
        _ => null,
    };

    // Variables have no order.
    private static string Shown(Effect effect) => effect switch
    {
        Effect.Ended ended => $"{ended with { Variables = Bag([]) }} {Sorted(ended.Variables)}",
        Effect.Call call => $"{call with { Variables = Bag([]) }} {Sorted(call.Variables)}",
        Effect.SendMessage message => $"{message with { Variables = Bag([]) }} {Sorted(message.Variables)}",
        _ => effect.ToString(),
    };

    private static string? Sorted(IReadOnlyDictionary<string, object?> variables) =>
        Values.Text(variables.OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Value));

    public static Dictionary<string, object?> Bag((string Name, object? Value)[] variables) => variables.ToDictionary(one => one.Name, one => Values.Normalise(one.Value));
}
