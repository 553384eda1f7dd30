using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>Writes a drawing as a list, in the order in which one would follow it with a finger.</summary>
internal sealed class Outline(Content content, Picture picture, DiagramMarks marks)
{
    private readonly ILookup<XElement?, XElement> flows = content.All.Where(element => element.Is("sequenceFlow")).ToLookup(flow => content.Refers(flow, "sourceRef"));

    private readonly Dictionary<XElement, string> lanes = Lanes(content);

    public List<OutlineEntry> Read()
    {
        var drawn = picture.Shapes.Select(shape => shape.Element).ToHashSet();
        var processes = drawn.Select(Outermost).OfType<XElement>().Distinct().ToList();
        var pools = picture.Shapes.Where(shape => shape.Kind == "participant").Select(shape => shape.Element).ToList();
        var inPools = pools.Select(pool => content.Refers(pool, "processRef")).ToHashSet();
        return [.. pools.Select(Pool), .. processes.Where(process => !inPools.Contains(process)).SelectMany(Scope)];
    }

    private OutlineEntry Pool(XElement pool) =>
        new(pool.Id()!, content.Name(pool), KindNames.Of(pool), null, null, [], content.Refers(pool, "processRef") is { } process ? Scope(process) : []);

    private List<OutlineEntry> Scope(XElement scope) => FlowOrder.Of(scope, content, flows).Select(Entry).ToList();

    private OutlineEntry Entry(XElement element)
    {
        var kind = KindNames.Of(element);
        if (element.Is("boundaryEvent") && content.Refers(element, "attachedToRef") is { } host)
            kind = $"{kind} (vid {Called(host)})";
        return new OutlineEntry(element.Id()!, content.Name(element), kind, lanes.GetValueOrDefault(element), State(element.Id()!), Next(element), element.IsSubProcess() ? Scope(element) : []);
    }

    private string? State(string id)
    {
        var words = new List<string>();
        if (marks.At.GetValueOrDefault(id) is var count and > 0)
            words.Add(count == 1 && !marks.Counts ? "Står här nu" : $"Står här nu ({count})");
        if (marks.Incidents.Contains(id))
            words.Add("Hindrat");
        if (marks.Passed.Contains(id))
            words.Add("Passerat");
        return words.Count == 0 ? null : string.Join(", ", words);
    }

    private List<string> Next(XElement element) => flows[element]
        .Select(flow => (Flow: flow, Target: content.Refers(flow, "targetRef")))
        .Where(pair => pair.Target is not null)
        .Select(pair => content.Name(pair.Flow) is { Length: > 0 } name ? $"{name}: {Called(pair.Target!)}" : content.IsDefault(pair.Flow) ? $"Annars: {Called(pair.Target!)}" : Called(pair.Target!))
        .ToList();

    private string Called(XElement element) => content.Name(element) is { Length: > 0 } name ? name : KindNames.Of(element);

    private static XElement? Outermost(XElement element) => element.Ancestors().FirstOrDefault(outer => outer.Is("process"));

    private static Dictionary<XElement, string> Lanes(Content content)
    {
        var lanes = new Dictionary<XElement, string>();
        foreach (var lane in content.All.Where(element => element.Is("lane")).OrderBy(lane => lane.Ancestors().Count()))
        {
            foreach (var reference in lane.Elements(BpmnNames.Bpmn + "flowNodeRef"))
            {
                if (content.Find(reference.Value.Trim()) is { } node && content.Name(lane) is { Length: > 0 } name)
                    lanes[node] = name;
            }
        }

        return lanes;
    }
}
