using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Storage;

/// <summary>Keeps the rows of how a process begins by itself: those of its newest version, and no other's.</summary>
internal sealed class Starts(Work work)
{
    /// <summary>The version has just been published. An older one than there is changes nothing.</summary>
    /// <exception cref="ProcessInvalid">It cannot begin so.</exception>
    public async Task ReplaceAsync(WorkflowDefinition definition, ProcessModel process, CancellationToken cancel)
    {
        await work.FlushAsync(cancel);
        var db = work.Db;
        if (await db.Set<WorkflowDefinition>().AnyAsync(other => other.Key == definition.Key && other.Version > definition.Version, cancel))
            return;

        var older = db.Set<WorkflowDefinition>().Where(other => other.Key == definition.Key && other.Id != definition.Id).Select(other => other.Id);
        var replaced = db.Set<WorkflowStart>().Where(start => older.Contains(start.DefinitionId));
        // Written to before they are read, which locks them: a start that fires at this moment is not carried over as if it had not.
        if (await replaced.ExecuteUpdateAsync(set => set.SetProperty(start => start.Remaining, start => start.Remaining), cancel) == 0 && !process.Starts.Any())
            return;

        var before = await replaced.AsTracking().ToListAsync(cancel);
        foreach (var start in process.Starts)
            db.Add(await RowAsync(definition, start, before, cancel));
        db.RemoveRange(before);
    }

    private async Task<WorkflowStart> RowAsync(WorkflowDefinition definition, StartEvent start, List<WorkflowStart> before, CancellationToken cancel)
    {
        var row = new WorkflowStart { DefinitionId = definition.Id, Element = start.Id, SubjectKind = definition.SubjectKind };
        switch (start.Trigger)
        {
            case Trigger.Message message:
                (row.Kind, row.Name) = (WorkflowStartKind.Message, message.Name);
                await AloneAsync(definition, start, message.Name, cancel);
                break;
            case Trigger.Signal signal:
                (row.Kind, row.Name) = (WorkflowStartKind.Signal, signal.Name);
                break;
            case Trigger.Conditional:
                row.Kind = WorkflowStartKind.Condition;
                break;
            case Trigger.Timer timer:
                row.Kind = WorkflowStartKind.Timer;
                await PlanAsync(row, start, timer, before, cancel);
                break;
            default:
                throw Invalid(start, ProblemCodes.Structure, $"{start.Name} kan inte börja en process.");
        }

        return row;
    }

    private async Task AloneAsync(WorkflowDefinition definition, StartEvent start, string message, CancellationToken cancel)
    {
        var other = await (
            from taken in work.Db.Set<WorkflowStart>()
            join owner in work.Db.Set<WorkflowDefinition>() on taken.DefinitionId equals owner.Id
            where taken.Kind == WorkflowStartKind.Message && taken.Name == message && taken.SubjectKind == definition.SubjectKind && owner.Key != definition.Key
            select owner.Key).FirstOrDefaultAsync(cancel);
        if (other is not null)
            throw Invalid(start, ProblemCodes.StartTaken, $"Meddelandet {message} börjar redan processen {other}: det skulle inte gå att veta vilken.");
    }

    /// <summary>The same start at the same time goes on as it was planned: a new version neither repeats nor forgets a turn.</summary>
    private async Task PlanAsync(WorkflowStart row, StartEvent start, Trigger.Timer timer, List<WorkflowStart> before, CancellationToken cancel)
    {
        if (timer.Kind is TimerKind.Rule)
            throw Invalid(start, ProblemCodes.Timer, $"{start.Name} frågar en fristregel, men innan processen har börjat finns inget att fråga om.");

        if (before.Find(old => old.Kind is WorkflowStartKind.Timer && old.Element == row.Element) is { } old
            && (await work.Definitions.OfAsync(work.Db, old.DefinitionId, cancel)).Nodes[old.Element] is StartEvent { Trigger: Trigger.Timer was }
            && (was.Kind, was.Source.ToString()) == (timer.Kind, timer.Source.ToString()))
        {
            (row.PlannedAt, row.Remaining, row.DueAt, row.Attempts, row.Cause) = (old.PlannedAt, old.Remaining, old.DueAt, old.Attempts, old.Cause);
            return;
        }

        try
        {
            (row.PlannedAt, row.Remaining) = StartTimes.First(timer, work.Clock.GetUtcNow(), work.Options.TimeZone);
            row.DueAt = row.PlannedAt;
        }
        catch (ExpressionFault fault)
        {
            throw Invalid(start, ProblemCodes.Timer, fault.Message);
        }
    }

    private static ProcessInvalid Invalid(FlowNode start, string code, string message) => new([new Problem(start.Id, start.Line, code, message)]);
}
