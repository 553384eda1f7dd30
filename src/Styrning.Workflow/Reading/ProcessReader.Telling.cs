using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>Values that can be wrong, and how that is told.</summary>
internal sealed partial class ProcessReader
{
    private bool Flag(XElement element, string attribute, bool otherwise)
    {
        switch (element.Text(attribute))
        {
            case null:
                return otherwise;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case var other:
                Problem(element, ProblemCodes.BadValue, $"{attribute} är true eller false, inte {other}.");
                return otherwise;
        }
    }

    private Expression? Feel(XElement element, string text, ExpressionUse use = ExpressionUse.Value, string? owner = null)
    {
        try
        {
            return Checked(element, Expression.Parse(text), use, owner);
        }
        catch (ExpressionFault fault)
        {
            Problem(element, ProblemCodes.Expression, $"Uttrycket {Short(text)} går inte att läsa: {fault.Message}", owner);
            return null;
        }
    }

    private ValueSource? Value(XElement element, string text, ExpressionUse use)
    {
        try
        {
            var source = ValueSource.Parse(text);
            if (source.Expression is { } expression)
                Checked(element, expression, use, null);
            return source;
        }
        catch (ExpressionFault fault)
        {
            Problem(element, ProblemCodes.Expression, $"Uttrycket {Short(text)} går inte att läsa: {fault.Message}");
            return null;
        }
    }

    /// <summary>What can never work is told of when the file is read, not to whoever happens to be there when it is run.</summary>
    private Expression Checked(XElement element, Expression expression, ExpressionUse use, string? owner)
    {
        foreach (var fault in expression.Check(use))
            Problem(element, ProblemCodes.Expression, $"Uttrycket {Short(expression.Source)} kan aldrig fungera: {fault.Message}", owner);
        return expression;
    }

    private static string Short(string text) => text.Trim() is { Length: > 100 } longer ? longer[..100] + "…" : text.Trim();

    private FlowNode? Refuse(XElement element, string id, string what)
    {
        problems.Add(id, element.Line(), ProblemCodes.Unsupported, $"{BpmnNames.Of(what)} stöds inte.");
        return null;
    }

    private void Problem(XElement element, string code, string message, string? owner = null) =>
        problems.Add(owner ?? Owner(element), element.Line(), code, message);

    private void Reservation(XElement element, string code, string message) =>
        reservations.Add(Owner(element), element.Line(), code, message);

    /// <summary>The element that the officer knows: the nearest one with an id that is drawn.</summary>
    private string? Owner(XElement element)
    {
        foreach (var one in element.AncestorsAndSelf().Where(one => one.Name.Namespace == BpmnNames.Bpmn))
        {
            // Event definitions and expressions have ids of their own, which no modeler shows.
            if (one.Id() is { } id && !IsPart(one))
                return id;
        }

        return null;
    }

    private static bool IsPart(XElement element) =>
        BpmnNames.Parts.Contains(element.Name.LocalName) || BpmnNames.Silent.Contains(element.Name.LocalName)
            || element.Parent is { } parent && BpmnNames.Parts.Contains(parent.Name.LocalName) || element.Name.LocalName is "conditionExpression";
}
