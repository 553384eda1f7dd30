using System.Xml.Linq;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private StartEvent? Start(XElement element, string id, string name, FlowScope scope)
    {
        var isInEventSubProcess = model.Nodes.GetValueOrDefault(scope.Id) is SubProcess { IsEvent: true };
        var interrupts = !isInEventSubProcess || Flag(element, "isInterrupting", true);
        if (Definitions(element).Count == 0)
        {
            if (isInEventSubProcess)
            {
                Problem(element, ProblemCodes.Structure, "Starten i en händelsestyrd delprocess väntar inte på något.");
                return null;
            }

            return new StartEvent { Id = id, Name = name, Line = element.Line(), Scope = scope };
        }

        if (scope.Outer is not null && !isInEventSubProcess)
        {
            Problem(element, ProblemCodes.Structure, "Starten i en delprocess kan inte vänta på något.");
            return null;
        }

        var place = isInEventSubProcess ? EventPlace.EventSubProcessStart : EventPlace.ProcessStart;
        if (Trigger(element, place, mayRepeat: !interrupts || !isInEventSubProcess) is not { } trigger)
            return null;
        return new StartEvent { Id = id, Name = name, Line = element.Line(), Scope = scope, Trigger = trigger, Interrupts = Interrupts(element, trigger, interrupts) };
    }

    private EndEvent? End(XElement element, string id, string name, FlowScope scope)
    {
        var definitions = Definitions(element);
        if (definitions is [var only] && only.Is("terminateEventDefinition"))
            return new EndEvent { Id = id, Name = name, Line = element.Line(), Scope = scope, Terminates = true };

        var throws = definitions.Count == 0 ? null : Trigger(element, EventPlace.End);
        if (definitions.Count > 0 && throws is null)
            return null;
        return new EndEvent { Id = id, Name = name, Line = element.Line(), Scope = scope, Throws = throws, Step = Sender(element, throws) };
    }

    private ThrowEvent? Throw(XElement element, string id, string name, FlowScope scope)
    {
        var definitions = Definitions(element);
        var throws = definitions.Count == 0 ? null : Trigger(element, EventPlace.Throw);
        if (definitions.Count > 0 && throws is null)
            return null;
        return new ThrowEvent { Id = id, Name = name, Line = element.Line(), Scope = scope, Throws = throws, Step = Sender(element, throws) };
    }

    private string? Sender(XElement element, Trigger? throws) =>
        throws is Trigger.Message ? (element.Ours("step") ?? Definitions(element)[0].Ours("step"))?.Text("name") : null;

    private BoundaryEvent? Boundary(XElement element, string id, string name, FlowScope scope)
    {
        var interrupts = Flag(element, "cancelActivity", true);
        if (Trigger(element, EventPlace.Boundary, mayRepeat: !interrupts) is not { } trigger)
            return null;
        return new BoundaryEvent
        {
            Id = id,
            Name = name,
            Line = element.Line(),
            Scope = scope,
            Trigger = trigger,
            Interrupts = Interrupts(element, trigger, interrupts),
        };
    }

    // ISO 19510: an error always interrupts. Drawn otherwise it is run as the standard says, but not published: it is not what was drawn.
    private bool Interrupts(XElement element, Trigger trigger, bool drawn)
    {
        if (trigger is not Model.Trigger.Error || drawn)
            return drawn;
        Reservation(element, ProblemCodes.Structure, "Ett fel avbryter alltid: händelsen kan inte ritas som en som inte gör det.");
        return true;
    }

    /// <summary>What the event waits for or throws. Null with a problem told.</summary>
    private Trigger? Trigger(XElement element, EventPlace place, bool mayRepeat = false)
    {
        var definitions = Definitions(element);
        if (definitions.Find(one => one.Name.LocalName is "compensateEventDefinition" or "cancelEventDefinition") is { } never)
        {
            Refuse(never, element.Id()!, never.Name.LocalName);
            return null;
        }

        if (definitions.Count > 1)
        {
            Refuse(element, element.Id()!, "multipleEventDefinition");
            return null;
        }

        if (definitions is not [var definition])
        {
            Problem(element, ProblemCodes.Structure, "Händelsen väntar inte på något.");
            return null;
        }

        switch (definition.Name.LocalName, place)
        {
            case ("timerEventDefinition", not (EventPlace.Throw or EventPlace.End)):
                return Timer(definition, mayRepeat, isProcessStart: place is EventPlace.ProcessStart);
            case ("messageEventDefinition", _):
                return Message(definition, element, isSent: place is EventPlace.Throw or EventPlace.End);
            case ("signalEventDefinition", _):
                return Signal(definition);
            case ("errorEventDefinition", EventPlace.Boundary or EventPlace.EventSubProcessStart or EventPlace.End):
                return Error(definition, isThrown: place is EventPlace.End);
            case ("escalationEventDefinition", EventPlace.Boundary or EventPlace.EventSubProcessStart or EventPlace.End or EventPlace.Throw):
                return Escalation(definition);
            case ("conditionalEventDefinition", not (EventPlace.Throw or EventPlace.End)):
                return Conditional(definition);
            case ("linkEventDefinition", EventPlace.Catch or EventPlace.Throw):
                return Link(definition, element);
            case ("eventDefinitionRef", _):
                Problem(definition, ProblemCodes.MissingReference, $"Händelsen {definition.Value.Trim()} finns inte i filen.");
                return null;
            default:
                if (BpmnNames.Parts.Contains(definition.Name.LocalName))
                    Problem(element, ProblemCodes.Structure, $"{BpmnNames.Of(definition.Name.LocalName)} kan inte stå i en {element.Name.LocalName}.");
                else
                    Refuse(definition, element.Id()!, definition.Name.LocalName);
                return null;
        }
    }

    /// <summary>The event definitions within the event, and those of the file that it refers to.</summary>
    private List<XElement> Definitions(XElement element) => element.Elements()
        .Where(child => child.Name.Namespace == BpmnNames.Bpmn)
        .Select(child => child.Is("eventDefinitionRef") ? references.Find(child.Value.Trim()) ?? child : child)
        .Where(child => child.Name.Namespace == BpmnNames.Bpmn && (child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)
            || child.Is("eventDefinitionRef")))
        .ToList();
}
