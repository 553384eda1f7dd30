using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>
/// A locked instance while events reach it: the state goes forward in memory, its effects become rows, its steps run, and the row of the
/// instance holds the state that resulted. All of it is in the caller's transaction.
/// </summary>
internal sealed partial class Session(Family family, WorkflowInstance instance, ProcessModel model, InstanceState state, string path)
{
    private readonly Work work = family.Work;
    private readonly DateTimeOffset now = family.Now;
    private readonly Queue<Func<CancellationToken, Task>> todo = new();
    private int version = instance.Version;

    public Guid Id => instance.Id;

    public InstanceState State => state;

    public ProcessModel Model => model;

    /// <summary>Lets an event in, and everything that follows from it. False: nothing waited for it, nothing has changed.</summary>
    public async Task<bool> HappenAsync(WorkflowEvent happening, CancellationToken cancel)
    {
        // Once: what the host hands in may be lazy, and the journal must tell of the very values that were used.
        if (!await ApplyAsync(Settled(happening), cancel))
            return false;

        await SettleAsync(cancel);
        return true;
    }

    /// <summary>Goes on from the row, if that has gone on since: read again under the lock, or taken further by a step that used the engine itself.</summary>
    public Session Renewed()
    {
        if (instance.Version != version)
            (state, version) = (StateJson.Read(instance.State), instance.Version);
        return this;
    }

    /// <summary>Does what the events have asked for, until nothing is left, and writes down where the instance stands.</summary>
    private async Task SettleAsync(CancellationToken cancel)
    {
        // Called by what this instance itself is doing (a call that ended at once, a caller that cancels, a step that tells its own process): that
        // work goes on here by itself.
        if (!work.Busy.TryAdd(Id, this))
            return;

        try
        {
            while (todo.TryDequeue(out var next))
            {
                family.Follow(model);
                await next(cancel);
            }
        }
        finally
        {
            work.Busy.Remove(Id);
        }

        instance.State = StateJson.Write(state);
        instance.Standing = Standing.Elements(state);
        version = ++instance.Version;
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
        await DoAsync(transition.Effects, happening.Actor, (happening as WorkflowEvent.Cancelled)?.Reason, cancel);
        return true;
    }

    private static WorkflowEvent Settled(WorkflowEvent happening) => happening with
    {
        Variables = happening.Variables.ToDictionary(variable => variable.Key, variable => Values.Normalise(variable.Value), StringComparer.Ordinal),
    };
}
