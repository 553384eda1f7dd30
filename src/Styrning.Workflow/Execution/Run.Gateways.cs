using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    // Inclusive joins that could not go on, and how much had changed around them when they were asked.
    private readonly Dictionary<(int Scope, string Gateway), int> waiting = [];

    private void Arrive(Gateway gateway, Move move)
    {
        switch (gateway.Kind)
        {
            case GatewayKind.EventBased:
                WaitForFirst(gateway, move);
                break;
            case GatewayKind.Exclusive:
            case GatewayKind.Parallel or GatewayKind.Inclusive when gateway.Incoming.Count < 2 || move.Flow is null:
                Complete(gateway, move.Parent, move.Carried);
                break;
            default:
                var parked = Add(move.Parent, gateway, ItemKind.Parked, move.Carried);
                tree.Put(parked with { Flow = move.Flow!.Id });
                if (gateway.Kind is GatewayKind.Parallel && Arrived(gateway, move.Parent).Count == gateway.Incoming.Count)
                    Join(gateway, move.Parent);
                break;
        }
    }

    private void WaitForFirst(Gateway gateway, Move move)
    {
        var wait = Add(move.Parent, gateway, ItemKind.Wait, move.Carried);
        foreach (var flow in gateway.Outgoing)
            Subscribe(wait.Id, flow.Target, flow.Target is CatchEvent caught ? caught.Trigger : ((ReceiveTask)flow.Target).Message);
    }

    /// <summary>The first parked token of each incoming flow.</summary>
    private Dictionary<string, Item> Arrived(Gateway gateway, int scope)
    {
        var arrived = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var item in tree.Below(scope).Where(item => item.Kind is ItemKind.Parked && item.Node == gateway.Id))
            arrived.TryAdd(item.Flow!, item);
        return arrived;
    }

    /// <summary>One token of each flow becomes one, which carries what they carried; a second token of a flow stays for the next round.</summary>
    private void Join(Gateway gateway, int scope)
    {
        var carried = Item.NoVariables;
        foreach (var item in Arrived(gateway, scope).Values)
        {
            carried = carried.SetItems(item.Carried);
            tree.Remove(item);
        }

        Complete(gateway, scope, carried);
    }

    /// <summary>
    /// When nothing moves: lets the first inclusive join go on that no token can still reach by an empty flow. A token that can come
    /// by an empty flow does not count if it can as well come by one that already has a token (ISO 19510, 13.4.3).
    /// </summary>
    private bool JoinInclusive()
    {
        if (!model.HasInclusiveGateways)
            return false;

        foreach (var parked in tree.Parked.Select(id => Items[id]))
        {
            if (model.Nodes[parked.Node] is not Gateway { Kind: GatewayKind.Inclusive } gateway)
                continue;
            // Asked already, and nothing around it has changed since.
            var changes = tree.Changes(parked.Parent);
            if (waiting.TryGetValue((parked.Parent, gateway.Id), out var then) && then == changes)
                continue;

            var arrived = Arrived(gateway, parked.Parent);
            var others = tree.Below(parked.Parent).Where(item => item.Node != gateway.Id || item.Kind is not ItemKind.Parked);
            if (others.Any(other => MayStillCome(model.Reach.From(model.Nodes[other.Node], gateway), arrived)))
            {
                waiting[(parked.Parent, gateway.Id)] = changes;
                continue;
            }

            Join(gateway, parked.Parent);
            return true;
        }

        return false;
    }

    private static bool MayStillCome(IReadOnlySet<SequenceFlow> reach, Dictionary<string, Item> arrived) =>
        reach.Count > 0 && reach.All(flow => !arrived.ContainsKey(flow.Id));
}
