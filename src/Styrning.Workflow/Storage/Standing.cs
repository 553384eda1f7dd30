using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>Reads where the instances of a record stand, for a page. Locks nothing and tracks nothing.</summary>
internal sealed class Standing(Work work)
{
    public async Task<IReadOnlyList<WhereItStands>> OfAsync(Guid subject, CancellationToken cancel)
    {
        var instances = await work.Db.Set<WorkflowInstance>().AsNoTracking()
            .Where(instance => instance.Subject == subject)
            .OrderByDescending(instance => instance.StartedAt).ThenByDescending(instance => instance.Id)
            .ToListAsync(cancel);
        if (instances.Count == 0)
            return [];

        var ids = instances.Select(instance => instance.Id).ToList();
        var journal = (await work.Db.Set<WorkflowJournalEntry>().AsNoTracking()
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
        var failing = await work.Db.Set<WorkflowTimer>().AsNoTracking()
            .Where(timer => ids.Contains(timer.InstanceId) && timer.Cause != null)
            .ToDictionaryAsync(timer => (timer.InstanceId, timer.Token), timer => timer.Cause, cancel);

        var standing = new List<WhereItStands>();
        foreach (var instance in instances)
        {
            var model = await work.Definitions.OfAsync(work.Db, instance.DefinitionId, cancel);
            var state = StateJson.Read(instance.State);
            standing.Add(new WhereItStands(instance.Id, model.Key, model.Version ?? 0, model.Name, instance.StartedAt, instance.EndedAt,
                Current(model, state, token => failing.GetValueOrDefault((instance.Id, token))),
                journal[instance.Id].SelectMany(entry => Passed(model, entry)).ToList()));
        }

        return standing;
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
