using Styrning.Workflow.Execution;
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
        Assert.True(Happen(new WorkflowEvent.StepFailed(Token<Effect.RunStep>(element), ExecutionCodes.Step, "trasig", now, null)));
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

        var same = Engine.Apply(Model, kept, happening, Zone);
        Assert.Equal(transition.Effects, same.Effects);
        Assert.Equal(transition.Path, same.Path);
        kept = same.State;
        var stored = StateJson.Write(transition.State);
        Assert.Equal(StateJson.Write(kept), stored);
        State = StateJson.Read(stored);
        Assert.Equal(stored, StateJson.Write(State));

        Events.Add(happening);
        Path.AddRange(transition.Path);
        if (happening is WorkflowEvent.TaskCompleted task)
            open.Remove(task.Token);
        if (happening is WorkflowEvent.StepCompleted step)
            open.Remove(step.Token);
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
        Assert.Equal(State.Subscriptions.Keys, open.Where(effect => effect.Value is Effect.ScheduleTimer or Effect.WaitForMessage).Select(effect => effect.Key).Order());
        Assert.Equal(State.Items.Values.Where(item => item.Kind is ItemKind.Activity && Model.Nodes[item.Node] is UserTask).Select(item => item.Id),
            open.Where(effect => effect.Value is Effect.CreateTask).Select(effect => effect.Key).Order());
    }

    /// <summary>Everything that something outside could answer now, as events in order.</summary>
    public IReadOnlyList<WorkflowEvent> Possible() => open.OrderBy(effect => effect.Key).Select(effect => effect.Value switch
    {
        Effect.CreateTask task => new WorkflowEvent.TaskCompleted(task.Token, now, "anna"),
        Effect.ScheduleTimer timer => new WorkflowEvent.TimerFired(timer.Token, now),
        Effect.WaitForMessage wait => new WorkflowEvent.MessageDelivered(wait.Token, now, null),
        _ => (WorkflowEvent)new WorkflowEvent.StepCompleted(effect.Key, now, null),
    }).ToList();

    public string ElementOf(WorkflowEvent happening) => happening switch
    {
        WorkflowEvent.TaskCompleted task => open[task.Token].Element,
        WorkflowEvent.TimerFired timer => open[timer.Subscription].Element,
        WorkflowEvent.MessageDelivered message => open[message.Subscription].Element,
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
            case Effect.CreateTask or Effect.ScheduleTimer or Effect.WaitForMessage:
                open.Add(effect.Token, effect);
                break;
            case Effect.RunStep:
                open[effect.Token] = effect; // a retry asks again
                break;
            case Effect.CancelTask or Effect.CancelTimer or Effect.StopWaiting:
                Assert.True(open.Remove(effect.Token), $"{effect} cancels what was not there");
                break;
            case Effect.Incident incident:
                Incidents.Add(incident);
                break;
            case Effect.IncidentOver:
                Assert.True(Incidents.RemoveAll(incident => incident.Token == effect.Token) > 0);
                break;
            case Effect.Ended:
                Assert.False(Ended);
                Ended = true;
                Assert.True(State.HasEnded);
                break;
        }
    }

    public static Dictionary<string, object?> Bag((string Name, object? Value)[] variables) => variables.ToDictionary(one => one.Name, one => one.Value);
}
