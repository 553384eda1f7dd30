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
