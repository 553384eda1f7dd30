using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Model;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// What pages and commands show of the processes of a store. Read only: nothing is locked or tracked. Every list is cut after a page by the
/// database, in the order of an index, and goes on from where the last page ended; nothing is counted by being loaded.
/// </summary>
public sealed partial class ProcessOverview<TDb> where TDb : DbContext
{
    /// <summary>Where counting stops.</summary>
    public const int MostCounted = 10_000;

    private const int MostGroups = 1_000;

    private readonly Work work;

    internal ProcessOverview(TDb db, WorkflowHost<TDb> host, IServiceProvider services) => work = host.Begin(db, services);

    private IQueryable<T> All<T>() where T : class => work.Db.Set<T>().AsNoTracking();

    /// <summary>Every published version, by key, the newest first.</summary>
    public async Task<IReadOnlyList<DefinitionLine>> DefinitionsAsync(string? key = null, CancellationToken cancel = default)
    {
        var rows = await All<WorkflowDefinition>()
            .Where(definition => key == null || definition.Key == key)
            .OrderBy(definition => definition.Key).ThenByDescending(definition => definition.Version)
            .Select(definition => new
            {
                definition.Id,
                definition.Key,
                definition.Version,
                definition.SubjectKind,
                definition.Hash,
                definition.PublishedAt,
                definition.Archived,
                Running = All<WorkflowInstance>().Where(one => one.DefinitionId == definition.Id && one.EndedAt == null).OrderBy(one => one.EndedAt).ThenBy(one => one.Id).Take(MostCounted + 1).Count(),
                Ended = All<WorkflowInstance>().Where(one => one.DefinitionId == definition.Id && one.EndedAt != null).OrderBy(one => one.EndedAt).ThenBy(one => one.Id).Take(MostCounted + 1).Count(),
            })
            .ToListAsync(cancel);
        var incidents = await Failing()
            .GroupBy(pair => pair.DefinitionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

        var lines = new List<DefinitionLine>();
        foreach (var row in rows)
        {
            var name = (await work.Definitions.OfAsync(work.Db, row.Id, cancel)).Name;
            lines.Add(new DefinitionLine(row.Id, row.Key, row.Version, name, row.SubjectKind, row.Hash, row.PublishedAt,
                Count.Of(row.Running, MostCounted), Count.Of(row.Ended, MostCounted, row.Archived), incidents.GetValueOrDefault(row.Id)));
        }

        return lines;
    }

    /// <summary>How many running instances of a version stand where, in the order of the file.</summary>
    public async Task<IReadOnlyList<ElementLine>> ElementsAsync(Guid definition, CancellationToken cancel = default)
    {
        var model = await work.Definitions.OfAsync(work.Db, definition, cancel);
        var places = await All<WorkflowInstance>()
            .Where(instance => instance.DefinitionId == definition && instance.EndedAt == null)
            .GroupBy(instance => instance.Standing)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count)
            .Take(MostGroups)
            .ToListAsync(cancel);
        var incidents = await Failing().Where(pair => pair.DefinitionId == definition)
            .GroupBy(pair => pair.Element)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

        var standing = places.Where(place => !string.IsNullOrEmpty(place.Key))
            .SelectMany(place => place.Key!.Split(' ').Select(element => (element, place.Count)))
            .GroupBy(place => place.element, place => place.Count)
            .ToDictionary(group => group.Key, group => group.Sum());
        return model.Nodes.Values
            .Where(node => standing.ContainsKey(node.Id) || incidents.ContainsKey(node.Id))
            .Select(node => new ElementLine(node.Id, node.Name, standing.GetValueOrDefault(node.Id), incidents.GetValueOrDefault(node.Id)))
            .ToList();
    }

    private sealed class Failure
    {
        public Guid DefinitionId { get; init; }
        public required string Element { get; init; }
    }

    // Of every kind of incident, each with the version to which it belongs.
    private IQueryable<Failure> Failing()
    {
        var timers =
            from timer in All<WorkflowTimer>()
            where timer.Attempts > 0
            join instance in All<WorkflowInstance>() on timer.InstanceId equals instance.Id
            select new Failure { DefinitionId = instance.DefinitionId, Element = timer.Element };
        var errands =
            from errand in All<WorkflowErrand>()
            where errand.Attempts > 0
            join instance in All<WorkflowInstance>() on errand.InstanceId equals instance.Id
            select new Failure { DefinitionId = instance.DefinitionId, Element = errand.Element };
        var begun = All<WorkflowErrand>().Where(errand => errand.Attempts > 0 && errand.DefinitionId != null)
            .Select(errand => new Failure { DefinitionId = errand.DefinitionId!.Value, Element = errand.Element });
        var starts = All<WorkflowStart>().Where(start => start.Attempts > 0)
            .Select(start => new Failure { DefinitionId = start.DefinitionId, Element = start.Element });
        return timers.Concat(errands).Concat(begun).Concat(starts);
    }

    private static IReadOnlyList<ElementName> Names(ProcessModel model, string? ids) =>
        string.IsNullOrEmpty(ids) ? [] : [.. ids.Split(' ').Select(id => Name(model, id))];

    private static ElementName Name(ProcessModel model, string id) => new(id, model.Nodes.GetValueOrDefault(id)?.Name ?? id);
}
