using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>Reads where instances stand, for a page, from the rows or from the archive. Locks nothing and tracks nothing.</summary>
internal sealed class Standing(Work work)
{
    /// <summary>Every instance about a record, the latest started first.</summary>
    public async Task<IReadOnlyList<WhereItStands>> OfAsync(Guid subject, CancellationToken cancel)
    {
        var instances = await All<WorkflowInstance>().Where(instance => instance.Subject == subject).ToListAsync(cancel);
        var standing = await LiveAsync(instances, cancel);
        foreach (var archived in await All<WorkflowArchive>().Where(row => row.Subject == subject).ToListAsync(cancel))
            standing.Add(await OfAsync(PackedInstance.Unpack(archived), cancel));
        return [.. standing.OrderByDescending(one => one.StartedAt).ThenByDescending(one => one.InstanceId)];
    }

    /// <summary>One instance; null when there is none.</summary>
    public async Task<(WorkflowInstance Instance, WhereItStands Stands, bool Archived)?> OneAsync(Guid id, CancellationToken cancel)
    {
        if (await All<WorkflowInstance>().FirstOrDefaultAsync(instance => instance.Id == id, cancel) is { } live)
            return (live, (await LiveAsync([live], cancel))[0], false);
        if (await All<WorkflowArchive>().FirstOrDefaultAsync(row => row.InstanceId == id, cancel) is not { } archived)
            return null;
        var packed = PackedInstance.Unpack(archived);
        return (packed.Instance, await OfAsync(packed, cancel), true);
    }

    private IQueryable<T> All<T>() where T : class => work.Db.Set<T>().AsNoTracking();

    private async Task<List<WhereItStands>> LiveAsync(List<WorkflowInstance> instances, CancellationToken cancel)
    {
        if (instances.Count == 0)
            return [];

        var ids = instances.Select(instance => instance.Id).ToList();
        var journal = (await All<WorkflowJournalEntry>()
            .Where(entry => ids.Contains(entry.InstanceId) && entry.Path != null)
            .OrderBy(entry => entry.Seq)
            .Select(entry => new WorkflowJournalEntry
            {
                InstanceId = entry.InstanceId,
                Kind = entry.Kind,
                At = entry.At,
                Actor = entry.Actor,
                Path = entry.Path,
            })
            .ToListAsync(cancel)).ToLookup(entry => entry.InstanceId);
        var failing = await All<WorkflowTimer>()
            .Where(timer => ids.Contains(timer.InstanceId) && timer.Cause != null)
            .ToDictionaryAsync(timer => (timer.InstanceId, timer.Token), timer => timer.Cause, cancel);

        var standing = new List<WhereItStands>();
        foreach (var instance in instances)
            standing.Add(await OfAsync(instance, journal[instance.Id], token => failing.GetValueOrDefault((instance.Id, token)), cancel));
        return standing;
    }

    private Task<WhereItStands> OfAsync(PackedInstance packed, CancellationToken cancel) =>
        OfAsync(packed.Instance, packed.Journal.Where(entry => entry.Path is not null), _ => null, cancel);

    private async Task<WhereItStands> OfAsync(
        WorkflowInstance instance, IEnumerable<WorkflowJournalEntry> journal, Func<int, string?> cause, CancellationToken cancel)
    {
        var model = await work.Definitions.OfAsync(work.Db, instance.DefinitionId, cancel);
        return new WhereItStands(instance.Id, model.Key, model.Version ?? 0, model.Name, instance.StartedAt, instance.EndedAt,
            Current(model, StateJson.Read(instance.State), cause), journal.SelectMany(entry => Passed(model, entry)).ToList());
    }

    /// <summary>The elements where the instance stands, each once; null when it has ended.</summary>
    public static string? Elements(InstanceState state) =>
        state.HasEnded ? null : string.Join(' ', state.Items.Values.Where(Stands).Select(item => item.Node).Distinct());

    // What only holds others (scopes, loops) or waits for tokens that are under way (joins) is no place where the matter stands.
    private static bool Stands(Item item) => item.Kind is ItemKind.Activity or ItemKind.Wait or ItemKind.Stuck || item.Failure is not null;

    private static List<StandingElement> Current(ProcessModel model, InstanceState state, Func<int, string?> cause) => state.Items.Values
        .Where(Stands)
        .Select(item => new StandingElement(
            item.Node,
            model.Nodes[item.Node].Name,
            Names.KeyOf(state.Items, item.Id),
            cause(item.Id) ?? state.Subscriptions.Values.Where(one => one.Owner == item.Id).Select(one => cause(one.Id)).FirstOrDefault(text => text is not null)))
        .ToList();

    private static IEnumerable<PassedElement> Passed(ProcessModel model, WorkflowJournalEntry entry) => entry.Path!.Split(' ')
        .Select(id => new PassedElement(id, model.Nodes.GetValueOrDefault(id)?.Name ?? id, entry.At, entry.Actor));
}
