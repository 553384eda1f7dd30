using System.Xml.Linq;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private CallActivity? Call(XElement element, string id, string name, FlowScope scope)
    {
        if ((element.Text("calledElement") ?? Key(element.Theirs("calledElement")?.Text("processId"))) is not { } called)
        {
            Problem(element, ProblemCodes.MissingReference, "Det står inte vilken process som anropas (calledElement).");
            return null;
        }

        if (Target(element, called) is not { } key)
            return null;
        var call = element.Ours("call");
        var (inputs, outputs) = (TheirInputs(element), TheirOutputs(element));
        return new CallActivity
        {
            Id = id,
            Name = name,
            Line = element.Line(),
            Scope = scope,
            Loop = Loop(element),
            Repeats = Repeats(element),
            Called = key,
            Binding = Binding(call),
            Inputs = Passings(element, "in") ?? inputs.Passings,
            Outputs = Passings(element, "out") ?? outputs.Passings,
            AddsInputs = inputs.Adds,
            AddsOutputs = outputs.Adds,
        };

        static string? Key(string? text) => text is not null && Literal(text) is string literal ? literal : text;
    }

    /// <summary>The key of the process that is called: one of the file, or one that the installation may have.</summary>
    private string? Target(XElement element, string called)
    {
        if (ValueSource.IsExpression(called))
        {
            Reservation(element, ProblemCodes.BadValue, $"Vilken process som anropas kan inte räknas ut ({Short(called)}).");
            return called;
        }

        // A QName of the file's own namespace: the prefix is no part of the id.
        var key = called.IndexOf(':') is > 0 and var colon && element.GetNamespaceOfPrefix(called[..colon]) is not null ? called[(colon + 1)..] : called;
        if (references.Find(key) is not { } target)
            return key;
        if (!target.Is("process"))
            Problem(element, ProblemCodes.Unsupported, $"Anrop av {BpmnNames.Of(target.Name.LocalName)} {key} stöds inte. Bara en process kan anropas.");
        else if (!references.IsExecutable(target))
            Problem(element, ProblemCodes.MissingReference, $"Processen {key} i filen kan inte köras (isExecutable=\"true\").");
        else
            return key;
        return null;
    }

    private CallBinding Binding(XElement? call)
    {
        switch (call?.Text("binding"))
        {
            case null or "latest":
                return CallBinding.Latest;
            case "start":
                return CallBinding.Start;
            case var other:
                Problem(call, ProblemCodes.BadValue, $"binding är start eller latest, inte {other}.");
                return CallBinding.Latest;
        }
    }

    /// <summary>What is handed over the border; null where the file does not say, and everything is.</summary>
    private List<Passing>? Passings(XElement element, string direction)
    {
        List<Passing>? passings = null;
        foreach (var one in element.Bpmn("extensionElements")?.Elements(BpmnNames.Styrning + direction) ?? [])
        {
            passings ??= [];
            if (one.Text("name") is not { } name || one.Text("value") is not { } value)
                Problem(one, ProblemCodes.BadValue, $"{direction} säger inte både vad (value) och under vilket namn (name).");
            else if (Feel(one, value) is { } expression)
                passings.Add(new Passing(expression, name));
        }

        return passings;
    }
}
