using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

public sealed partial class ProcessOverview<TDb>
{
    /// <summary>How many tasks wait, role by role.</summary>
    public async Task<IReadOnlyList<RoleLine>> RolesAsync(CancellationToken cancel = default) =>
        await Open().GroupBy(task => task.Role).Select(group => new { group.Key, Count = group.Count() })
            .OrderBy(group => group.Key)
            .Take(MostGroups)
            .Select(group => new RoleLine(group.Key, group.Count))
            .ToListAsync(cancel);

    /// <summary>A page of the tasks that wait for a role (null: for none in particular), the oldest first.</summary>
    public async Task<Page<WorkflowTask>> TasksAsync(string? role, string? after = null, int size = 50, CancellationToken cancel = default)
    {
        var tasks = Open().Where(task => task.Role == role);
        if (Place.Read(after) is { } place)
            tasks = tasks.Where(task => task.CreatedAt >= place.At && (task.CreatedAt > place.At || task.Id > place.Id));
        var rows = await tasks.OrderBy(task => task.Role).ThenBy(task => task.CreatedAt).ThenBy(task => task.Id).Take(size + 1).ToListAsync(cancel);
        return Page<WorkflowTask>.Of(rows, size, task => Place.Of(task.CreatedAt, task.Id));
    }

    /// <summary>A page of the journal of an instance, from its beginning.</summary>
    /// <param name="instance">The instance, archived or not.</param>
    /// <param name="after">The number of the last line seen; 0 for the first page.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancel">When to give up.</param>
    public async Task<IReadOnlyList<JournalLine>> JournalAsync(Guid instance, int after = 0, int size = 50, CancellationToken cancel = default)
    {
        if (await EntriesAsync(instance, after, size, cancel) is not var (definition, entries))
            return [];
        var model = await work.Definitions.OfAsync(work.Db, definition, cancel);
        return entries.ConvertAll(entry => new JournalLine(entry.Seq, entry.At, entry.Kind, entry.Element is null ? null : Name(model, entry.Element), entry.Actor,
            Names(model, entry.Path), entry.Data));
    }

    /// <summary>Runs an instance again from its journal, archived or not, through every version that it has been on; null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The journal tells of something that could not have happened.</exception>
    public async Task<InstanceState?> ReplayAsync(Guid instance, CancellationToken cancel = default)
    {
        if (await EntriesAsync(instance, 0, int.MaxValue, cancel) is not var (definition, entries))
            return null;
        var last = await work.Definitions.OfAsync(work.Db, definition, cancel);
        var models = new Dictionary<int, ProcessModel> { [last.Version!.Value] = last };
        foreach (var (id, version) in await VersionsAsync(last.Key, entries, cancel))
            models[version] = await work.Definitions.OfAsync(work.Db, id, cancel);
        return Replay.Run(version => models[version], last.Version.Value, entries, work.Options.TimeZone);
    }

    private async Task<List<(Guid, int)>> VersionsAsync(string key, List<WorkflowJournalEntry> entries, CancellationToken cancel)
    {
        var versions = entries.Where(entry => entry.Kind == JournalKinds.Migrated).Select(MigrationJson.Read).SelectMany(note => new[] { note.From, note.To }).ToList();
        var found = versions.Count == 0 ? [] : await All<WorkflowDefinition>()
            .Where(one => one.Key == key && versions.Contains(one.Version))
            .Select(one => new { one.Id, one.Version })
            .ToListAsync(cancel);
        return found.ConvertAll(one => (one.Id, one.Version));
    }

    private async Task<(Guid Definition, List<WorkflowJournalEntry> Entries)?> EntriesAsync(Guid instance, int after, int size, CancellationToken cancel)
    {
        if (await All<WorkflowInstance>().Where(one => one.Id == instance).Select(one => (Guid?)one.DefinitionId).FirstOrDefaultAsync(cancel) is { } live)
            return (live, await All<WorkflowJournalEntry>().Where(entry => entry.InstanceId == instance && entry.Seq > after)
                .OrderBy(entry => entry.Seq).Take(size).ToListAsync(cancel));
        return await All<WorkflowArchive>().FirstOrDefaultAsync(one => one.InstanceId == instance, cancel) is { } archived
            ? (archived.DefinitionId, [.. PackedInstance.Unpack(archived).Journal.Where(entry => entry.Seq > after).Take(size)])
            : null;
    }

    private IQueryable<WorkflowTask> Open() => All<WorkflowTask>().Where(task => task.CompletedAt == null && task.CancelledAt == null);
}
