using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>What kinds of elements there are for the eye, whether the engine runs them or not.</summary>
internal static class Elements
{
    private static readonly HashSet<string> Events = new(StringComparer.Ordinal)
    {
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
    };

    private static readonly HashSet<string> SubProcesses = new(StringComparer.Ordinal) { "subProcess", "transaction", "adHocSubProcess" };

    private static readonly HashSet<string> Tasks = new(StringComparer.Ordinal)
    {
        "task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "businessRuleTask", "scriptTask", "callActivity",
    };

    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "dataObjectReference", "dataStoreReference", "dataObject", "dataInput", "dataOutput" };

    private static readonly HashSet<string> Other = new(StringComparer.Ordinal)
    {
        "participant", "lane", "textAnnotation", "group", "message", "choreographyTask", "subChoreography", "callChoreography", "conversation",
        "subConversation", "callConversation",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "sequenceFlow", "messageFlow", "association", "dataInputAssociation", "dataOutputAssociation", "conversationLink",
    };

    public static bool IsEvent(this XElement element) => element.IsBpmn() && Events.Contains(element.Name.LocalName);

    public static bool IsGateway(this XElement element) => element.IsBpmn() && element.Name.LocalName.EndsWith("Gateway", StringComparison.Ordinal);

    public static bool IsSubProcess(this XElement element) => element.IsBpmn() && SubProcesses.Contains(element.Name.LocalName);

    public static bool IsEventSubProcess(this XElement element) => element.IsSubProcess() && element.Says("triggeredByEvent");

    public static bool IsActivity(this XElement element) => element.IsSubProcess() || element.IsBpmn() && Tasks.Contains(element.Name.LocalName);

    public static bool IsFlowNode(this XElement element) => element.IsActivity() || element.IsEvent() || element.IsGateway();

    public static bool IsData(this XElement element) => element.IsBpmn() && Data.Contains(element.Name.LocalName);

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name && element.IsBpmn();

    public static bool HasArea(this XElement element) =>
        element.IsFlowNode() || element.IsData() || element.IsBpmn() && Other.Contains(element.Name.LocalName);

    public static bool IsLine(this XElement element) => element.IsBpmn() && Lines.Contains(element.Name.LocalName);

    public static bool Says(this XElement element, string attribute) => (string?)element.Attribute(attribute) is "true" or "1";

    public static bool Denies(this XElement element, string attribute) => (string?)element.Attribute(attribute) is "false" or "0";

    /// <summary>The names of its event definitions, without the ending: "timer", "message" …</summary>
    public static List<string> Triggers(this XElement element) => element.Elements()
        .Where(child => child.IsBpmn() && (child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal) || child.Name.LocalName == "eventDefinitionRef"))
        .Select(child => child.Name.LocalName == "eventDefinitionRef" ? "other" : child.Name.LocalName[..^"EventDefinition".Length])
        .ToList();

    /// <summary>A process, or what a subprocess is to those within it.</summary>
    public static XElement? Scope(this XElement element) => element.Ancestors().FirstOrDefault(outer => outer.Is("process") || outer.IsSubProcess());

    private static bool IsBpmn(this XElement element) => element.Name.Namespace == BpmnNames.Bpmn;
}
