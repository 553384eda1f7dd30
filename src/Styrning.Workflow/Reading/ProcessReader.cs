using System.Globalization;
using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>Reads one process: first the nodes of every scope, then the flows between them, then what refers to both.</summary>
internal sealed partial class ProcessReader(XElement process, References references, ProblemList problems, ProblemList reservations)
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
        Lanes();
        Nodes(process, model.Body, 0);
        Flows(process);
        Links();
        Defaults(process);
        Unconditioned();
        Attach(process);
        StructureCheck.Check(model, problems, whole: problems.Count == before);
        return model;
    }

    private void Identity()
    {
        if (process.Bpmn("correlationSubscription") is { } subscription)
            Reservation(subscription, ProblemCodes.Unsupported, $"{BpmnNames.Of("correlationSubscription")} stöds inte.");
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
        if (!IsWhole(element, id))
            return null;
        var name = element.Text("name") ?? id;
        var line = element.Line();
        return element.Name.LocalName switch
        {
            "startEvent" => Start(element, id, name, scope),
            "endEvent" => End(element, id, name, scope),
            "intermediateCatchEvent" => Trigger(element, EventPlace.Catch) is { } trigger
                ? new CatchEvent { Id = id, Name = name, Line = line, Scope = scope, Trigger = trigger }
                : null,
            "intermediateThrowEvent" => Throw(element, id, name, scope),
            "boundaryEvent" => Boundary(element, id, name, scope),
            "exclusiveGateway" => Split(GatewayKind.Exclusive),
            "parallelGateway" => Split(GatewayKind.Parallel),
            "inclusiveGateway" => Split(GatewayKind.Inclusive),
            "eventBasedGateway" => Split(GatewayKind.EventBased),
            "subProcess" => Sub(element, id, name, scope, depth),
            _ => Task(element, id, name, scope),
        };

        Gateway Split(GatewayKind kind) => new() { Id = id, Name = name, Line = line, Scope = scope, Kind = kind };
    }

    /// <summary>Whether nothing about the element says that it is run in a way that this engine does not know.</summary>
    private bool IsWhole(XElement element, string id)
    {
        var before = problems.Count;
        foreach (var attribute in new[] { "isForCompensation", "instantiate" }.Where(attribute => Flag(element, attribute, false)))
            Refuse(element, id, attribute);
        foreach (var attribute in new[] { "startQuantity", "completionQuantity" }.Where(attribute => element.Text(attribute) is not (null or "1")))
            Refuse(element, id, attribute);
        if (element.Text("eventGatewayType") is "Parallel")
            Refuse(element, id, "eventGatewayType");
        if (element.Name.LocalName is not ("subProcess" or "transaction" or "adHocSubProcess"))
        {
            foreach (var child in element.Elements().Where(child => child.Name.Namespace == BpmnNames.Bpmn
                && !BpmnNames.Silent.Contains(child.Name.LocalName) && !BpmnNames.Parts.Contains(child.Name.LocalName)))
                Refuse(child, id, child.Name.LocalName);
        }

        return problems.Count == before;
    }

    private SubProcess? Sub(XElement element, string id, string name, FlowScope scope, int depth)
    {
        if (depth >= DeepestScope)
        {
            Problem(element, ProblemCodes.Structure, $"Fler än {DeepestScope} delprocesser i varandra.");
            return null;
        }

        return new SubProcess
        {
            Id = id,
            Name = name,
            Line = element.Line(),
            Scope = scope,
            IsEvent = Flag(element, "triggeredByEvent", false),
            Loop = Loop(element),
            Repeats = Repeats(element),
            Body = new FlowScope(id, scope),
        };
    }

    private static IEnumerable<XElement> Inside(XElement scope) => scope.Descendants().Where(element => element.Name.Namespace == BpmnNames.Bpmn);
}
