using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private readonly Dictionary<string, int> twins = new(StringComparer.Ordinal);

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
        var source = End(element, "sourceRef");
        var target = End(element, "targetRef");
        if (source is null || target is null)
            return;
        var id = element.Id() ?? Free($"{source.Id}→{target.Id}");
        if (model.Flows.ContainsKey(id))
            return; // told already as a duplicate
        if (source.Scope != target.Scope)
        {
            Problem(element, ProblemCodes.Structure, $"Pilen från {source.Name} till {target.Name} går över gränsen till en delprocess.");
            return;
        }

        var condition = element.Inner("conditionExpression") is { } text ? Feel(element.Bpmn("conditionExpression")!, text, ExpressionUse.Condition, id) : null;
        model.Add(new SequenceFlow(id, element.Text("name"), element.Line(), source, target, condition));
    }

    // The schema lets an arrow be without an id; nothing in the file can refer to it then.
    private string Free(string id)
    {
        var free = id;
        while (model.Flows.ContainsKey(free) || references.Find(free) is not null)
        {
            // The count is kept: a thousand arrows between the same two nodes would else each try a thousand names.
            var count = twins[id] = twins.GetValueOrDefault(id, 1) + 1;
            free = $"{id}→{count}";
        }

        return free;
    }

    private FlowNode? End(XElement flow, string attribute)
    {
        var id = flow.Text(attribute);
        if (id is null)
        {
            Problem(flow, ProblemCodes.MissingReference, $"Pilen saknar {attribute}.");
            return null;
        }

        var element = references.Find(id);
        if (model.Nodes.TryGetValue(element?.Id() ?? id, out var node))
            return node;
        if (refused.Contains(element?.Id() ?? id))
            return null;
        if (element is not null && !element.Ancestors().Contains(process) && element.Ancestors().Any(one => one.Is("process")))
            Problem(flow, ProblemCodes.Structure, $"Pilens {attribute} pekar på {id}, som är i en annan process. Dit går bara meddelanden.");
        else
            Problem(flow, ProblemCodes.MissingReference, $"Pilens {attribute} pekar på {id}, som inte finns i processen.");
        return null;
    }

    /// <summary>A pair of links is an arrow that was not drawn.</summary>
    private void Links()
    {
        var catches = new Dictionary<(FlowScope, string), CatchEvent>();
        foreach (var caught in model.Nodes.Values.OfType<CatchEvent>())
        {
            if (caught.Trigger is Trigger.Link link && !catches.TryAdd((caught.Scope, link.Name), caught))
                problems.Add(caught.Id, caught.Line, ProblemCodes.Structure, $"Länken {link.Name} kommer fram på två ställen.");
        }

        foreach (var thrown in model.Nodes.Values.OfType<ThrowEvent>().ToList())
        {
            if (thrown.Throws is not Trigger.Link link)
                continue;
            if (thrown.Outgoing.Count > 0)
                problems.Add(thrown.Id, thrown.Line, ProblemCodes.Structure, $"Ingen pil kan gå ut ur länken {link.Name}: den går vidare där den kommer fram.");
            else if (catches.TryGetValue((thrown.Scope, link.Name), out var caught))
                model.Add(new SequenceFlow(Free($"{thrown.Id}→{caught.Id}"), link.Name, thrown.Line, thrown, caught, null) { IsLink = true });
            else
                problems.Add(thrown.Id, thrown.Line, ProblemCodes.MissingReference, $"Länken {link.Name} kommer ingenstans fram i samma del av processen.");
        }

        foreach (var caught in catches.Values)
        {
            if (caught.Incoming.Any(flow => !flow.IsLink))
                problems.Add(caught.Id, caught.Line, ProblemCodes.Structure, $"Ingen pil kan gå in i {caught.Name}: dit går bara länken.");
            else if (caught.Incoming.Count == 0)
                problems.Add(caught.Id, caught.Line, ProblemCodes.Unreachable, $"Ingen länk leder till {caught.Name}.");
        }
    }

    private void Defaults(XElement scopeElement)
    {
        foreach (var element in Inside(scopeElement))
        {
            if (element.Text("default") is not { } reference || element.Id() is not { } id || !model.Nodes.TryGetValue(id, out var node))
                continue;
            if (references.Find(reference)?.Id() is { } found && model.Flows.TryGetValue(found, out var flow) && flow.Source == node)
                node.Default = flow;
            else if (!problems.Knows(reference))
                Problem(element, ProblemCodes.MissingReference, $"Standardpilen {reference} går inte ut från {node.Name}.");
        }
    }

    /// <summary>
    /// Arrows without a condition where one is expected. Some makers' engines refuse them; others take the only one out of an exclusive gateway for
    /// its default, and follow every one out of an inclusive gateway. They are read so, to be tried, but not published: it is not what was drawn.
    /// </summary>
    private void Unconditioned()
    {
        foreach (var gateway in model.Nodes.Values.OfType<Gateway>().Where(gateway => gateway.Outgoing.Count > 1))
        {
            var bare = gateway.Outgoing.Where(flow => flow.Condition is null && flow != gateway.Default && !problems.Knows(flow.Id)).ToList();
            var isAssumed = gateway is { Kind: GatewayKind.Exclusive, Default: null } && bare.Count == 1;
            if (isAssumed)
                gateway.Default = bare[0];
            if (!isAssumed && gateway.Kind is not GatewayKind.Inclusive)
                continue;
            foreach (var flow in bare)
                reservations.Add(flow.Id, flow.Line, ProblemCodes.Structure, $"Pilen från {gateway.Name} till {flow.Target.Name} har inget villkor och är inte standardpil.");
        }
    }

    private void Attach(XElement scopeElement)
    {
        foreach (var element in Inside(scopeElement).Where(element => element.Name.LocalName is "boundaryEvent"))
        {
            if (element.Id() is not { } id || model.Nodes.GetValueOrDefault(id) is not BoundaryEvent boundary)
                continue;
            var host = element.Text("attachedToRef");
            host = host is null ? null : references.Find(host)?.Id() ?? host;
            if (host is not null && model.Nodes.GetValueOrDefault(host) is Activity activity && activity.Scope == boundary.Scope)
                activity.Attach(boundary);
            else if (host is null || !refused.Contains(host))
                Problem(element, ProblemCodes.MissingReference, $"{boundary.Name} sitter inte på någon aktivitet i samma del av processen ({host ?? "attachedToRef saknas"}).");
        }
    }
}
