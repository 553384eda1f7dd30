using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>What a process must have to be run in an installation, beyond being BPMN: who it is, and that every name it uses means something there.</summary>
public static class PublishingCheck
{
    // What the columns hold: see WorkflowMapping.
    private const int LongestWord = 200;
    private const int LongestKey = 100;

    public static IReadOnlyList<Problem> Check(ProcessModel process, Catalogue catalogue)
    {
        var problems = new List<Problem>();
        Identity(process, catalogue, problems);
        foreach (var node in process.Nodes.Values)
        {
            switch (node)
            {
                case StepTask { Kind: StepKind.Script } task:
                    problems.Add(new Problem(node.Id, node.Line, ProblemCodes.Unsupported, $"{BpmnNames.Of("scriptTask")} körs inte: {task.Name} ska vara en uppgift med ett namngivet steg."));
                    break;
                case StepTask { Kind: StepKind.BusinessRule } task:
                    if (task.Step is null)
                        Add(node, $"{task.Name} säger inte vilken regel som ska frågas (styrning:rule).");
                    Known(node, "Regeln", task.Step, catalogue.BusinessRules);
                    break;
                case StepTask task when task.Step is null:
                    Add(node, $"{task.Name} säger inte vilket steg som ska köras (styrning:step).");
                    break;
                case StepTask task:
                    Known(node, "Steget", task.Step, catalogue.Steps);
                    break;
                case UserTask { Role: null } task:
                    Add(node, $"{task.Name} säger inte vilken roll som får uppgiften (styrning:task role).");
                    break;
                case UserTask { Role: { } role } task:
                    Known(node, "Formuläret", task.Form, catalogue.Forms);
                    Known(node, "Rollen", role.Literal, catalogue.Roles);
                    break;
                case CatchEvent waits:
                    Awaited(node, waits.Trigger);
                    break;
                case BoundaryEvent waits:
                    Awaited(node, waits.Trigger);
                    break;
                case ReceiveTask waits:
                    Awaited(node, waits.Message);
                    break;
                case StartEvent { Trigger: { } begins }:
                    Awaited(node, begins);
                    break;
                case EndEvent { Throws: { } thrown } end:
                    Awaited(node, thrown);
                    Known(node, "Steget", end.Step, catalogue.Steps);
                    break;
                case ThrowEvent { Throws: { } thrown } passed:
                    Awaited(node, thrown);
                    Known(node, "Steget", passed.Step, catalogue.Steps);
                    break;
                case CallActivity call:
                    Known(node, "Processen", call.Called, null);
                    break;
            }
        }

        foreach (var twin in Twins(process))
            problems.Add(new Problem(twin.Id, twin.Line, ProblemCodes.Structure, $"{twin.Name} fångar samma sak som en annan händelse på samma plats. Vilken som skulle gälla går inte att säga."));
        foreach (var flow in process.Flows.Values)
        {
            if (flow.Source is Gateway { Kind: GatewayKind.Parallel or GatewayKind.EventBased } && (flow.Condition is not null || flow.Source.Default == flow))
                problems.Add(new Problem(flow.Id, flow.Line, ProblemCodes.Structure, $"Efter {flow.Source.Name} prövas inga villkor: pilen kan varken ha ett villkor eller vara standardpil."));
        }

        return problems;

        void Add(FlowNode node, string message) => problems.Add(new Problem(node.Id, node.Line, ProblemCodes.UnknownName, message));

        void Awaited(FlowNode node, Trigger trigger)
        {
            if (trigger is Trigger.Timer { Kind: TimerKind.Rule } timer)
                Known(node, "Fristregeln", timer.Source.Literal, catalogue.Rules);
            Known(node, "Händelsen", trigger switch
            {
                Trigger.Message message => message.Name,
                Trigger.Signal signal => signal.Name,
                Trigger.Error error => error.Code,
                Trigger.Escalation escalation => escalation.Code,
                _ => null,
            }, null);
        }

        void Known(FlowNode node, string what, string? name, IReadOnlySet<string>? names)
        {
            if (name is { Length: > LongestWord })
                Add(node, $"{what} har ett namn på fler än {LongestWord} tecken.");
            else if (name is not null && names is not null && !names.Contains(name))
                Add(node, $"{what} {name} finns inte i den här installationen.");
        }
    }

    /// <summary>What goes to one catcher only would have two: an error or escalation on one activity or in one scope, a message that starts the process.</summary>
    private static IEnumerable<FlowNode> Twins(ProcessModel process)
    {
        var seen = new HashSet<(object Place, Trigger Trigger)>();
        foreach (var node in process.Nodes.Values)
        {
            (object Place, Trigger? Trigger) caught = node switch
            {
                BoundaryEvent { Host: { } host, Trigger: Trigger.Error or Trigger.Escalation } boundary => (host, boundary.Trigger),
                StartEvent { Trigger: Trigger.Error or Trigger.Escalation, Scope.Outer: { } around } start => (around, start.Trigger),
                StartEvent { Trigger: Trigger.Message message, Scope.Outer: null } => (node.Scope, message with { Key = null }),
                _ => (node, null),
            };
            if (caught.Trigger is not null && !seen.Add((caught.Place, caught.Trigger)))
                yield return node;
        }
    }

    private static void Identity(ProcessModel process, Catalogue catalogue, List<Problem> problems)
    {
        if (process.Version is null || process.SubjectKind is null)
            Add("Processen saknar version eller vad den handlar om (styrning:process version och subject).");
        else if (process.Key.Length > LongestKey || process.SubjectKind.Length > LongestKey)
            Add($"Processens id och vad den handlar om får ha högst {LongestKey} tecken.");
        else if (catalogue.SubjectKinds is { } kinds && !kinds.Contains(process.SubjectKind))
            Add($"Processer om {process.SubjectKind} hör inte hemma i den här databasen.");

        void Add(string message) => problems.Add(new Problem(process.Key, process.Line, ProblemCodes.Identity, message));
    }
}
