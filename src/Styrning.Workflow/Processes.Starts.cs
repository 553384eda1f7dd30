using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

public sealed partial class Processes<TDb>
{
    /// <summary>
    /// Starts the newest version of the process that begins with the message, about a record. Nobody who waits for the message gets it: that is
    /// <see cref="DeliverAsync"/>, which starts nothing.
    /// </summary>
    /// <param name="subjectKind">What the record is; needed only where processes about several kinds begin with the message.</param>
    /// <exception cref="ProcessRefused">PRO-06: no process begins with it, or more than one could.</exception>
    public async Task<Guid> StartByMessageAsync(string message, Guid subject, IReadOnlyDictionary<string, object?>? variables = null, string? actor = null,
        string? subjectKind = null, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var starts = await work.Rows.StartsAsync(WorkflowStartKind.Message, message, cancel);
        starts.RemoveAll(start => subjectKind is not null && start.SubjectKind != subjectKind);
        return starts switch
        {
            [var start] => await BeginAsync(start.DefinitionId, subject, start.Element, variables, actor, cancel),
            [] => throw new ProcessRefused(Refusals.NothingBegins, $"Ingen process börjar med {message}."),
            _ => throw new ProcessRefused(Refusals.NothingBegins, $"Flera processer börjar med {message}: säg vad den nya ska handla om."),
        };
    }

    /// <summary>
    /// Tells everybody who listens for the signal at this moment, each in a transaction of its own at the next due run, and starts the processes
    /// that begin with it. Whoever cannot take it becomes an incident and stops nobody else.
    /// </summary>
    /// <param name="subject">What a process that begins with it is about; null: a new id each, under which its first step makes the record.</param>
    /// <returns>How many will hear it.</returns>
    public async Task<int> SignalAsync(string signal, string? actor = null, Guid? subject = null, IReadOnlyDictionary<string, object?>? variables = null,
        CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var told = new Signal(signal, null, null, subject, ValueJson.Bag(variables ?? Nothing), actor);
        return await new Telling(work, work.Clock.GetUtcNow()).BroadcastAsync(told, cancel);
    }

    /// <summary>
    /// Asks the processes about that kind of record that begin with a condition, with the variables; to be called when something has changed on
    /// which they may depend. One whose condition holds is started, unless it is under way about the record already: a condition that goes on
    /// holding begins nothing new.
    /// </summary>
    /// <returns>The instances that were started.</returns>
    /// <exception cref="ProcessFault">A condition names what the variables do not have.</exception>
    public async Task<IReadOnlyList<Guid>> StartWhereConditionHoldsAsync(string subjectKind, Guid subject, IReadOnlyDictionary<string, object?> variables,
        string? actor = null, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var begun = new List<Guid>();
        foreach (var start in (await work.Rows.StartsAsync(WorkflowStartKind.Condition, null, cancel)).Where(start => start.SubjectKind == subjectKind))
        {
            var model = await work.Definitions.OfAsync(work.Db, start.DefinitionId, cancel);
            var condition = ((Trigger.Conditional)((StartEvent)model.Nodes[start.Element]).Trigger!).Condition;
            if (!Holds(condition, variables, start.Element) || await work.Rows.IsRunningAsync(model.Key, subject, cancel))
                continue;
            // Of two who find at once that it is to begin, the later waits here and sees what the first has begun.
            if (await work.Rows.LockStartAsync(start, cancel) && !await work.Rows.IsRunningAsync(model.Key, subject, cancel))
                begun.Add(await BeginAsync(start.DefinitionId, subject, start.Element, variables, actor, cancel));
        }

        return begun;
    }

    private bool Holds(Expression condition, IReadOnlyDictionary<string, object?> variables, string element)
    {
        try
        {
            return condition.Holds(new Bag(variables), work.Options.TimeZone, work.Clock.GetUtcNow());
        }
        catch (ExpressionFault fault)
        {
            throw new ProcessFault(element, ExecutionCodes.Expression, fault.Message, fault);
        }
    }

    private async Task<Guid> BeginAsync(Guid definition, Guid subject, string? start, IReadOnlyDictionary<string, object?>? variables, string? actor, CancellationToken cancel)
    {
        var now = work.Clock.GetUtcNow();
        var session = await new Family(work, now).BeginAsync(definition, subject, cancel);
        await session.HappenAsync(new WorkflowEvent.Started(now, actor) { Start = start, Variables = variables ?? Nothing }, cancel);
        return session.Id;
    }

    private sealed class Bag(IReadOnlyDictionary<string, object?> variables) : IVariables
    {
        public bool TryGet(string name, out object? value)
        {
            var known = variables.TryGetValue(name, out value);
            value = Values.Normalise(value);
            return known;
        }
    }
}
