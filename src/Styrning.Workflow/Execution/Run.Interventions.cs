using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

/// <summary>What a person may do with a token that does not go on. What makes no sense is not accepted: nothing changes.</summary>
internal sealed partial class Run
{
    private (string?, string?) Retry(int token)
    {
        // Of a timer that failed: the host fires it next.
        if (tree.Subscriptions.TryGetValue(token, out var waiting))
            return (JournalKinds.Retried, waiting.Node);
        if (!Items.TryGetValue(token, out var item) || item.Failure is null)
            return (null, null);

        Over(item);
        var node = model.Nodes[item.Node];
        switch (item.Kind)
        {
            case ItemKind.Stuck:
                tree.Remove(item);
                var flow = item.Flow is null ? null : model.Flows[item.Flow];
                Push(new Move(item.Leaving ? Step.Leave : Step.Enter, node, item.Parent, item.Carried, flow, token));
                break;
            case ItemKind.Loop:
                Push(new Move(Step.Continue, node, token, Item.NoVariables));
                break;
            default:
                AskAgain(node, Items[token]);
                break;
        }

        return (JournalKinds.Retried, item.Node);
    }

    /// <summary>A person's task, or one that waits for a message, is still there: nothing is asked twice.</summary>
    private void AskAgain(FlowNode node, Item item)
    {
        switch (node)
        {
            case StepTask task:
                AskStep(item, task.Step, task.Kind);
                break;
            case PlainTask:
                AskStep(item, null, StepKind.Service);
                break;
            case ThrowEvent { Step: { } step }:
                AskStep(item, step, StepKind.Send);
                break;
            case EndEvent { Step: { } step }:
                AskStep(item, step, StepKind.Send);
                break;
            case CallActivity call:
                CallAgain(call, item);
                break;
        }
    }

    private void CallAgain(CallActivity call, Item item)
    {
        try
        {
            Call(call, item);
        }
        catch (ExpressionFault fault)
        {
            Fail(item, ExecutionCodes.Expression, fault.Message);
        }
        catch (Refusal refusal)
        {
            Fail(item, refusal.Code, refusal.Message);
        }
    }

    private (string?, string?) Set(WorkflowEvent.VariablesSet set)
    {
        var token = set.Token ?? Items.Values.FirstOrDefault(item => item.Parent == 0)?.Id ?? 0;
        if (!Items.TryGetValue(token, out var item))
            return (null, null);

        Write(token, happening.Variables);
        return (JournalKinds.VariablesSet, set.Token is null || item.Parent == 0 ? null : item.Node);
    }

    /// <summary>What failed passes as done, and a call that is under way too. A token that cannot leave has no way to pass: it must be moved.</summary>
    private (string?, string?) Skip(int token)
    {
        if (!Items.TryGetValue(token, out var item) || item.Parent == 0)
            return (null, null);

        var node = model.Nodes[item.Node];
        var isRunningCall = item.Kind is ItemKind.Activity && item.Failure is null && node is CallActivity;
        if (item.Failure is null && !isRunningCall || item.Leaving || item.Kind is ItemKind.Stuck && node is Gateway)
            return (null, null);

        if (isRunningCall)
            effects.Add(new Effect.CancelCall { Token = token, Element = node.Id });
        if (item.Kind is ItemKind.Activity && node is UserTask)
            effects.Add(new Effect.CancelTask { Token = token, Element = node.Id });
        switch (item.Kind)
        {
            case ItemKind.Activity:
                Pass(item, happening.Variables);
                break;
            case ItemKind.Loop:
                Over(item);
                Write(token, happening.Variables);
                CancelBelow(token);
                EndLoop(token, (Activity)node);
                break;
            default:
                Over(item);
                Write(token, happening.Variables);
                Finish(Items[token]);
                break;
        }

        return (JournalKinds.Skipped, node.Id);
    }

    private (string?, string?) MoveTo(WorkflowEvent.Moved moved)
    {
        if (!Items.TryGetValue(moved.Token, out var item) || item.Parent == 0 || !model.Nodes.TryGetValue(moved.Target, out var target))
            return (null, null);

        var node = model.Nodes[item.Node];
        var isToken = Items[item.Parent].Kind is ItemKind.Scope && node is not SubProcess { IsEvent: true };
        var canBeEntered = target is not (StartEvent or BoundaryEvent or SubProcess { IsEvent: true }) && target.Scope == node.Scope;
        if (!isToken || !canBeEntered || target == node && item.Kind is ItemKind.Parked)
            return (null, null);

        Write(moved.Token, happening.Variables);
        item = Items[moved.Token];
        Cancel(item);
        Push(new Move(Step.Enter, target, item.Parent, item.Carried, target is Gateway join ? Missing(join, node, item.Parent) : null));
        return (JournalKinds.Moved, node.Id);
    }

    /// <summary>
    /// At a join a moved token stands for one that has not come: by a flow that it could itself have come by, if there is one, so that the
    /// others are still waited for and none comes twice.
    /// </summary>
    private SequenceFlow? Missing(Gateway join, FlowNode from, int scope)
    {
        var arrived = Arrived(join, scope);
        var own = model.Reach.From(from, join);
        return join.Incoming.Where(flow => !arrived.ContainsKey(flow.Id)).OrderByDescending(own.Contains).FirstOrDefault();
    }

    private (string?, string?) CancelAll()
    {
        if (Items.Values.FirstOrDefault(item => item.Parent == 0) is not { } root)
            return (null, null);

        EndAll(root, null);
        return (JournalKinds.Cancelled, null);
    }
}
