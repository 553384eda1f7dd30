using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private Activity? Task(XElement element, string id, string name, FlowScope scope)
    {
        var line = element.Line();
        switch (element.Name.LocalName)
        {
            case "userTask":
                var task = element.Ours("task");
                return new UserTask
                {
                    Id = id,
                    Name = name,
                    Line = line,
                    Scope = scope,
                    Loop = Loop(element),
                    Form = task?.Text("form"),
                    Role = task?.Text("role") is { } role ? Value(task, role) : null,
                    Key = task?.Text("key") is { } key ? Value(task, key) : null,
                };
            case "serviceTask" or "sendTask":
                return new StepTask { Id = id, Name = name, Line = line, Scope = scope, Loop = Loop(element), Step = element.Ours("step")?.Text("name") };
            case "receiveTask":
                return Message(element, element) is { } message
                    ? new ReceiveTask { Id = id, Name = name, Line = line, Scope = scope, Loop = Loop(element), Message = message }
                    : null;
            case "task" or "manualTask":
                return new PlainTask { Id = id, Name = name, Line = line, Scope = scope, Loop = Loop(element) };
            default:
                return null;
        }
    }

    private MultiInstance? Loop(XElement element)
    {
        if (element.Bpmn("standardLoopCharacteristics") is { } standard)
        {
            Refuse(standard, Owner(standard)!, "standardLoopCharacteristics");
            return null;
        }

        if (element.Bpmn("multiInstanceLoopCharacteristics") is not { } loop)
            return null;

        var sequential = loop.Text("isSequential") is "true" or "1";
        var completion = loop.Bpmn("completionCondition") is { } condition && condition.Value.Trim().Length > 0 ? Feel(condition, condition.Value) : null;
        if (loop.Ours("each") is { } each)
        {
            if (each.Text("collection") is not { } list)
            {
                Problem(each, ProblemCodes.BadValue, "each säger inte över vilken samling (collection).");
                return null;
            }

            return new MultiInstance(sequential, Feel(each, list), each.Text("element"), null, completion, KeepsToItself: true);
        }

        if (loop.Bpmn("loopCardinality") is { } cardinality && cardinality.Value.Trim().Length > 0)
            return new MultiInstance(sequential, null, null, Feel(cardinality, cardinality.Value), completion, KeepsToItself: false);
        if (loop.Bpmn("loopDataInputRef")?.Value.Trim() is { Length: > 0 } data)
        {
            var item = loop.Bpmn("inputDataItem");
            return new MultiInstance(sequential, Feel(loop, DataName(data)), item?.Text("name") ?? item?.Id(), null, completion, KeepsToItself: false);
        }

        Problem(loop, ProblemCodes.BadValue, "Flerfaldig aktivitet utan samling (styrning:each, loopDataInputRef) eller antal (loopCardinality).");
        return null;
    }

    // A reference to a data object: its name is the variable's, where it has one that is a name.
    private string DataName(string reference) =>
        ids.GetValueOrDefault(reference)?.Text("name") is { } name && name.All(sign => char.IsLetterOrDigit(sign) || sign == '_') ? name : reference;

    private ValueSource? Value(XElement element, string text)
    {
        try
        {
            return ValueSource.Parse(text);
        }
        catch (ExpressionFault fault)
        {
            Problem(element, ProblemCodes.Expression, $"Uttrycket {text} går inte att läsa: {fault.Message}");
            return null;
        }
    }
}
