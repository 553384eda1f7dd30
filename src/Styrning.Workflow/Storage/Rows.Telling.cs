using Microsoft.EntityFrameworkCore;

namespace Styrning.Workflow.Storage;

internal sealed partial class Rows
{
    /// <summary>What a call has to know of a version to choose it.</summary>
    public sealed record Known(Guid Id, string Key, int Version, string Hash, string SubjectKind, DateTimeOffset PublishedAt);

    /// <summary>Every version of the process, and the definition, in one query.</summary>
    public async Task<List<Known>> VersionsAsync(string key, Guid definition, CancellationToken cancel)
    {
        var saved = await db.Set<WorkflowDefinition>().AsNoTracking().Where(one => one.Key == key || one.Id == definition)
            .Select(one => new Known(one.Id, one.Key, one.Version, one.Hash, one.SubjectKind, one.PublishedAt))
            .ToListAsync(cancel);
        var unsaved = db.Set<WorkflowDefinition>().Local.Where(one => one.Key == key || one.Id == definition)
            .Select(one => new Known(one.Id, one.Key, one.Version, one.Hash, one.SubjectKind, one.PublishedAt));
        return saved.UnionBy(unsaved, one => one.Id).ToList();
    }

    /// <summary>The instance that was called from the token and has not ended; null when there is none.</summary>
    public async Task<Guid?> CalledAsync(Guid caller, int token, CancellationToken cancel)
    {
        var local = db.Set<WorkflowInstance>().Local.Where(instance => instance.CallerInstance == caller && instance.CallerToken == token).ToList();
        if (local.Find(instance => instance.EndedAt is null) is { } open)
            return open.Id;
        var known = local.ConvertAll(instance => instance.Id);
        return await db.Set<WorkflowInstance>().AsNoTracking()
            .Where(instance => instance.CallerInstance == caller && instance.CallerToken == token && instance.EndedAt == null && !known.Contains(instance.Id))
            .Select(instance => (Guid?)instance.Id)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Who listens for the signal at this moment.</summary>
    public async Task<List<WorkflowSignalWait>> ListenersAsync(string signal, CancellationToken cancel)
    {
        var saved = await db.Set<WorkflowSignalWait>().AsNoTracking().Where(wait => wait.Name == signal)
            .OrderBy(wait => wait.InstanceId).ThenBy(wait => wait.Token)
            .ToListAsync(cancel);
        var local = db.Set<WorkflowSignalWait>().Local;
        var gone = saved.Where(wait => local.FindEntryUntyped([wait.InstanceId, wait.Token])?.State is EntityState.Deleted);
        return saved.Except(gone).UnionBy(local.Where(wait => wait.Name == signal), wait => (wait.InstanceId, wait.Token)).ToList();
    }

    /// <summary>The newest versions that begin with the message or signal.</summary>
    public async Task<List<WorkflowStart>> StartsAsync(WorkflowStartKind kind, string? name, CancellationToken cancel)
    {
        var saved = await db.Set<WorkflowStart>().AsNoTracking().Where(start => start.Kind == kind && start.Name == name)
            .OrderBy(start => start.DefinitionId).ThenBy(start => start.Element)
            .ToListAsync(cancel);
        var local = db.Set<WorkflowStart>().Local;
        var gone = saved.Where(start => local.FindEntryUntyped([start.DefinitionId, start.Element])?.State is EntityState.Deleted);
        return saved.Except(gone).UnionBy(local.Where(start => start.Kind == kind && start.Name == name), start => (start.DefinitionId, start.Element)).ToList();
    }

    /// <summary>Locks how a process begins, until the transaction ends. False: it begins so no longer, another version has taken over.</summary>
    public async Task<bool> LockStartAsync(WorkflowStart start, CancellationToken cancel) =>
        db.Set<WorkflowStart>().Local.FindEntryUntyped([start.DefinitionId, start.Element])?.State is EntityState.Added
        || await db.Set<WorkflowStart>().Where(one => one.DefinitionId == start.DefinitionId && one.Element == start.Element)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Remaining, one => one.Remaining), cancel) > 0;

    /// <summary>Whether the process, in any version, is under way about the record.</summary>
    public async Task<bool> IsRunningAsync(string key, Guid subject, CancellationToken cancel)
    {
        var versions = (await VersionsAsync(key, Guid.Empty, cancel)).ConvertAll(version => version.Id);
        var local = db.Set<WorkflowInstance>().Local.Where(one => one.Subject == subject && versions.Contains(one.DefinitionId)).ToList();
        if (local.Exists(one => one.EndedAt is null))
            return true;
        var known = local.ConvertAll(one => one.Id);
        return await db.Set<WorkflowInstance>()
            .AnyAsync(one => one.Subject == subject && one.EndedAt == null && versions.Contains(one.DefinitionId) && !known.Contains(one.Id), cancel);
    }
}
