using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    /// <summary>By node, the innermost lane around it that says a role, and the innermost that has a name.</summary>
    private readonly Dictionary<string, XElement> rolesOfLanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> namesOfLanes = new(StringComparer.Ordinal);

    private void Lanes()
    {
        var lanes = new List<Lane>();
        foreach (var set in Inside(process).Where(element => element.Is("laneSet")))
        {
            foreach (var lane in set.Elements(BpmnNames.Bpmn + "lane"))
                Lanes(lane, lanes);
        }

        model.Lanes = lanes;
    }

    private HashSet<string> Lanes(XElement element, List<Lane> lanes)
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        var place = lanes.Count;
        foreach (var inner in element.Elements(BpmnNames.Bpmn + "childLaneSet").Elements(BpmnNames.Bpmn + "lane"))
            nodes.UnionWith(Lanes(inner, lanes));
        foreach (var reference in element.Elements(BpmnNames.Bpmn + "flowNodeRef").Select(child => child.Value.Trim()))
        {
            if (references.Find(reference)?.Id() is { } node)
                nodes.Add(node);
            else
                Reservation(element, ProblemCodes.MissingReference, $"Banan pekar på {reference}, som inte finns i filen.");
        }

        // The lanes within have been here already: what they say stands.
        foreach (var node in nodes)
        {
            if (element.Ours("lane")?.Text("role") is not null)
                rolesOfLanes.TryAdd(node, element);
            if (element.Text("name") is not null)
                namesOfLanes.TryAdd(node, element);
        }

        lanes.Insert(place, new Lane(element.Id() ?? "", element.Text("name"), element.Ours("lane")?.Text("role"), nodes));
        return nodes;
    }

    /// <summary>Who gets the task: what it says itself, in our words or BPMN's, else the role of its lane, else the lane's name.</summary>
    private ValueSource? Role(XElement element, string id, FlowScope scope)
    {
        if (element.Ours("task") is { } task && task.Text("role") is { } own)
            return Value(task, own, ExpressionUse.Name);
        if (Owners(element) is { } owners)
            return owners;

        if (Around(rolesOfLanes, id, scope) is { } lane)
            return Value(lane, lane.Ours("lane")!.Text("role")!, ExpressionUse.Name);
        return Around(namesOfLanes, id, scope) is { } named ? new ValueSource(named.Text("name"), null) : null;
    }

    // A task in a subprocess is drawn in the lanes of the subprocess too.
    private static XElement? Around(Dictionary<string, XElement> lanes, string id, FlowScope scope)
    {
        var found = lanes.GetValueOrDefault(id);
        for (var around = scope; around is not null && found is null; around = around.Outer)
            found = lanes.GetValueOrDefault(around.Id);
        return found;
    }

    /// <summary>BPMN's own way to say who: an expression, or a resource of the file.</summary>
    private ValueSource? Owners(XElement element)
    {
        foreach (var owner in element.Elements().Where(child => child.Is("potentialOwner") || child.Is("humanPerformer") || child.Is("performer") || child.Is("resourceRole")))
        {
            if (owner.Inner("resourceRef") is { } reference && references.Find(reference, "resource") is { } resource)
                return new ValueSource(resource.Text("name") ?? reference, null);
            if (owner.Bpmn("resourceAssignmentExpression")?.Value.Trim() is not { Length: > 0 } text)
                continue;
            try
            {
                return ValueSource.Parse(text);
            }
            catch (ExpressionFault fault)
            {
                Reservation(owner, ProblemCodes.Expression, $"Uttrycket {Short(text)} går inte att läsa: {fault.Message}");
                return new ValueSource(text, null);
            }
        }

        return null;
    }
}
