using System.Xml.Linq;

namespace Styrning.Workflow.Diagrams;

/// <summary>
/// The nodes of one scope in the order of their flows: what begins first, a node when everything that leads to it (save in circles) has been
/// told, boundary events right after what they sit on, event subprocesses last.
/// </summary>
internal static class FlowOrder
{
    public static List<XElement> Of(XElement scope, Content content, ILookup<XElement?, XElement> flows)
    {
        var nodes = scope.Elements().Where(element => element.IsFlowNode() && content.Counts(element)).ToList();
        var done = new HashSet<XElement>();
        var hasWayIn = nodes.SelectMany(node => Targets(node, content, flows)).ToHashSet();
        var beginnings = nodes.Where(node => !hasWayIn.Contains(node) && !node.Is("boundaryEvent")).OrderBy(node => node.IsEventSubProcess() ? 2 : node.Is("startEvent") ? 0 : 1);

        // Depth first and read backwards, which is a topological order where there are no circles. What nothing begins comes after.
        var told = new List<XElement>();
        foreach (var beginning in beginnings.Reverse())
            Follow(beginning, content, flows, done, told, scope);
        told.Reverse();
        var rest = new List<XElement>();
        foreach (var node in nodes)
            Follow(node, content, flows, done, rest, scope);
        rest.Reverse();
        return [.. told, .. rest];
    }

    private static void Follow(XElement from, Content content, ILookup<XElement?, XElement> flows, HashSet<XElement> done, List<XElement> told, XElement scope)
    {
        if (!done.Add(from))
            return;
        var open = new Stack<(XElement Node, Queue<XElement> Left)>();
        open.Push((from, new Queue<XElement>(Ways(from, content, flows, scope))));
        while (open.TryPeek(out var top))
        {
            if (!top.Left.TryDequeue(out var next))
            {
                told.Add(open.Pop().Node);
                continue;
            }

            if (done.Add(next))
                open.Push((next, new Queue<XElement>(Ways(next, content, flows, scope))));
        }
    }

    // Told backwards: the last way first, and the events on its border after everything else, so that they come right behind it.
    private static IEnumerable<XElement> Ways(XElement node, Content content, ILookup<XElement?, XElement> flows, XElement scope) =>
        Targets(node, content, flows).Where(target => target.Parent == scope).Reverse().Concat(content.Boundaries(node).Where(boundary => boundary.Parent == scope).Reverse());

    private static IEnumerable<XElement> Targets(XElement node, Content content, ILookup<XElement?, XElement> flows) =>
        flows[node].Select(flow => content.Refers(flow, "targetRef")).OfType<XElement>().Where(target => target != node);
}
