using System.Xml.Linq;

namespace Styrning.Workflow.Diagrams;

/// <summary>What the elements are called in Swedish, for the list that stands for a drawing.</summary>
internal static class KindNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["task"] = "Uppgift",
        ["userTask"] = "Uppgift för en person",
        ["manualTask"] = "Uppgift utanför systemet",
        ["serviceTask"] = "Automatisk uppgift",
        ["sendTask"] = "Skickar ett meddelande",
        ["receiveTask"] = "Väntar på ett meddelande",
        ["businessRuleTask"] = "Regeluppgift",
        ["scriptTask"] = "Skriptuppgift",
        ["callActivity"] = "Anrop av annan process",
        ["subProcess"] = "Delprocess",
        ["transaction"] = "Transaktion",
        ["adHocSubProcess"] = "Delprocess utan ordning",
        ["exclusiveGateway"] = "Grind: en väg",
        ["parallelGateway"] = "Grind: alla vägar",
        ["inclusiveGateway"] = "Grind: en eller flera vägar",
        ["eventBasedGateway"] = "Grind: det som händer först",
        ["complexGateway"] = "Komplex grind",
        ["startEvent"] = "Start",
        ["endEvent"] = "Slut",
        ["intermediateCatchEvent"] = "Väntan",
        ["intermediateThrowEvent"] = "Händelse",
        ["boundaryEvent"] = "Händelse vid",
        ["participant"] = "Deltagare",
        ["dataObjectReference"] = "Underlag",
        ["dataStoreReference"] = "Datalager",
        ["dataInput"] = "Indata",
        ["dataOutput"] = "Utdata",
        ["textAnnotation"] = "Anteckning",
        ["group"] = "Grupp",
    };

    private static readonly Dictionary<string, string> Triggers = new(StringComparer.Ordinal)
    {
        ["timer"] = "tid",
        ["message"] = "meddelande",
        ["signal"] = "signal",
        ["error"] = "fel",
        ["escalation"] = "eskalering",
        ["conditional"] = "villkor",
        ["link"] = "länk",
        ["terminate"] = "avslutar allt",
        ["compensate"] = "kompensation",
        ["cancel"] = "avbrott",
    };

    public static string Of(XElement element)
    {
        var name = element.IsEventSubProcess() ? "Händelsestyrd delprocess" : Names.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName);
        if (element.IsEvent() && element.Triggers() is { Count: > 0 } triggers)
            name += $": {string.Join(element.Says("parallelMultiple") ? " och " : " eller ", triggers.Select(trigger => Triggers.GetValueOrDefault(trigger, "flera")))}";
        return name + Loop(element);
    }

    private static string Loop(XElement element) => element.Elements().Select(child => child.Name.LocalName).FirstOrDefault(name => name.EndsWith("LoopCharacteristics", StringComparison.Ordinal)) switch
    {
        "standardLoopCharacteristics" => ", upprepas",
        "multiInstanceLoopCharacteristics" when element.Elements().First(child => child.Name.LocalName == "multiInstanceLoopCharacteristics").Says("isSequential") => ", flera i tur och ordning",
        "multiInstanceLoopCharacteristics" => ", flera samtidigt",
        _ => "",
    };
}
