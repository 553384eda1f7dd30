using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>What BPMN itself demands of a drawing, beyond what its schema can say.</summary>
internal sealed class StructureCheck
{
    private readonly ProcessModel model;
    private readonly ProblemList problems;
    private readonly bool whole;

    private StructureCheck(ProcessModel model, ProblemList problems, bool whole) => (this.model, this.problems, this.whole) = (model, problems, whole);

    /// <param name="model">The process as read.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <param name="whole">False when something could not be read: then what hangs loose is a consequence, not a problem of its own.</param>
    public static void Check(ProcessModel model, ProblemList problems, bool whole)
    {
        var check = new StructureCheck(model, problems, whole);
        foreach (var node in model.Nodes.Values)
            check.Node(node);
        if (!whole)
            return;

        check.Scope(model.Body, model.Line);
        foreach (var sub in model.Nodes.Values.OfType<SubProcess>())
            check.Scope(sub.Body, sub.Line);
        check.Circles();
    }

    private void Node(FlowNode node)
    {
        if (node is StartEvent or BoundaryEvent && node.Incoming.Count > 0)
            Add(node, ProblemCodes.Structure, $"Ingen pil kan gå in i {node.Name}.");
        if (node is EndEvent && node.Outgoing.Count > 0)
            Add(node, ProblemCodes.Structure, $"Ingen pil kan gå ut ur {node.Name}.");
        if (node is Gateway gateway)
            Gateway(gateway);
        if (node is SubProcess { IsEvent: true } sub)
            EventSubProcess(sub);
    }

    /// <summary>Begun by its event and by nothing else.</summary>
    private void EventSubProcess(SubProcess sub)
    {
        if (sub.Incoming.Count + sub.Outgoing.Count > 0)
            Add(sub, ProblemCodes.Structure, $"Ingen pil kan gå in i eller ut ur {sub.Name}: den händelsestyrda delprocessen börjar med sin händelse.");
        if (sub.Boundaries.Count > 0)
            Add(sub, ProblemCodes.Structure, $"Ingen händelse kan sitta på {sub.Name}: den händelsestyrda delprocessen är ingen aktivitet.");
        if (sub.Loop is not null || sub.Repeats is not null)
            Add(sub, ProblemCodes.Structure, $"{sub.Name} kan inte upprepas: den börjar varje gång dess händelse inträffar.");
        if (whole && sub.Body.Nodes.Count(node => node is StartEvent) != 1)
            Add(sub, ProblemCodes.Structure, $"{sub.Name} ska ha en start med en händelse, varken fler eller färre.");
    }

    private void Gateway(Gateway gateway)
    {
        switch (gateway.Kind)
        {
            case GatewayKind.Exclusive when gateway.Outgoing.Count > 1:
                foreach (var flow in gateway.Outgoing.Where(flow => flow.Condition is null && flow != gateway.Default && !problems.Knows(flow.Id)))
                    problems.Add(flow.Id, flow.Line, ProblemCodes.Structure,
                        $"Pilen från {gateway.Name} till {flow.Target.Name} har inget villkor och är inte standardpil.");
                break;
            case GatewayKind.EventBased:
                if (gateway.Outgoing.Count == 0)
                    Add(gateway, ProblemCodes.Structure, $"{gateway.Name} väntar inte på något.");
                foreach (var flow in gateway.Outgoing.Where(flow => !CanFollowAnEventGateway(flow.Target)))
                    problems.Add(flow.Id, flow.Line, ProblemCodes.Structure,
                        $"Efter {gateway.Name} får bara händelser som väntar och mottagaruppgifter följa, inte {flow.Target.Name}.");
                break;
        }
    }

    private void Scope(FlowScope scope, int line)
    {
        if (scope.Nodes.Count(node => node is StartEvent { Trigger: null }) > 1)
            problems.Add(scope.Id, line, ProblemCodes.Structure, "Det finns fler än en start.");

        // What begins by an event of its own: the typed starts, and the event subprocesses, which hang loose by nature.
        var reached = new HashSet<FlowNode>(scope.Entrances.Concat(scope.Nodes.OfType<StartEvent>()).Concat(scope.EventSubProcesses));
        if (scope.Nodes.Count > 0 && !reached.Any(node => node is not SubProcess { IsEvent: true }))
            problems.Add(scope.Id, line, ProblemCodes.Structure, "Det finns ingen start.");
        if (scope.Nodes.Count == 0 && scope.Outer is null)
            problems.Add(scope.Id, line, ProblemCodes.Structure, "Processen är tom.");

        var waiting = new Stack<FlowNode>(reached);
        while (waiting.TryPop(out var node))
        {
            foreach (var next in node.Outgoing.Select(flow => flow.Target).Concat((node as Activity)?.Boundaries ?? []))
            {
                if (reached.Add(next))
                    waiting.Push(next);
            }
        }

        foreach (var node in scope.Nodes.Where(node => !reached.Contains(node)))
            Add(node, ProblemCodes.Unreachable, $"Ingen väg leder till {node.Name}.");
    }

    /// <summary>A circle of nothing but gateways and milestones: no variable can change in it, so a token that enters it never rests.</summary>
    private void Circles()
    {
        var settled = new Dictionary<FlowNode, bool>();
        foreach (var first in model.Nodes.Values.Where(PassesThrough))
        {
            // Depth first without recursion: a drawing may be a thousand gateways in a row.
            var path = new Stack<(FlowNode Node, int Next)>();
            if (settled.TryAdd(first, false))
                path.Push((first, 0));
            while (path.TryPop(out var step))
            {
                if (step.Next == step.Node.Outgoing.Count)
                {
                    settled[step.Node] = true;
                    continue;
                }

                path.Push((step.Node, step.Next + 1));
                var target = step.Node.Outgoing[step.Next].Target;
                if (!PassesThrough(target))
                    continue;
                if (settled.TryAdd(target, false))
                    path.Push((target, 0));
                else if (!settled[target])
                    Add(target, ProblemCodes.EndlessLoop, $"{target.Name} ligger i en ring där inget väntar eller görs. Den skulle aldrig ta slut.");
            }
        }
    }

    private static bool PassesThrough(FlowNode node) =>
        node is ThrowEvent { Step: null } or CatchEvent { Trigger: Trigger.Link } or Gateway { Kind: not GatewayKind.EventBased };

    private static bool CanFollowAnEventGateway(FlowNode node) =>
        node is CatchEvent { Trigger: not Trigger.Link } or ReceiveTask { Loop: null, Repeats: null, Boundaries.Count: 0 };

    private void Add(FlowNode node, string code, string message) => problems.Add(node.Id, node.Line, code, message);
}
