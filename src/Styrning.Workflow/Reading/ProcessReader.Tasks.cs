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
                    Repeats = Repeats(element),
                    Form = task?.Text("form"),
                    Role = Role(element, id, scope),
                    Key = task?.Text("key") is { } key ? Value(task, key, ExpressionUse.Name) : null,
                };
            case "serviceTask":
                return Step(StepKind.Service, element.Ours("step")?.Text("name"), null);
            case "sendTask":
                return Step(StepKind.Send, element.Ours("step")?.Text("name"), null);
            case "businessRuleTask":
                var rule = element.Ours("rule");
                return Step(StepKind.BusinessRule, rule?.Text("name"), rule?.Text("result"));
            case "scriptTask":
                return Step(StepKind.Script, null, null);
            case "receiveTask":
                return Message(element, element) is { } message
                    ? new ReceiveTask { Id = id, Name = name, Line = line, Scope = scope, Loop = Loop(element), Repeats = Repeats(element), Message = message }
                    : null;
            case "task" or "manualTask":
                return new PlainTask { Id = id, Name = name, Line = line, Scope = scope, Loop = Loop(element), Repeats = Repeats(element) };
            case "callActivity":
                return Call(element, id, name, scope);
            default:
                return null;
        }

        StepTask Step(StepKind kind, string? step, string? result) => new()
        {
            Id = id,
            Name = name,
            Line = line,
            Scope = scope,
            Loop = Loop(element),
            Repeats = Repeats(element),
            Kind = kind,
            Step = step,
            Result = result,
        };
    }
}
