using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>
/// Which sequence flows were taken, as far as it follows from what was passed: the only way out of what was passed, the only way in to what was
/// reached. Where two ways were possible, neither is claimed.
/// </summary>
internal static class PassedFlows
{
    public static HashSet<Edge> Of(Picture picture, DiagramMarks marks)
    {
        bool Completed(Shape? shape) => shape is not null && marks.Passed.Contains(shape.Id);
        bool Reached(Shape? shape) => shape is not null && (marks.Passed.Contains(shape.Id) || marks.At.GetValueOrDefault(shape.Id) > 0);

        var flows = picture.Edges.Where(edge => edge is { Kind: "sequenceFlow", Source: not null, Target: not null }).ToList();
        var (outgoing, incoming) = (flows.ToLookup(flow => flow.Source!), flows.ToLookup(flow => flow.Target!));
        var possible = flows.Where(flow => Completed(flow.Source) && Reached(flow.Target)).ToList();
        var taken = possible.Where(flow => IsSure(flow, outgoing, incoming)).ToHashSet();

        // What is left is sure when it is the only way that can have led out of one place, or in to the other.
        var (waysOut, waysIn) = (Counted(possible, flow => flow.Source!), Counted(possible, flow => flow.Target!));
        taken.UnionWith(possible.Where(flow => waysOut[flow.Source!] == 1 || waysIn[flow.Target!] == 1));
        return taken;
    }

    // An activity sends a token along each of its flows that has no condition.
    private static bool IsSure(Edge flow, ILookup<Shape, Edge> outgoing, ILookup<Shape, Edge> incoming) =>
        flow.Source!.Kind is "parallelGateway"
        || !flow.Source.Element.IsGateway() && flow.Element.Bpmn("conditionExpression") is null && flow.Source.Element.Text("default") is null
        || !outgoing[flow.Source].Skip(1).Any()
        || !incoming[flow.Target!].Skip(1).Any();

    private static Dictionary<Shape, int> Counted(List<Edge> flows, Func<Edge, Shape> end) => flows.GroupBy(end).ToDictionary(group => group.Key, group => group.Count());
}
