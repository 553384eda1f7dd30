using Styrning.Workflow.Expressions;
using Styrning.Workflow.Migrating;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    /// <summary>
    /// Goes on in the model of this run with a state that came from another one. A join that waited for a flow which is no longer drawn has
    /// all it needs, and goes on at once.
    /// </summary>
    /// <exception cref="ProcessFault">An expression of the model fails on this state.</exception>
    public Transition Migrate(IReadOnlyList<Effect> gone, IReadOnlyList<(int Owner, FlowNode Node)> begun)
    {
        effects.AddRange(gone);
        foreach (var (owner, node) in begun)
            Guarded(node, () => Subscribe(owner, node, Listening.TriggerOf(node)!));
        while (Items.Values.FirstOrDefault(AllHere) is { } parked)
            Join((Gateway)model.Nodes[parked.Node], parked.Parent);
        Settle();
        return new Transition(true, tree.State(nextId, before.Events + 1, isCalled), effects, JournalKinds.Migrated, null, path);
    }

    private bool AllHere(Item item) => item.Kind is ItemKind.Parked
        && model.Nodes[item.Node] is Gateway { Kind: GatewayKind.Parallel } gateway
        && Arrived(gateway, item.Parent).Count == gateway.Incoming.Count;

    /// <summary>The waiting tasks as this model describes them. Who has a task keeps it, unless the file says otherwise than it did.</summary>
    public IReadOnlyList<MovedTask> Tasks(ElementMap map, InstanceState old) => Items.Values
        .Where(item => item.Kind is ItemKind.Activity && model.Nodes[item.Node] is UserTask && old.Items.ContainsKey(item.Id))
        .Select(item =>
        {
            var (task, was) = ((UserTask)model.Nodes[item.Node], (UserTask)map.From.Nodes[old.Items[item.Id].Node]);
            return new MovedTask(item.Id, task.Id, task.Name, task.Form,
                Other(was.Role, task.Role, item, null), Other(was.Key, task.Key, item, KeyOf(item.Id)));
        })
        .ToList();

    private Changed? Other(ValueSource? was, ValueSource? source, Item item, string? otherwise)
    {
        if (was?.ToString() == source?.ToString())
            return null;
        if (source is not null)
            Guarded(model.Nodes[item.Node], () => otherwise = Name(source.Value(From(item.Id), zone, happening.Now)));
        return new Changed(otherwise);
    }

    private static void Guarded(FlowNode node, Action work)
    {
        try
        {
            work();
        }
        catch (Refusal refusal)
        {
            throw new ProcessFault(node.Id, refusal.Code, refusal.Message);
        }
        catch (ExpressionFault fault)
        {
            throw new ProcessFault(node.Id, ExecutionCodes.Expression, fault.Message, fault);
        }
    }
}
