using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// The engine, as a page or job uses it. Everything happens in the caller's transaction, which must be open; the caller saves and commits,
/// so the record and the tokens move together or not at all.
/// </summary>
public sealed class Processes<TDb> where TDb : DbContext
{
    private readonly TDb db;

    // The engine's own parts are no part of its surface, hence no public primary constructor.
    internal Processes(TDb db) => this.db = db;

    /// <summary>Tasks that wait for somebody. A query: filter, order and page it.</summary>
    public IQueryable<WorkflowTask> OpenTasks =>
        db.Set<WorkflowTask>().AsNoTracking().Where(task => task.CompletedAt == null && task.CancelledAt == null);

    public Task<IReadOnlyList<PublishedProcess>> PublishAsync(string xml, CancellationToken cancel = default) => throw new NotImplementedException();

    public Task<Guid> StartAsync(string key, Guid subject, IReadOnlyDictionary<string, object?>? variables = null, string? actor = null,
        CancellationToken cancel = default) => throw new NotImplementedException();

    public Task CompleteAsync(Guid taskId, string? actor, IReadOnlyDictionary<string, object?>? outcome = null,
        CancellationToken cancel = default) => throw new NotImplementedException();

    public Task DeliverAsync(string message, Guid subject, string? key = null, IReadOnlyDictionary<string, object?>? variables = null,
        string? actor = null, CancellationToken cancel = default) => throw new NotImplementedException();

    public Task<bool> IsWaitingForAsync(string message, Guid subject, string? key = null, CancellationToken cancel = default) =>
        throw new NotImplementedException();

    public Task<IReadOnlyList<WhereItStands>> WhereIsAsync(Guid subject, CancellationToken cancel = default) => throw new NotImplementedException();

    public Task<int> RescheduleAsync(Guid subject, CancellationToken cancel = default) => throw new NotImplementedException();
}
