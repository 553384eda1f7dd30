using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Styrning.Workflow.Storage;

/// <summary>
/// The questions that every request asks. On PostgreSQL what is sought and the lock on its instance are one question,
/// not two: most of a request is the way to the database and back.
/// </summary>
internal sealed class Queries
{
    private static readonly ConditionalWeakTable<IModel, Queries> Known = [];

    private readonly Func<DbContext, string, IAsyncEnumerable<Version>> newest = EF.CompileAsyncQuery((DbContext db, string key) =>
        db.Set<WorkflowDefinition>().AsNoTracking().Where(definition => definition.Key == key)
            .OrderByDescending(definition => definition.Version)
            .Select(definition => new Version { Id = definition.Id, Number = definition.Version })
            .Take(1));

    private readonly string byTask;
    private readonly string byWait;
    private readonly string byWaitWithKey;

    private Queries(DbContext db)
    {
        var (instances, tasks, waits) = (new Table(db, typeof(WorkflowInstance)), new Table(db, typeof(WorkflowTask)), new Table(db, typeof(WorkflowMessageWait)));
        byTask = Lock(instances, $"SELECT {tasks[nameof(WorkflowTask.InstanceId)]} FROM {tasks} WHERE {tasks[nameof(WorkflowTask.Id)]} = {{0}}");
        var first = $"SELECT {waits[nameof(WorkflowMessageWait.InstanceId)]} FROM {waits} WHERE {waits[nameof(WorkflowMessageWait.Subject)]} = {{0}} "
            + $"AND {waits[nameof(WorkflowMessageWait.Name)]} = {{1}} AND {waits[nameof(WorkflowMessageWait.Key)]} ";
        var order = $" ORDER BY {waits[nameof(WorkflowMessageWait.InstanceId)]}, {waits[nameof(WorkflowMessageWait.Token)]} LIMIT 1";
        (byWait, byWaitWithKey) = (Lock(instances, first + "IS NULL" + order), Lock(instances, first + "= {2}" + order));
    }

    public static Queries Of(DbContext db) => Known.GetValue(db.Model, _ => new Queries(db));

    /// <summary>The newest saved version of a process.</summary>
    public Task<Version?> NewestAsync(DbContext db, string key, CancellationToken cancel) => FirstAsync(newest(db, key), cancel);

    /// <summary>A task and its instance, which is locked. Null where the instance was called by another: those are locked from above.</summary>
    public Task<LockedTask?> TaskAsync(DbContext db, Guid id, CancellationToken cancel) => (
        from instance in db.Set<WorkflowInstance>().FromSqlRaw(byTask, id).AsTracking()
        join one in db.Set<WorkflowTask>() on instance.Id equals one.InstanceId
        where one.Id == id
        select new LockedTask { Instance = instance, Task = one }).FirstOrDefaultAsync(cancel);

    /// <summary>The instance that has waited longest for a message, locked. Null where nobody does, or it was called by another.</summary>
    public Task<LockedWait?> WaitAsync(DbContext db, Guid subject, string name, string? key, CancellationToken cancel) => (
        from instance in db.Set<WorkflowInstance>().FromSqlRaw(key is null ? byWait : byWaitWithKey, subject, name, key!).AsTracking()
        join one in db.Set<WorkflowMessageWait>() on instance.Id equals one.InstanceId
        where one.Subject == subject && one.Name == name && one.Key == key
        orderby one.Token
        select new LockedWait { Instance = instance, Token = one.Token }).FirstOrDefaultAsync(cancel);

    public sealed class Version
    {
        public Guid Id { get; init; }
        public int Number { get; init; }
    }

    public sealed class LockedTask
    {
        public required WorkflowInstance Instance { get; init; }
        public required WorkflowTask Task { get; init; }
    }

    public sealed class LockedWait
    {
        public required WorkflowInstance Instance { get; init; }
        public int Token { get; init; }
    }

    // NO KEY: a row that refers to the instance (an errand for it) can be written meanwhile; it changes nothing of it.
    private static string Lock(Table instances, string id) =>
        $"SELECT * FROM {instances} WHERE {instances[nameof(WorkflowInstance.Id)]} = ({id}) AND {instances[nameof(WorkflowInstance.RootId)]} IS NULL FOR NO KEY UPDATE";

    private static async Task<T?> FirstAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancel) where T : class
    {
        await using var row = rows.GetAsyncEnumerator(cancel);
        return await row.MoveNextAsync() ? row.Current : null;
    }

    /// <summary>A table as the model names it, for SQL of our own.</summary>
    private sealed class Table
    {
        private readonly ISqlGenerationHelper sql;
        private readonly IEntityType type;
        private readonly StoreObjectIdentifier table;

        public Table(DbContext db, Type entity)
        {
            (sql, type) = (db.GetService<ISqlGenerationHelper>(), db.Model.FindEntityType(entity)!);
            table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        }

        public string this[string property] => sql.DelimitIdentifier(type.FindProperty(property)!.GetColumnName(table)!);

        public override string ToString() => sql.DelimitIdentifier(table.Name, table.Schema);
    }
}
