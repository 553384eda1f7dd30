using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests;

/// <summary>
/// Plays a model in memory: keeps what the effects ask for, as a host would, and lets a test answer by element id. After every event the
/// state is written and read back, so whatever a test sees holds for a stored instance too.
/// </summary>
internal sealed class Play
{
    private readonly Dictionary<int, Effect> open = [];
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

        Events.Add(happening);
        State = StateJson.Read(StateJson.Write(transition.State));
        Assert.Equal(StateJson.Write(transition.State), StateJson.Write(State));
        Path.AddRange(transition.Path);
        if (happening is WorkflowEvent.TaskCompleted task)
            open.Remove(task.Token);
        if (happening is WorkflowEvent.StepCompleted step)
            open.Remove(step.Token);
        foreach (var effect in transition.Effects)
            Do(effect);
        foreach (var token in open.Where(entry => entry.Value is Effect.RunStep && !State.Items.ContainsKey(entry.Key)).Select(entry => entry.Key).ToList())
            open.Remove(token);
        if (StepsAnswer)
            AnswerSteps();
        return true;
    }

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
