using System.Collections.Immutable;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private Item Add(int parent, FlowNode node, ItemKind kind, ImmutableDictionary<string, object?> carried)
    {
        var item = new Item(nextId++, parent, node.Id, kind) { Carried = carried };
        Put(item);
        return item;
    }

    private void Put(Item item)
    {
        if (!items.ContainsKey(item.Id))
            Carry(item.Parent, 1);
        items[item.Id] = item;
    }

    private void Remove(int id)
    {
        Carry(items[id].Parent, -1);
        items.Remove(id);
    }

    private void Push(Move move)
    {
        Carry(move.Parent, 1);
        moves.AddLast(move);
    }

    private void Drop(LinkedListNode<Move> move)
    {
        Carry(move.Value.Parent, -1);
        moves.Remove(move);
    }

    private void Carry(int parent, int amount) => load[parent] = load.GetValueOrDefault(parent) + amount;

    private IEnumerable<Item> Below(int parent) => items.Values.Where(item => item.Parent == parent);

    /// <summary>A token has come to its end. A scope without tokens is done.</summary>
    private void Consumed(int scope)
    {
        if (!items.TryGetValue(scope, out var item) || load.GetValueOrDefault(scope) > 0)
            return;
        if (item.Parent != 0)
        {
            Finish(item);
            return;
        }

        Remove(scope);
        effects.Add(new Effect.Ended(item.Variables) { Token = scope, Element = model.Key });
    }
}
