using Microsoft.EntityFrameworkCore;
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
        var definition = await All<WorkflowInstance>().Where(one => one.Id == instance).Select(one => (Guid?)one.DefinitionId).FirstOrDefaultAsync(cancel);
        List<WorkflowJournalEntry> entries;
        if (definition is not null)
        {
            entries = await All<WorkflowJournalEntry>().Where(entry => entry.InstanceId == instance && entry.Seq > after)
                .OrderBy(entry => entry.Seq).Take(size).ToListAsync(cancel);
        }
        else if (await All<WorkflowArchive>().FirstOrDefaultAsync(one => one.InstanceId == instance, cancel) is { } archived)
        {
            definition = archived.DefinitionId;
            entries = [.. PackedInstance.Unpack(archived).Journal.Where(entry => entry.Seq > after).Take(size)];
        }
        else
            return [];

        var model = await work.Definitions.OfAsync(work.Db, definition.Value, cancel);
        return entries.ConvertAll(entry => new JournalLine(entry.Seq, entry.At, entry.Kind, entry.Element is null ? null : Name(model, entry.Element), entry.Actor,
            Names(model, entry.Path), entry.Data));
    }

    private IQueryable<WorkflowTask> Open() => All<WorkflowTask>().Where(task => task.CompletedAt == null && task.CancelledAt == null);
}
