using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private Trigger.Message? Message(XElement holder, XElement element, bool isSent = false)
    {
        var correlation = holder.Ours("correlation") ?? element.Ours("correlation");
        var key = correlation?.Text("key") is { } text ? Feel(correlation, text, ExpressionUse.Name) : null;
        if (holder.Text("messageRef") is { } reference)
            return Named(holder, reference, "message", "Meddelandet", "name") is { } name ? new Trigger.Message(name, key) : null;

        // What sends, and a task that receives, says enough to be drawn and tried; an event that waits for nothing does not.
        if (!isSent && !element.Is("receiveTask"))
        {
            Problem(holder, ProblemCodes.MissingReference, "Det står inte vilket meddelande som väntas (messageRef).");
            return null;
        }

        if (!isSent || (element.Ours("step") ?? holder.Ours("step")) is null)
            Reservation(element, ProblemCodes.MissingReference, "Det står inte vilket meddelande det är (messageRef).");
        return new Trigger.Message(element.Id()!, key);
    }

    private Trigger.Signal? Signal(XElement definition)
    {
        if (definition.Text("signalRef") is { } reference)
            return Named(definition, reference, "signal", "Signalen", "name") is { } name ? new Trigger.Signal(name) : null;
        Problem(definition, ProblemCodes.MissingReference, "Det står inte vilken signal det är (signalRef).");
        return null;
    }

    private Trigger.Error? Error(XElement definition, bool isThrown)
    {
        if (definition.Text("errorRef") is { } reference)
            return Named(definition, reference, "error", "Felet", "errorCode") is { } code ? new Trigger.Error(code) : null;
        if (!isThrown)
            return new Trigger.Error(null);
        Problem(definition, ProblemCodes.MissingReference, "Det står inte vilket fel det är (errorRef).");
        return null;
    }

    private Trigger.Escalation? Escalation(XElement definition)
    {
        if (definition.Text("escalationRef") is { } reference)
            return Named(definition, reference, "escalation", "Eskaleringen", "escalationCode") is { } code ? new Trigger.Escalation(code) : null;
        return new Trigger.Escalation(null);
    }

    private Trigger.Conditional? Conditional(XElement definition)
    {
        if (definition.Inner("condition") is { } text)
            return Feel(definition.Bpmn("condition")!, text, ExpressionUse.Condition) is { } condition ? new Trigger.Conditional(condition) : null;
        Problem(definition, ProblemCodes.Expression, "Villkorshändelsen har inget villkor (condition).");
        return null;
    }

    private Trigger.Link? Link(XElement definition, XElement element)
    {
        if ((definition.Text("name") ?? element.Text("name")) is { } name)
            return new Trigger.Link(name);
        Problem(definition, ProblemCodes.MissingReference, "Länken har inget namn (name).");
        return null;
    }

    /// <summary>What an element of the file's root is called by those who meet through it: its name or code, else its id.</summary>
    private string? Named(XElement holder, string reference, string kind, string what, string attribute)
    {
        if (references.Find(reference, kind) is not { } root)
        {
            Problem(holder, ProblemCodes.MissingReference, $"{what} {reference} finns inte i filen.");
            return null;
        }

        if (root.Text(attribute) is not { } name)
            return root.Id();
        if (!ValueSource.IsExpression(name))
            return name;

        // Other makers write a name as an expression, mostly of nothing but a text.
        if (Literal(name) is string literal)
            return literal;
        Reservation(holder, ProblemCodes.BadValue, $"{what} heter {Short(name)}. Ett namn kan inte räknas ut.");
        return name;
    }

    /// <summary>What an expression is, when it is nothing but a value; null when it has to be worked out or cannot be read.</summary>
    private static object? Literal(string text)
    {
        try
        {
            return Expression.Parse(text).TryLiteral(out var value) ? value : null;
        }
        catch (ExpressionFault)
        {
            return null;
        }
    }
}
