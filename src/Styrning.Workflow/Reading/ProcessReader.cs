using System.Globalization;
using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>Reads one process: first the nodes of every scope, then the flows between them, then what refers to both.</summary>
internal sealed partial class ProcessReader(
    XElement process,
    IReadOnlyDictionary<string, XElement> ids,
    IReadOnlyDictionary<string, string> messages,
    List<Problem> problems)
{
    private const int MostNodes = 5_000;
    private const int DeepestScope = 20;

    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private ProcessModel model = null!;
    private bool full;

    public ProcessModel? Read()
    {
        if (process.Id() is not { } key)
        {
            Problem(process, ProblemCodes.BadId, "Processen saknar id.");
            return null;
        }

        var before = problems.Count;
        model = new ProcessModel(key, process.Text("name"), process.Line());
        Identity();
        Nodes(process, model.Body, 0);
        Flows(process);
        Defaults(process);
        Attach(process);
        StructureCheck.Check(model, problems, whole: problems.Count == before);
        return model;
    }

    private void Identity()
    {
        if (process.Ours("process") is not { } identity)
            return;

        model.SubjectKind = identity.Text("subject");
        if (identity.Text("version") is not { } version)
            return;
        if (int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            model.Version = number;
        else
            Problem(identity, ProblemCodes.BadValue, $"{version} är inget versionsnummer.", model.Key);
    }

    private void Nodes(XElement scopeElement, FlowScope scope, int depth)
    {
        foreach (var element in scopeElement.Elements().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            var name = element.Name.LocalName;
            if (name is "sequenceFlow" || BpmnNames.Silent.Contains(name) || full || IsLoop(element))
                continue;
            if (element.Id() is not { } id)
            {
                Problem(element, ProblemCodes.BadId, $"{BpmnNames.Of(name)} saknar id.");
                continue;
            }

            if (model.Nodes.ContainsKey(id))
                continue; // told already as a duplicate
            if (model.Nodes.Count >= MostNodes)
            {
                full = true;
                Problem(element, ProblemCodes.Unreadable, $"Processen har fler än {MostNodes} element.");
                continue;
            }

            var before = problems.Count;
            if (Node(element, id, scope, depth) is { } node)
                model.Add(node);
            else
                refused.Add(id);

            if (model.Nodes.GetValueOrDefault(id) is SubProcess { Body: var body })
                Nodes(element, body, depth + 1);
            else if (problems.Count == before && !model.Nodes.ContainsKey(id))
                Refuse(element, id, name);
        }
    }

    // A subprocess carries its loop among its children, beside its nodes.
    private static bool IsLoop(XElement element) =>
        element.Name.LocalName is "multiInstanceLoopCharacteristics" or "standardLoopCharacteristics" && element.Parent!.Name.LocalName is not "process";

    private FlowNode? Node(XElement element, string id, FlowScope scope, int depth)
    {
        var name = element.Text("name") ?? id;
        var line = element.Line();
        return element.Name.LocalName switch
        {
            "startEvent" => Start(element, id, name, scope),
            "endEvent" => End(element, id, name, scope),
            "intermediateCatchEvent" => Trigger(element) is { } trigger
                ? new CatchEvent { Id = id, Name = name, Line = line, Scope = scope, Trigger = trigger }
                : null,
            "intermediateThrowEvent" => Throw(element, id, name, scope),
            "boundaryEvent" => Boundary(element, id, name, scope),
            "exclusiveGateway" => Split(GatewayKind.Exclusive),
            "parallelGateway" => Split(GatewayKind.Parallel),
            "inclusiveGateway" => Split(GatewayKind.Inclusive),
            "eventBasedGateway" => element.Text("instantiate") is "true"
                ? Refuse(element, id, "Händelsestyrd grind som startar processen")
                : Split(GatewayKind.EventBased),
            "subProcess" => Sub(element, id, name, scope, depth),
            _ => Task(element, id, name, scope),
        };

        Gateway Split(GatewayKind kind) => new() { Id = id, Name = name, Line = line, Scope = scope, Kind = kind };
    }

    private SubProcess? Sub(XElement element, string id, string name, FlowScope scope, int depth)
    {
        if (element.Text("triggeredByEvent") is "true" or "1")
        {
            Refuse(element, id, "eventSubProcess");
            return null;
        }

        if (depth >= DeepestScope)
        {
            Problem(element, ProblemCodes.Structure, $"Fler än {DeepestScope} delprocesser i varandra.");
            return null;
        }

        return new SubProcess { Id = id, Name = name, Line = element.Line(), Scope = scope, Loop = Loop(element), Body = new FlowScope(id, scope) };
    }

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

    private static IEnumerable<XElement> Inside(XElement scope) => scope.Descendants().Where(element => element.Name.Namespace == BpmnNames.Bpmn);

    private Expression? Feel(XElement element, string text, string? owner = null)
    {
        try
        {
            return Expression.Parse(text);
        }
        catch (ExpressionFault fault)
        {
            Problem(element, ProblemCodes.Expression, $"Uttrycket {text.Trim()} går inte att läsa: {fault.Message}", owner);
            return null;
        }
    }

    private FlowNode? Refuse(XElement element, string id, string what)
    {
        problems.Add(new Problem(id, element.Line(), ProblemCodes.Unsupported, $"{BpmnNames.Of(what)} stöds inte."));
        return null;
    }

    private void Problem(XElement element, string code, string message, string? owner = null) =>
        problems.Add(new Problem(owner ?? Owner(element), element.Line(), code, message));

    /// <summary>The element that the officer knows: the nearest one with an id.</summary>
    private static string? Owner(XElement element) => element.AncestorsAndSelf().Select(one => one.Id()).FirstOrDefault(id => id is not null);
}
