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
        "documentation", "extensionElements", "textAnnotation", "association", "group", "dataObject", "dataObjectReference",
        "dataStoreReference", "ioSpecification", "ioBinding", "property", "auditing", "monitoring", "categoryValueRef", "resourceRole", "performer",
        "humanPerformer", "potentialOwner", "dataInputAssociation", "dataOutputAssociation", "incoming", "outgoing", "correlationSubscription",
        "supports", "supportedInterfaceRef", "artifact", "rendering", "dataInput", "dataOutput", "inputSet", "outputSet", "laneSet",
    };

    /// <summary>What stands inside a task, gateway or event beside <see cref="Silent"/> and is read with it.</summary>
    public static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "script", "eventDefinitionRef", "timerEventDefinition", "messageEventDefinition",
        "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition", "conditionalEventDefinition", "linkEventDefinition",
        "terminateEventDefinition", "compensateEventDefinition", "cancelEventDefinition",
    };

    private static readonly Dictionary<string, string> Swedish = new(StringComparer.Ordinal)
    {
        ["transaction"] = "Transaktion",
        ["adHocSubProcess"] = "Delprocess utan ordning",
        ["complexGateway"] = "Komplex grind",
        ["choreography"] = "Koreografi",
        ["choreographyTask"] = "Koreografi",
        ["globalChoreographyTask"] = "Koreografi",
        ["subChoreography"] = "Koreografi",
        ["callChoreography"] = "Koreografi",
        ["compensateEventDefinition"] = "Kompensation",
        ["isForCompensation"] = "Kompensation",
        ["cancelEventDefinition"] = "Avbrottshändelse",
        ["multipleEventDefinition"] = "Händelse med flera utlösare",
        ["instantiate"] = "Start av processen från något annat än en start",
        ["eventGatewayType"] = "Grind som väntar på alla sina händelser",
        ["startQuantity"] = "Ett annat antal än 1 som börjar",
        ["completionQuantity"] = "Ett annat antal än 1 som går vidare",
        ["behavior"] = "Händelser från en flerfaldig aktivitet",
        ["correlationSubscription"] = "Meddelanden som hittar fram efter innehållet",
        ["loopDataOutputRef"] = "Samling av resultat från en flerfaldig aktivitet",
        ["scriptTask"] = "Skriptuppgift",
        ["errorEventDefinition"] = "Felhändelse",
        ["escalationEventDefinition"] = "Eskaleringshändelse",
        ["signalEventDefinition"] = "Signalhändelse",
        ["conditionalEventDefinition"] = "Villkorshändelse",
        ["linkEventDefinition"] = "Länkhändelse",
        ["messageEventDefinition"] = "Meddelandehändelse",
        ["timerEventDefinition"] = "Tidshändelse",
        ["terminateEventDefinition"] = "Avslutande händelse",
    };

    public static string Of(string element) => Swedish.TryGetValue(element, out var name) ? $"{name} ({element})" : element;
}
