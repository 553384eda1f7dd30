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

        // What is left is sure when it is the only way that could have led out of, or in to, a place that nothing else accounts for.
        var (waysOut, waysIn) = (possible.ToLookup(flow => flow.Source!), possible.ToLookup(flow => flow.Target!));
        for (var before = -1; before != taken.Count;)
        {
            before = taken.Count;
            foreach (var flow in possible)
            {
                if (waysIn[flow.Target!].Count() == 1 || !waysOut[flow.Source!].Any(taken.Contains) && waysOut[flow.Source!].Count() == 1)
                    taken.Add(flow);
            }
        }

        return taken;
    }

    private static bool IsSure(Edge flow, ILookup<Shape, Edge> outgoing, ILookup<Shape, Edge> incoming) =>
        flow.Source!.Kind is "parallelGateway" || !outgoing[flow.Source].Skip(1).Any() || !incoming[flow.Target!].Skip(1).Any();
}
