using System.Xml.Linq;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private FlowNode? Start(XElement element, string id, string name, FlowScope scope)
    {
        if (Definitions(element) is [var definition, ..])
            return Refuse(definition, id, definition.Name.LocalName);
        return new StartEvent { Id = id, Name = name, Line = element.Line(), Scope = scope };
    }

    private FlowNode? End(XElement element, string id, string name, FlowScope scope)
    {
        var definitions = Definitions(element);
        if (definitions.Find(definition => definition.Name.LocalName is not "terminateEventDefinition") is { } other)
            return Refuse(other, id, other.Name.LocalName);
        return new EndEvent { Id = id, Name = name, Line = element.Line(), Scope = scope, Terminates = definitions.Count > 0 };
    }

    private FlowNode? Throw(XElement element, string id, string name, FlowScope scope)
    {
        if (Definitions(element) is [var definition, ..])
            return Refuse(definition, id, definition.Name.LocalName);
        return new ThrowEvent { Id = id, Name = name, Line = element.Line(), Scope = scope };
    }

    private BoundaryEvent? Boundary(XElement element, string id, string name, FlowScope scope)
    {
        var interrupts = element.Text("cancelActivity") is not ("false" or "0");
        if (Trigger(element) is not { } trigger)
            return null;
        if (trigger is Trigger.Timer { Kind: TimerKind.Cycle } && interrupts)
        {
            Problem(element, ProblemCodes.Timer, "En upprepad tid kan bara sitta på en händelse som inte avbryter.");
            return null;
        }

        return new BoundaryEvent { Id = id, Name = name, Line = element.Line(), Scope = scope, Trigger = trigger, Interrupts = interrupts };
    }

    private Trigger? Trigger(XElement element)
    {
        var definitions = Definitions(element);
        if (definitions.Count != 1)
        {
            Problem(element, ProblemCodes.Structure, definitions.Count == 0 ? "Händelsen väntar inte på något." : "Händelsen har flera utlösare.");
            return null;
        }

        var definition = definitions[0];
        switch (definition.Name.LocalName)
        {
            case "timerEventDefinition":
                return Timer(definition, element.Name.LocalName is "boundaryEvent");
            case "messageEventDefinition":
                return Message(definition, element);
            default:
                Refuse(definition, element.Id()!, definition.Name.LocalName);
                return null;
        }
    }

    private static List<XElement> Definitions(XElement element) => element.Elements()
        .Where(child => child.Name.Namespace == BpmnNames.Bpmn && (child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)
            || child.Name.LocalName is "eventDefinitionRef"))
        .ToList();

    private Trigger.Message? Message(XElement holder, XElement element)
    {
        if (holder.Text("messageRef") is not { } reference)
        {
            Problem(holder, ProblemCodes.MissingReference, "Det står inte vilket meddelande som väntas (messageRef).");
            return null;
        }

        // A reference may carry the prefix of the file's own namespace.
        if (!messages.TryGetValue(reference, out var name) && !messages.TryGetValue(reference[(reference.IndexOf(':') + 1)..], out name))
        {
            Problem(holder, ProblemCodes.MissingReference, $"Meddelandet {reference} finns inte i filen.");
            return null;
        }

        var correlation = holder.Ours("correlation") ?? element.Ours("correlation");
        return new Trigger.Message(name, correlation?.Text("key") is { } key ? Feel(correlation, key) : null);
    }

    private Trigger.Timer? Timer(XElement definition, bool mayRepeat)
    {
        if (definition.Ours("deadline") is { } deadline)
        {
            if (deadline.Text("rule") is { } rule)
                return new Trigger.Timer(TimerKind.Rule, new ValueSource(rule, null));
            Problem(deadline, ProblemCodes.Timer, "deadline säger inte vilken regel (rule).");
            return null;
        }

        foreach (var (name, kind) in new[] { ("timeDuration", TimerKind.Duration), ("timeDate", TimerKind.Date), ("timeCycle", TimerKind.Cycle) })
        {
            if (definition.Bpmn(name) is { } time && time.Value.Trim() is { Length: > 0 } text)
                return Timer(time, kind, text, mayRepeat);
        }

        Problem(definition, ProblemCodes.Timer, "Tidshändelsen har ingen tid.");
        return null;
    }

    private Trigger.Timer? Timer(XElement time, TimerKind kind, string text, bool mayRepeat)
    {
        if (kind is TimerKind.Cycle && !mayRepeat)
        {
            Problem(time, ProblemCodes.Timer, "En upprepad tid kan bara sitta på en händelse som inte avbryter.");
            return null;
        }

        if (Value(time, text) is not { } source)
            return null;
        try
        {
            if (source.Literal is { } literal)
                Timing.Check(kind, literal);
            return new Trigger.Timer(kind, source);
        }
        catch (ExpressionFault fault)
        {
            Problem(time, ProblemCodes.Timer, fault.Message);
            return null;
        }
    }
}
