using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>The calls within one file.</summary>
internal static class CallCheck
{
    public static void Check(IReadOnlyList<ProcessModel> processes, ProblemList problems)
    {
        var keys = processes.DistinctBy(process => process.Key).ToDictionary(process => process.Key, StringComparer.Ordinal);
        foreach (var call in processes.SelectMany(process => process.Nodes.Values).OfType<CallActivity>())
        {
            if (keys.TryGetValue(call.Called, out var called) && !called.Body.Entrances.Any())
                problems.Add(call.Id, call.Line, ProblemCodes.Structure, $"{call.Name} anropar {call.Called}, som bara börjar med händelser: den har ingen start att anropa.");
        }

        Circles(keys, problems);
    }

    /// <summary>
    /// Processes that call each other round and round before anything has waited: the first instance would never come to its first rest.
    /// Either by a call that is reached whatever the variables are, or by one that hands them on as they were, so that every choice is made again.
    /// </summary>
    private static void Circles(Dictionary<string, ProcessModel> keys, ProblemList problems)
    {
        var calls = keys.Values.ToDictionary(process => process.Key,
            process => Calls(process, surely: true).Concat(Calls(process, surely: false)).Distinct().Where(call => keys.ContainsKey(call.Called)).ToList());
        var settled = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var first in keys.Keys)
        {
            // Depth first without recursion, as with the circles of gateways.
            var path = new Stack<(string Process, int Next)>();
            if (settled.TryAdd(first, false))
                path.Push((first, 0));
            while (path.TryPop(out var step))
            {
                if (step.Next == calls[step.Process].Count)
                {
                    settled[step.Process] = true;
                    continue;
                }

                path.Push((step.Process, step.Next + 1));
                var call = calls[step.Process][step.Next];
                if (settled.TryAdd(call.Called, false))
                    path.Push((call.Called, 0));
                else if (!settled[call.Called])
                    problems.Add(call.Id, call.Line, ProblemCodes.EndlessLoop,
                        $"{call.Name} anropar {call.Called}, som anropar vidare i en ring där inget väntar. Den skulle aldrig ta slut.");
            }
        }
    }

    /// <summary>The calls that are reached from the none start at once: whatever happens, or by choices that the call does not change.</summary>
    private static IEnumerable<CallActivity> Calls(ProcessModel process, bool surely)
    {
        var waiting = new Stack<FlowNode>(process.Body.Entrances);
        var seen = new HashSet<FlowNode>(waiting);
        while (waiting.TryPop(out var node))
        {
            if (node is CallActivity { Loop: null } call && (surely ? call.Repeats is null or { AsksFirst: false } : call.Inputs is null && call.Repeats is null))
                yield return call;
            foreach (var next in Next(node, surely))
            {
                if (seen.Add(next))
                    waiting.Push(next);
            }
        }
    }

    private static IEnumerable<FlowNode> Next(FlowNode node, bool surely)
    {
        if (node is SubProcess { IsEvent: false, Loop: null, Repeats: null } sub)
            return sub.Body.Entrances;
        var passes = node switch
        {
            StartEvent or ThrowEvent { Step: null } or CatchEvent { Trigger: Trigger.Link } => true,
            Gateway { Kind: GatewayKind.Exclusive } => true,
            Gateway { Kind: GatewayKind.Parallel or GatewayKind.Inclusive, Incoming.Count: < 2 } => true,
            // Work that nobody is asked to do: it may change what is chosen, but not what is certain.
            PlainTask { Boundaries.Count: 0 } or StepTask { Boundaries.Count: 0 } or ThrowEvent => surely,
            _ => false,
        };
        if (!passes)
            return [];
        return !surely || node.Outgoing.Count == 1 && (node.Outgoing[0].Condition is null || node is Gateway) || node is Gateway { Kind: GatewayKind.Parallel }
            || node is not Gateway && node.Outgoing.All(flow => flow.Condition is null)
            ? node.Outgoing.Select(flow => flow.Target)
            : [];
    }
}
