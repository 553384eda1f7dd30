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
            }
        }

        CanEnd(process.Body, problems);
        foreach (var sub in process.Nodes.Values.OfType<SubProcess>())
            CanEnd(sub.Body, problems);
        return problems;

        void Add(FlowNode node, string message) => problems.Add(new Problem(node.Id, node.Line, ProblemCodes.UnknownName, message));

        void Awaited(FlowNode node, Trigger trigger)
        {
            if (trigger is Trigger.Timer { Kind: TimerKind.Rule } timer)
                Known(node, "Fristregeln", timer.Source.Literal, catalogue.Rules);
            if (trigger is Trigger.Message message)
                Known(node, "Meddelandet", message.Name, null);
        }

        void Known(FlowNode node, string what, string? name, IReadOnlySet<string>? names)
        {
            if (name is { Length: > LongestWord })
                Add(node, $"{what} har ett namn på fler än {LongestWord} tecken.");
            else if (name is not null && names is not null && !names.Contains(name))
                Add(node, $"{what} {name} finns inte i den här installationen.");
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

    /// <summary>From every node some way must lead to an end: a token that can never end keeps its instance for ever.</summary>
    private static void CanEnd(FlowScope scope, List<Problem> problems)
    {
        var ends = new HashSet<FlowNode>(scope.Nodes.Where(node => node.Outgoing.Count == 0));
        var waiting = new Stack<FlowNode>(ends);
        while (waiting.TryPop(out var node))
        {
            var before = node.Incoming.Select(flow => flow.Source);
            foreach (var source in node is BoundaryEvent boundary ? before.Append(boundary.Host) : before)
            {
                if (ends.Add(source))
                    waiting.Push(source);
            }
        }

        foreach (var node in scope.Nodes.Where(node => !ends.Contains(node)))
            problems.Add(new Problem(node.Id, node.Line, ProblemCodes.NoEnd, $"Ingen väg leder från {node.Name} till ett slut."));
    }
}
