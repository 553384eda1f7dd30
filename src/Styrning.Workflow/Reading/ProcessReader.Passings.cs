using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>
/// What other makers hand over the border of a call: elements "in" and "out" with source and target (camunda, flowable), or mappings beside the
/// called element (zeebe). Without any of it everything is handed over.
/// </summary>
internal sealed partial class ProcessReader
{
    private (List<Passing>? Passings, bool Adds) TheirInputs(XElement call)
    {
        var all = call.Theirs("calledElement")?.Text("propagateAllParentVariables") is not "false";
        var mapped = Mappings(call, "input");
        if (mapped.Count > 0 || !all)
            return (mapped, all);
        return TheirPassings(call, "in");
    }

    private (List<Passing>? Passings, bool Adds) TheirOutputs(XElement call)
    {
        var mapped = Mappings(call, "output");
        if (mapped.Count > 0 || call.Theirs("calledElement")?.Text("propagateAllChildVariables") is "false")
            return (mapped, false);
        return TheirPassings(call, "out");
    }

    private List<Passing> Mappings(XElement call, string direction) =>
        Read(call.Theirs("ioMapping")?.Elements().Where(child => child.Name.LocalName == direction) ?? [], one => one.Text("source"));

    private (List<Passing>? Passings, bool Adds) TheirPassings(XElement call, string direction)
    {
        var theirs = call.Bpmn("extensionElements")?.Elements()
            .Where(child => child.Name.LocalName == direction && child.Name.Namespace != BpmnNames.Bpmn && child.Name.Namespace != BpmnNames.Styrning)
            .ToList() ?? [];
        var passings = Read(theirs.Where(one => one.Text("target") is not null), one => one.Text("sourceExpression") ?? one.Text("source"));
        var all = theirs.Exists(one => one.Text("variables") is "all");
        return passings.Count == 0 ? (null, false) : (passings, all);
    }

    // One that is written in another language, or builds a value in a value, is left out: then the file can be tried, but not published.
    private List<Passing> Read(IEnumerable<XElement> mappings, Func<XElement, string?> source)
    {
        var passings = new List<Passing>();
        foreach (var one in mappings)
        {
            try
            {
                if (source(one) is { } value && one.Text("target") is { } target && IsVariable(target))
                {
                    // A bare name is a variable, which may be missing there.
                    passings.Add(new Passing(Expression.Parse(ValueSource.IsExpression(value) ? value : $"get or else(`{value}`, null)"), target));
                    continue;
                }
            }
            catch (ExpressionFault)
            {
                // told below
            }

            Reservation(one, ProblemCodes.Expression, $"{one.Name.LocalName} ({Short(source(one) ?? "")} till {Short(one.Text("target") ?? "")}) går inte att läsa.");
        }

        return passings;
    }

    private static bool IsVariable(string text) =>
        (char.IsLetter(text[0]) || text[0] is '_' or '$') && text.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '$');
}
