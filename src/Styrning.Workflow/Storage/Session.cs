using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>
/// A locked instance while events reach it: the state goes forward in memory, its effects become rows, its steps run, and the row of the
/// instance holds the state that resulted. All of it is in the caller's transaction.
/// </summary>
internal sealed partial class Session(Work work, WorkflowInstance instance, ProcessModel model, InstanceState state, DateTimeOffset now)
{
    private readonly Queue<Effect.RunStep> steps = new();

    /// <summary>In a request an incident stops everything; in due work it is recorded and the rest goes on.</summary>
    public bool RecordsIncidents { get; init; }

    /// <summary>Steps that failed when the same event was tried a moment ago: they are not run again, their failure is recorded.</summary>
    public IReadOnlyDictionary<int, string> KnownFailures { get; init; } = new Dictionary<int, string>();

    /// <summary>How many incidents were recorded.</summary>
    public int Incidents { get; private set; }

    /// <summary>Lets an event in, and everything that follows from it. False: nothing waited for it, nothing has changed.</summary>
    public async Task<bool> HappenAsync(WorkflowEvent happening, CancellationToken cancel)
    {
        // Once: what the host hands in may be lazy, and the journal must tell of the very values that were used.
        if (!await ApplyAsync(Settled(happening), cancel))
            return false;

        await SettleAsync(happening.Actor, cancel);
        return true;
    }

    private async Task SettleAsync(string? actor, CancellationToken cancel)
    {
        while (steps.TryDequeue(out var step))
        {
            // An earlier step may have ended what this one belonged to.
            if (state.Items.ContainsKey(step.Token))
                await ApplyAsync(await RunAsync(step, actor, cancel), cancel);
        }

        instance.State = StateJson.Write(state);
        instance.Standing = Standing.Elements(state);
        instance.Version++;
        if (state.HasEnded)
            instance.EndedAt ??= Remembered;
    }

    private DateTimeOffset Remembered => work.Options.Remember(now);

    private async Task<bool> ApplyAsync(WorkflowEvent happening, CancellationToken cancel)
    {
        var transition = Engine.Apply(model, state, happening, work.Options.TimeZone);
        if (!transition.Accepted)
            return false;

        state = transition.State;
        work.Db.Add(new WorkflowJournalEntry
        {
            InstanceId = instance.Id,
            Seq = state.Events,
            At = Remembered,
            Kind = transition.Kind,
            Element = transition.Element,
            Actor = happening.Actor,
            Path = transition.Path.Count == 0 ? null : string.Join(' ', transition.Path),
            Data = EventJson.Write(happening),
        });
        await DoAsync(transition.Effects, cancel);
        return true;
    }

    private async Task<WorkflowEvent> RunAsync(Effect.RunStep step, string? actor, CancellationToken cancel)
    {
        if (KnownFailures.TryGetValue(step.Token, out var cause))
            return new WorkflowEvent.StepFailed(step.Token, ExecutionCodes.Step, cause, now, actor);

        var context = new StepContext
        {
            InstanceId = instance.Id,
            Subject = instance.Subject,
            SubjectKind = instance.SubjectKind,
            Element = step.Element,
            Step = step.Step ?? throw new InvalidOperationException($"{step.Element} names no step."),
            Key = step.Key,
            Actor = actor,
            Now = now,
            Variables = new Names(state.Items, step.Token).All(),
        };
        try
        {
            await work.FlushAsync(cancel);
            await work.Step(step.Step).RunAsync(context, cancel);
        }
        catch (Exception fault) when (RecordsIncidents && fault is not OperationCanceledException)
        {
            throw new StepFault(step.Token, fault);
        }

        return Settled(new WorkflowEvent.StepCompleted(step.Token, now, actor) { Variables = context.Outcome });
    }

    private static WorkflowEvent Settled(WorkflowEvent happening) => happening with
    {
        Variables = happening.Variables.ToDictionary(variable => variable.Key, variable => Values.Normalise(variable.Value), StringComparer.Ordinal),
    };
}

/// <summary>A step failed in due work: which one, so that the event can be tried again without it.</summary>
internal sealed class StepFault(int token, Exception cause) : Exception(cause.Message, cause)
{
    public int Token { get; } = token;
}
