using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Styrning.Workflow.Storage;

/// <summary>Reads and locks the engine's rows. What the context holds but has not saved yet counts as if it were saved.</summary>
internal sealed partial class Rows(DbContext db)
{
    private const string Npgsql = "Npgsql.EntityFrameworkCore.PostgreSQL";
    private const long PublishingLock = 0x42504D4E; // any number that nothing else in the database locks by

    private LocalView<WorkflowTimer>? timers;

    /// <summary>The timers in the context. Asked for once: each time, it looks through everything that the context holds for changes.</summary>
    public LocalView<WorkflowTimer> Timers => timers ??= db.Set<WorkflowTimer>().Local;

    /// <summary>Everything the engine changes is part of a transaction that the caller opened and will commit.</summary>
    public void RequireTransaction()
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException(
                "The engine works inside the caller's transaction, so that the record and the tokens move together. "
                + "Open one with Database.BeginTransactionAsync() first, then call SaveChangesAsync and commit.");
    }

    /// <summary>
    /// The instance, locked until the transaction ends: PostgreSQL locks the row of the outermost that called it (its own, if nobody did), so that
    /// relatives are always reached from above and nobody waits in a ring; on SQLite the caller's BEGIN IMMEDIATE already holds the only writer's
    /// place. A row read before the lock may be old, so its values are read again under it; the entity stays the one that others already hold.
    /// </summary>
    public async Task<WorkflowInstance?> LockAsync(Guid id, CancellationToken cancel)
    {
        var entry = db.Set<WorkflowInstance>().Local.FindEntryUntyped([id]);
        if (entry?.State is EntityState.Added or EntityState.Modified)
            return entry.Entity;
        if (db.Database.ProviderName != Npgsql)
            return await ReadAsync(id, cancel);

        var outermost = (await db.Set<WorkflowInstance>().FromSqlRaw(LockSql(), id).AsTracking().ToListAsync(cancel)).SingleOrDefault();
        return entry is null && (outermost is null || outermost.Id == id) ? outermost : await ReadAsync(id, cancel);
    }

    /// <summary>The instance as the database has it now, under a lock that is already held.</summary>
    public async Task<WorkflowInstance?> ReadAsync(Guid id, CancellationToken cancel)
    {
        var entry = db.Set<WorkflowInstance>().Local.FindEntryUntyped([id]);
        if (entry?.State is EntityState.Added or EntityState.Modified)
            return entry.Entity;
        if (entry is null)
            return (await db.Set<WorkflowInstance>().Where(instance => instance.Id == id).AsTracking().ToListAsync(cancel)).SingleOrDefault();
        await entry.ReloadAsync(cancel);
        return entry.State is EntityState.Detached ? null : entry.Entity;
    }

    /// <summary>One publishes at a time, until its transaction ends; on SQLite the only writer is alone already.</summary>
    public async Task LockPublishingAsync(CancellationToken cancel)
    {
        if (db.Database.ProviderName == Npgsql)
            await db.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_xact_lock({PublishingLock})", cancel);
    }

    // NO KEY: a row that refers to the instance (an errand for it) can be written meanwhile; it changes nothing of it.
    private string LockSql()
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var instances = db.Model.FindEntityType(typeof(WorkflowInstance))!;
        var table = StoreObjectIdentifier.Create(instances, StoreObjectType.Table)!.Value;
        var name = sql.DelimitIdentifier(table.Name, table.Schema);
        return $"SELECT * FROM {name} WHERE {Column(nameof(WorkflowInstance.Id))} = "
            + $"(SELECT COALESCE({Column(nameof(WorkflowInstance.RootId))}, {Column(nameof(WorkflowInstance.Id))}) FROM {name} "
            + $"WHERE {Column(nameof(WorkflowInstance.Id))} = {{0}}) FOR NO KEY UPDATE";

        string Column(string property) => sql.DelimitIdentifier(instances.FindProperty(property)!.GetColumnName(table)!);
    }

    /// <summary>A task and its locked instance; null when there is none. What the context holds already is read again under the lock, step by step.</summary>
    public async Task<(WorkflowTask Task, WorkflowInstance Instance)?> LockTaskAsync(Guid id, CancellationToken cancel)
    {
        if (HoldsNothing && await Queries.Of(db).TaskAsync(db, id, cancel) is { } both)
            return (both.Task, both.Instance);
        return await TaskAsync(id, cancel) is { } task && await LockAsync(task.InstanceId, cancel) is { } instance ? (task, instance) : null;
    }

    /// <summary>The subscription that has waited longest for a message, and its locked instance; null when it takes more than one question to tell.</summary>
    public async Task<(int Token, WorkflowInstance Instance)?> LockWaitAsync(string message, Guid subject, string? key, CancellationToken cancel) =>
        HoldsNothing && await Queries.Of(db).WaitAsync(db, subject, message, key, cancel) is { } first ? (first.Token, first.Instance) : null;

    // Only what is not in the context yet comes from the database as it is under the lock.
    private bool HoldsNothing => db.Database.ProviderName == Npgsql
        && db.Set<WorkflowInstance>().Local.Count == 0 && db.Set<WorkflowTask>().Local.Count == 0 && db.Set<WorkflowMessageWait>().Local.Count == 0;

    public async Task<WorkflowTask?> TaskAsync(Guid id, CancellationToken cancel) =>
        await db.Set<WorkflowTask>().FindAsync([id], cancel);

    /// <summary>The tasks of these tokens, tracked.</summary>
    public async Task<List<WorkflowTask>> TasksAsync(Guid instance, IReadOnlyCollection<int> tokens, CancellationToken cancel)
    {
        var unsaved = db.Set<WorkflowTask>().Local.Where(task => task.InstanceId == instance && tokens.Contains(task.Token)).ToList();
        if (unsaved.Count == tokens.Count)
            return unsaved;
        var saved = await db.Set<WorkflowTask>().AsTracking().Where(task => task.InstanceId == instance && tokens.Contains(task.Token)).ToListAsync(cancel);
        return saved.Union(unsaved).ToList();
    }

    /// <summary>Who waits for the message, the longest waiting first.</summary>
    public async Task<List<WorkflowMessageWait>> WaitsAsync(string message, Guid subject, string? key, CancellationToken cancel)
    {
        var saved = await db.Set<WorkflowMessageWait>().AsNoTracking()
            .Where(wait => wait.Subject == subject && wait.Name == message && wait.Key == key)
            .OrderBy(wait => wait.InstanceId).ThenBy(wait => wait.Token)
            .ToListAsync(cancel);
        var local = db.Set<WorkflowMessageWait>().Local;
        var gone = saved.Where(wait => local.FindEntryUntyped([wait.InstanceId, wait.Token])?.State is EntityState.Deleted);
        var unsaved = local.Where(wait => wait.Subject == subject && wait.Name == message && wait.Key == key);
        return saved.Except(gone).UnionBy(unsaved, wait => (wait.InstanceId, wait.Token)).ToList();
    }

    /// <summary>The instances about a record that have not ended, always in the order in which they are to be locked.</summary>
    public async Task<List<Guid>> RunningAsync(Guid subject, CancellationToken cancel)
    {
        var saved = await db.Set<WorkflowInstance>().AsNoTracking()
            .Where(instance => instance.Subject == subject && instance.EndedAt == null)
            .Select(instance => new { instance.Id, Root = instance.RootId ?? instance.Id })
            .ToListAsync(cancel);
        var unsaved = db.Set<WorkflowInstance>().Local.Where(instance => instance.Subject == subject && instance.EndedAt is null)
            .Select(instance => new { instance.Id, Root = instance.RootId ?? instance.Id });
        return saved.Union(unsaved).OrderBy(instance => instance.Root).ThenBy(instance => instance.Id).Select(instance => instance.Id).ToList();
    }

    /// <summary>The timers of an instance that a rule decides, tracked.</summary>
    public async Task<List<WorkflowTimer>> RuledTimersAsync(Guid instance, CancellationToken cancel)
    {
        await db.Set<WorkflowTimer>().AsTracking().Where(timer => timer.InstanceId == instance && timer.Rule != null).LoadAsync(cancel);
        return db.Set<WorkflowTimer>().Local.Where(timer => timer.InstanceId == instance && timer.Rule is not null).OrderBy(timer => timer.Token).ToList();
    }

    /// <summary>The newest version, and of what this transaction has just published.</summary>
    public async Task<Guid?> NewestAsync(string key, CancellationToken cancel)
    {
        var unsaved = db.Set<WorkflowDefinition>().Local.Where(definition => definition.Key == key).MaxBy(definition => definition.Version);
        var saved = await Queries.Of(db).NewestAsync(db, key, cancel);
        return saved is null || unsaved is not null && unsaved.Version > saved.Number ? unsaved?.Id : saved.Id;
    }

    /// <summary>Removes a row by its key, without reading it; one that was never saved is forgotten.</summary>
    public void Remove<T>(T row, params object[] key) where T : class
    {
        var entry = db.Set<T>().Local.FindEntryUntyped(key);
        if (entry is null)
            db.Remove(row);
        else if (entry.State is not EntityState.Deleted)
            db.Remove(entry.Entity);
    }
}
