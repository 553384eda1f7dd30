using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>What a person may do with a signal or message that has not arrived. The journal of who sent it (of a signal: who listens) tells of it.</summary>
public sealed partial class Processes<TDb>
{
    /// <summary>Tries it again at the next due run.</summary>
    /// <exception cref="ProcessRefused">PRO-08: it has arrived, or nothing has failed.</exception>
    public Task RetryErrandAsync(Guid errand, string? actor, CancellationToken cancel = default)
    {
        DateTimeOffset? now = work.Clock.GetUtcNow().ToUniversalTime();
        return HandleAsync(errand,
            failed => failed.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now).SetProperty(row => row.Attempts, 1), cancel),
            row => new WorkflowEvent.ErrandRetried(Element(row), row.Name, now.Value, actor), cancel);
    }

    /// <summary>Gives it up: it never arrives. Who sent it has gone on already.</summary>
    /// <exception cref="ProcessRefused">PRO-08: it has arrived, or nothing has failed. PRO-10: this person may only retry.</exception>
    public Task DropErrandAsync(Guid errand, string reason, string? actor, CancellationToken cancel = default)
    {
        work.Options.RequireMoreThanRetry(services, actor);
        return HandleAsync(errand, failed => failed.ExecuteDeleteAsync(cancel),
            row => new WorkflowEvent.ErrandDropped(Element(row), row.Name, reason, work.Clock.GetUtcNow(), actor), cancel);
    }

    /// <param name="errand">The errand.</param>
    /// <param name="act">Does it in one statement, so that an errand which arrives at this moment is left alone.</param>
    /// <param name="told">What the journal tells.</param>
    /// <param name="cancel">The request is given up.</param>
    private async Task HandleAsync(Guid errand, Func<IQueryable<WorkflowErrand>, Task<int>> act, Func<WorkflowErrand, WorkflowEvent> told, CancellationToken cancel)
    {
        work.Rows.RequireTransaction();
        var rows = work.Db.Set<WorkflowErrand>().Where(one => one.Id == errand && one.Attempts > 0);
        var row = await rows.AsNoTracking().FirstOrDefaultAsync(cancel) ?? throw NothingFailed();
        // In the order in which due work reaches them: who listens for a signal before it, a message before who has to do with it.
        if (row is { Kind: WorkflowErrandKind.Signal, InstanceId: { } listener })
            await work.Rows.LockAsync(listener, cancel);
        if (await act(rows) == 0)
            throw NothingFailed();

        if (row.InstanceId is not { } id || await work.Rows.LockAsync(id, cancel) is not { } instance)
            return;
        var happening = told(row);
        await (await work.OpenAsync(instance, happening.Now, cancel)).HappenAsync(happening, cancel);
    }

    private static string? Element(WorkflowErrand errand) => errand.Element.Length == 0 ? null : errand.Element;
}
