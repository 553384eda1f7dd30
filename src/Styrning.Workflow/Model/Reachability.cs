using System.Collections.Concurrent;

namespace Styrning.Workflow.Model;

/// <summary>
/// For an inclusive gateway: from which nodes can a token still come to which of its incoming flows, without passing the gateway itself?
/// Worked out once per gateway, when it is first asked.
/// </summary>
internal sealed class Reachability(ProcessModel model)
{
    private readonly ConcurrentDictionary<string, Dictionary<FlowNode, HashSet<SequenceFlow>>> known = new(StringComparer.Ordinal);

    /// <summary>The incoming flows of the gateway that a token at the node can reach.</summary>
    public IReadOnlySet<SequenceFlow> From(FlowNode node, Gateway gateway) =>
        known.GetOrAdd(gateway.Id, id => Build((Gateway)model.Nodes[id])).GetValueOrDefault(node) ?? [];

    private static Dictionary<FlowNode, HashSet<SequenceFlow>> Build(Gateway gateway)
    {
        var reach = new Dictionary<FlowNode, HashSet<SequenceFlow>>();
        foreach (var flow in gateway.Incoming)
        {
            var waiting = new Stack<FlowNode>([flow.Source]);
            while (waiting.TryPop(out var node))
            {
                if (node == gateway)
                    continue;
                if (!reach.TryGetValue(node, out var flows))
                    reach[node] = flows = [];
                if (!flows.Add(flow))
                    continue;

                foreach (var incoming in node.Incoming)
                    waiting.Push(incoming.Source);
                // A token in an activity can leave it by its border.
                if (node is BoundaryEvent boundary)
                    waiting.Push(boundary.Host);
            }
        }

        return reach;
    }
}
