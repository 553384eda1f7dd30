using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>From every node some way must lead to an end: a token that can never end keeps its instance for ever.</summary>
internal static class EndCheck
{
    public static IReadOnlyList<Problem> Check(ProcessModel process)
    {
        var problems = new List<Problem>();
        Scope(process.Body, problems);
        return problems;
    }

    private static void Scope(FlowScope scope, List<Problem> problems)
    {
        // What goes round in a scope ends with it, when an end or an event takes every token of it away.
        if (scope.Nodes.Any(node => node is EndEvent { Terminates: true } or EndEvent { Throws: Trigger.Error })
            || scope.EventSubProcesses.Any(sub => sub.Body.Nodes.Any(node => node is StartEvent { Interrupts: true })))
            return;

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
        foreach (var sub in scope.Nodes.OfType<SubProcess>())
        {
            if (!sub.Boundaries.Any(boundary => boundary.Interrupts) && sub.Loop is not { Sequential: false, Completion: not null })
                Scope(sub.Body, problems);
        }
    }
}
