using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

/// <summary>A timer of an instance, or the retry of a token that failed. The row is deleted with its effects.</summary>
internal sealed record DueTimer(DateTimeOffset Due, Guid Instance, int Token) : DuePiece(Due)
{
    public static async Task<IEnumerable<DuePiece>> FindAsync(DbContext db, DateTimeOffset limit, int most, CancellationToken cancel) =>
        await db.Set<WorkflowTimer>().AsNoTracking()
            .Where(timer => timer.DueAt != null && timer.DueAt <= limit)
            .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.InstanceId).ThenBy(timer => timer.Token)
            .Take(most)
            .Select(timer => new DueTimer(timer.DueAt!.Value, timer.InstanceId, timer.Token))
            .ToListAsync(cancel);

    public override async Task<DueOutcome> TryAsync(Family family, CancellationToken cancel)
    {
        var (work, now) = (family.Work, family.Now);
        if (await work.Rows.LockAsync(Instance, cancel) is not { } instance || await FindAsync(work, now, cancel) is not { } timer)
            return DueOutcome.Skipped;

        var session = await family.OpenAsync(instance, cancel);
        // Who asked for another attempt is told in the journal; a timer tells of no one by itself.
        var asked = timer.Kind is WorkflowTimerKind.Retry || timer.AskedBy is not null;
        var went = asked && await session.HappenAsync(new WorkflowEvent.Retried(Token, now, timer.AskedBy), cancel);
        if (timer.Kind is WorkflowTimerKind.Event)
            went = await session.HappenAsync(new WorkflowEvent.TimerFired(Token, now), cancel);
        if (!went)
            work.Db.Remove(timer); // waits for a token that is gone
        return Outcome(family);
    }

    public override async Task<bool> FailAsync(Work work, string cause, DateTimeOffset now, CancellationToken cancel)
    {
        var instance = await work.Rows.LockAsync(Instance, cancel);
        if (await FindAsync(work, now, cancel) is not { } timer)
            return false;

        if (instance is not null && timer.Kind is WorkflowTimerKind.Event && !await NoteAsync(work, instance, cause, now, cancel))
            timer = (await FindAsync(work, now, cancel))!;
        Session.Fail(timer, cause, now, work.Options.Retry);
        return true;
    }

    private async Task<WorkflowTimer?> FindAsync(Work work, DateTimeOffset now, CancellationToken cancel) =>
        await work.Db.Set<WorkflowTimer>().FindAsync([Instance, Token], cancel) is { DueAt: { } due } timer && due <= now ? timer : null;

    /// <summary>The journal tells of it as of a failed step. Not at any price: what cannot even be read must still get its back-off.</summary>
    /// <returns>False: nothing of it was written, and the context holds nothing any more.</returns>
    private async Task<bool> NoteAsync(Work work, WorkflowInstance instance, string cause, DateTimeOffset now, CancellationToken cancel)
    {
        const string Before = "before_note";
        var transaction = work.Db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Before, cancel);
        try
        {
            var session = await new Family(work, now) { RecordsIncidents = true }.OpenAsync(instance, cancel);
            await session.HappenAsync(new WorkflowEvent.StepFailed(Token, ExecutionCodes.Step, Session.Cut(cause), now, null), cancel);
            await work.FlushAsync(cancel);
            return true;
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancel.IsCancellationRequested))
        {
            // The row says what is needed to go on. Half a note would stop the instance for good.
            await transaction.RollbackToSavepointAsync(Before, cancel);
            work.Db.ChangeTracker.Clear();
            return false;
        }
    }
}
