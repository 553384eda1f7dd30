using System.Xml.Linq;

namespace Styrning.Workflow.Reading;

/// <summary>Namespaces, and what the elements of BPMN are called in Swedish where one must be refused.</summary>
internal static class BpmnNames
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Styrning = "urn:styrning:bpmn:1";

    /// <summary>Drawn for the reader or for other tools: nothing of it is run, and nothing is lost by not running it.</summary>
    public static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "documentation", "extensionElements", "laneSet", "textAnnotation", "association", "group", "dataObject", "dataObjectReference",
        "dataStoreReference", "ioSpecification", "property", "auditing", "monitoring", "resourceRole", "performer", "humanPerformer",
        "potentialOwner", "dataInputAssociation", "dataOutputAssociation", "incoming", "outgoing", "correlationSubscription", "supports",
        "rendering", "dataInput", "dataOutput", "inputSet", "outputSet",
    };

    private static readonly Dictionary<string, string> Swedish = new(StringComparer.Ordinal)
    {
        ["scriptTask"] = "Skriptuppgift",
        ["businessRuleTask"] = "Regeluppgift",
        ["callActivity"] = "Anrop av annan process",
        ["transaction"] = "Transaktion",
        ["adHocSubProcess"] = "Delprocess utan ordning",
        ["complexGateway"] = "Komplex grind",
        ["choreographyTask"] = "Koreografi",
        ["standardLoopCharacteristics"] = "Upprepning",
        ["eventSubProcess"] = "Händelsestyrd delprocess",
        ["errorEventDefinition"] = "Felhändelse",
        ["escalationEventDefinition"] = "Eskaleringshändelse",
        ["signalEventDefinition"] = "Signalhändelse",
        ["conditionalEventDefinition"] = "Villkorshändelse",
        ["linkEventDefinition"] = "Länkhändelse",
        ["compensateEventDefinition"] = "Kompensation",
        ["cancelEventDefinition"] = "Avbrottshändelse",
        ["messageEventDefinition"] = "Meddelandehändelse",
        ["timerEventDefinition"] = "Tidshändelse",
        ["terminateEventDefinition"] = "Avslutande händelse",
    };

    public static string Of(string element) => Swedish.TryGetValue(element, out var name) ? $"{name} ({element})" : element;
}
