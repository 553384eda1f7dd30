using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// The engine, as a page or job uses it. Everything happens in the caller's transaction, which must be open; the caller saves and commits,
/// so the record and the tokens move together or not at all. Before a step or a deadline rule is asked, what is unsaved is saved (not
/// committed), unless <see cref="SeesUnsavedAttribute"/> says that it needs not. An exception from a step reaches the caller, who rolls back.
/// </summary>
/// <typeparam name="TDb">The context whose tables hold the processes: see <see cref="WorkflowMapping.UseWorkflow"/>.</typeparam>
public sealed partial class Processes<TDb> where TDb : DbContext
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    private readonly Work work;
    private readonly IServiceProvider services;

    internal Processes(TDb db, WorkflowHost<TDb> host, IServiceProvider services) =>
        (work, this.services) = (host.Begin(db, services), services);

    /// <summary>Tasks that wait for somebody, as saved. A query: filter, order and page it.</summary>
    public IQueryable<WorkflowTask> OpenTasks =>
        work.Db.Set<WorkflowTask>().AsNoTracking().Where(task => task.CompletedAt == null && task.CancelledAt == null);

    /// <summary>Publishes every executable process of a BPMN file. The same file again changes nothing.</summary>
    /// <exception cref="ProcessInvalid">The file has problems.</exception>
    /// <exception cref="ProcessAlreadyPublished">The key and version are taken by another content: the host must not start.</exception>
    public async Task<IReadOnlyList<PublishedProcess>> PublishAsync(string xml, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        return await new Publishing(work).PublishAsync(xml, cancel);
    }

    /// <summary>Starts the newest version of a process about a record, and returns the id of the instance.</summary>
    /// <exception cref="ProcessRefused">PRO-05: there is no such process.</exception>
    public async Task<Guid> StartAsync(string key, Guid subject, IReadOnlyDictionary<string, object?>? variables = null, string? actor = null,
        CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var definition = await work.Rows.NewestAsync(key, cancel)
            ?? throw new ProcessRefused(Refusals.UnknownProcess, $"Det finns ingen publicerad process {key}.");
        return await BeginAsync(definition, subject, null, variables, actor, cancel);
    }

    /// <summary>Answers a task. Of two answers the first completes it; the second is refused.</summary>
    /// <exception cref="ProcessRefused">PRO-01 unknown, PRO-02 already done, PRO-03 cancelled. Nothing has changed.</exception>
    public async Task CompleteAsync(Guid taskId, string? actor, IReadOnlyDictionary<string, object?>? outcome = null,
        CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var now = work.Clock.GetUtcNow();
        var (task, instance) = await work.Rows.LockTaskAsync(taskId, cancel)
            ?? throw new ProcessRefused(Refusals.UnknownTask, "Uppgiften finns inte.");

        // The task was read before the lock was held; the token says whether it still waits.
        var session = await work.OpenAsync(instance, now, cancel);
        if (!await session.HappenAsync(new WorkflowEvent.TaskCompleted(task.Token, now, actor) { Variables = outcome ?? Nothing }, cancel))
        {
            await work.Db.Entry(task).ReloadAsync(cancel);
            throw task.CancelledAt is null
                ? new ProcessRefused(Refusals.TaskAlreadyDone, $"Uppgiften {task.Name} är redan gjord.")
                : new ProcessRefused(Refusals.TaskCancelled, $"Uppgiften {task.Name} är avbruten och behöver inte göras.");
        }

        task.CompletedAt = work.Options.Remember(now);
        task.CompletedBy = actor;
    }

    /// <summary>Tells the process of a record that something has happened. The one that has waited longest gets it.</summary>
    /// <exception cref="ProcessRefused">PRO-04: nobody waits for it. Nothing has changed.</exception>
    public async Task DeliverAsync(string message, Guid subject, string? key = null, IReadOnlyDictionary<string, object?>? variables = null,
        string? actor = null, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var now = work.Clock.GetUtcNow();
        if (await work.Rows.LockWaitAsync(message, subject, key, cancel) is var (token, first)
            && await (await work.OpenAsync(first, now, cancel)).HappenAsync(
                new WorkflowEvent.MessageDelivered(token, now, actor) { Variables = variables ?? Nothing }, cancel))
            return;

        foreach (var wait in await work.Rows.WaitsAsync(message, subject, key, cancel))
        {
            if (await work.Rows.LockAsync(wait.InstanceId, cancel) is not { } instance)
                continue;
            var session = await work.OpenAsync(instance, now, cancel);
            if (await session.HappenAsync(new WorkflowEvent.MessageDelivered(wait.Token, now, actor) { Variables = variables ?? Nothing }, cancel))
                return;
        }

        throw new ProcessRefused(Refusals.NobodyWaits, $"Ingen process väntar på {message} här just nu.");
    }

    /// <summary>Whether <see cref="DeliverAsync"/> would be accepted now.</summary>
    public async Task<bool> IsWaitingForAsync(string message, Guid subject, string? key = null, CancellationToken cancel = default) =>
        (await work.Rows.WaitsAsync(message, subject, key, cancel)).Count > 0;

    /// <summary>Where the instances about a record stand, as saved, the newest first.</summary>
    public Task<IReadOnlyList<WhereItStands>> WhereIsAsync(Guid subject, CancellationToken cancel = default) =>
        new Standing(work).OfAsync(subject, cancel);

    /// <summary>
    /// Asks the deadline rules again for every timer of a record that a rule decides; to be called when a date in the record has moved.
    /// </summary>
    /// <returns>How many timers moved.</returns>
    public async Task<int> RescheduleAsync(Guid subject, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var moved = 0;
        var now = work.Clock.GetUtcNow();
        // The instance is locked before the record is saved, here as everywhere: two who took them in different order would wait for each other.
        foreach (var id in await work.Rows.RunningAsync(subject, cancel))
        {
            if (await work.Rows.LockAsync(id, cancel) is not { } instance)
                continue;
            var session = await work.OpenAsync(instance, now, cancel);
            foreach (var timer in await work.Rows.RuledTimersAsync(id, cancel))
                moved += await session.RescheduleAsync(timer, cancel) ? 1 : 0;
        }

        return moved;
    }
}
