using System.Xml.Linq;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private void Flows(XElement scopeElement)
    {
        foreach (var element in scopeElement.Elements().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if (element.Id() is { } id && model.Nodes.GetValueOrDefault(id) is SubProcess)
                Flows(element);
            else if (element.Name.LocalName is "sequenceFlow" && !full)
                Flow(element);
        }
    }

    private void Flow(XElement element)
    {
        if (element.Id() is not { } id)
        {
            Problem(element, ProblemCodes.BadId, "En pil saknar id.");
            return;
        }

        var source = End(element, "sourceRef");
        var target = End(element, "targetRef");
        if (source is null || target is null || model.Flows.ContainsKey(id))
            return;
        if (source.Scope != target.Scope)
        {
            Problem(element, ProblemCodes.Structure, $"Pilen från {source.Name} till {target.Name} går över gränsen till en delprocess.");
            return;
        }

        var condition = element.Bpmn("conditionExpression") is { } text && text.Value.Trim().Length > 0 ? Feel(text, text.Value, id) : null;
        model.Add(new SequenceFlow(id, element.Text("name"), element.Line(), source, target, condition));
    }

    private FlowNode? End(XElement flow, string attribute)
    {
        var id = flow.Text(attribute);
        if (id is not null && model.Nodes.TryGetValue(id, out var node))
            return node;
        if (id is null || !refused.Contains(id))
            Problem(flow, ProblemCodes.MissingReference, id is null ? $"Pilen saknar {attribute}." : $"Pilens {attribute} pekar på {id}, som inte finns i processen.");
        return null;
    }

    private void Defaults(XElement scopeElement)
    {
        foreach (var element in Inside(scopeElement))
        {
            if (element.Text("default") is not { } reference || element.Id() is not { } id || !model.Nodes.TryGetValue(id, out var node))
                continue;
            if (model.Flows.TryGetValue(reference, out var flow) && flow.Source == node)
                node.Default = flow;
            else if (!problems.Exists(problem => problem.Element == reference))
                Problem(element, ProblemCodes.MissingReference, $"Standardpilen {reference} går inte ut från {node.Name}.");
        }
    }

    private void Attach(XElement scopeElement)
    {
        foreach (var element in Inside(scopeElement).Where(element => element.Name.LocalName is "boundaryEvent"))
        {
            if (element.Id() is not { } id || model.Nodes.GetValueOrDefault(id) is not BoundaryEvent boundary)
                continue;
            var host = element.Text("attachedToRef");
            if (host is not null && model.Nodes.GetValueOrDefault(host) is Activity activity && activity.Scope == boundary.Scope)
                activity.Attach(boundary);
            else if (host is null || !refused.Contains(host))
                Problem(element, ProblemCodes.MissingReference, $"{boundary.Name} sitter inte på någon aktivitet i samma del av processen ({host ?? "attachedToRef saknas"}).");
        }
    }
}
