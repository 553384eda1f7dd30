using System.Collections.Immutable;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private void Enter(Move move)
    {
        switch (move.Node)
        {
            case SubProcess { IsEvent: true } sub:
                OpenEvent(sub, move);
                break;
            case Activity activity when activity.Loop is not null || activity.Repeats is not null:
                StartLoop(activity, move);
                break;
            case Activity activity:
                Start(activity, move.Parent, move.Carried, Item.NoVariables, null);
                break;
            case Gateway gateway:
                Arrive(gateway, move);
                break;
            // The other half of a link: the token came by the flow that stands for the leap.
            case CatchEvent { Trigger: not Trigger.Link } wait:
                Subscribe(Add(move.Parent, wait, ItemKind.Wait, move.Carried).Id, wait, wait.Trigger);
                break;
            case ThrowEvent { Throws: Trigger.Message, Step: { } step }:
                AskStep(Add(move.Parent, move.Node, ItemKind.Activity, move.Carried), step, StepKind.Send);
                break;
            case EndEvent { Throws: Trigger.Message, Step: { } step }:
                AskStep(Add(move.Parent, move.Node, ItemKind.Activity, move.Carried), step, StepKind.Send);
                break;
            case ThrowEvent thrower:
                Complete(thrower, move.Parent, move.Carried);
                Throw(thrower, thrower.Throws, move.Parent, move.Carried);
                break;
            case EndEvent end:
                path.Add(end.Id);
                Throw(end, end.Throws, move.Parent, move.Carried);
                if (end.Terminates)
                    Clear(move.Parent);
                Consumed(move.Parent);
                break;
            default:
                Complete(move.Node, move.Parent, move.Carried);
                break;
        }
    }

    private void AskStep(Item item, string? step, StepKind kind) =>
        effects.Add(new Effect.RunStep(step, KeyOf(item.Id), kind) { Token = item.Id, Element = item.Node });

    /// <summary>The node is done: it is noted, and its token leaves in a move of its own, which may fail on its own.</summary>
    private void Complete(FlowNode node, int parent, ImmutableDictionary<string, object?> carried)
    {
        path.Add(node.Id);
        Push(new Move(Step.Leave, node, parent, carried));
    }

    private void Leave(Move move)
    {
        var flows = Taken(move.Node, From(move.Parent, move.Carried));
        if (move is { Again: not null, Node: Gateway })
            path.Add(move.Node.Id);
        foreach (var flow in flows)
            Push(new Move(Step.Enter, flow.Target, move.Parent, move.Carried, flow));
        if (flows.Count == 0)
            Consumed(move.Parent);
    }

    private List<SequenceFlow> Taken(FlowNode node, Names names)
    {
        if (node.Outgoing.Count == 0 || node is Gateway { Kind: GatewayKind.Parallel })
            return [.. node.Outgoing];

        var flows = new List<SequenceFlow>();
        foreach (var flow in node.Outgoing.Where(flow => flow != node.Default))
        {
            cancel.ThrowIfCancellationRequested();
            if (flow.Condition is { } condition && !condition.Holds(names, zone, happening.Now))
                continue;
            flows.Add(flow);
            if (node is Gateway { Kind: GatewayKind.Exclusive })
                return flows;
        }

        if (flows.Count == 0 && node.Default is { } fallback)
            flows.Add(fallback);
        return flows.Count > 0 ? flows : throw new Refusal(ExecutionCodes.NoWayOut, $"Inget villkor efter {node.Name} gäller, och det finns ingen standardpil.");
    }
}
