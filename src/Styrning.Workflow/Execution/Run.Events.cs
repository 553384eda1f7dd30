using System.Collections.Immutable;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    /// <summary>Lets the event in: the kind of its journal entry and the element it reached; no kind when nothing waited for it.</summary>
    private (string? Kind, string? Element) Happen() => happening switch
    {
        WorkflowEvent.Started started => Begin(started),
        WorkflowEvent.TaskCompleted done => Done(done.Token, node => node is UserTask, JournalKinds.TaskCompleted),
        WorkflowEvent.StepCompleted done => Done(done.Token, IsStep, JournalKinds.StepCompleted),
        WorkflowEvent.StepFailed failed => Failed(failed),
        WorkflowEvent.CallCompleted done => Done(done.Token, node => node is CallActivity, JournalKinds.CallCompleted),
        WorkflowEvent.CallEscalated escalated => Escalated(escalated),
        WorkflowEvent.ErrorThrown error => Thrown(error),
        WorkflowEvent.TimerFired fired => Triggered(fired.Subscription, trigger => trigger is Trigger.Timer, JournalKinds.TimerFired),
        WorkflowEvent.MessageDelivered delivered => Triggered(delivered.Subscription, trigger => trigger is Trigger.Message, JournalKinds.MessageDelivered),
        WorkflowEvent.SignalReceived signal => Triggered(signal.Subscription, trigger => trigger is Trigger.Signal, JournalKinds.SignalReceived),
        WorkflowEvent.Retried retried => Retry(retried.Token),
        WorkflowEvent.VariablesSet set => Set(set),
        WorkflowEvent.Skipped skipped => Skip(skipped.Token),
        WorkflowEvent.Moved moved => MoveTo(moved),
        WorkflowEvent.Cancelled => CancelAll(),
        WorkflowEvent.ErrandRetried retried => (JournalKinds.ErrandRetried, retried.Element),
        WorkflowEvent.ErrandDropped dropped => (JournalKinds.ErrandDropped, dropped.Element),
        _ => throw new ArgumentOutOfRangeException(nameof(happening)),
    };

    private (string?, string?) Begin(WorkflowEvent.Started started)
    {
        var start = started.Start is null ? null : model.Nodes.GetValueOrDefault(started.Start) as StartEvent;
        var entrances = start is null ? model.Body.Entrances.ToList() : [start];
        var isStart = started.Start is null ? entrances.Count > 0 || !model.Starts.Any() : start?.Scope == model.Body;
        if (before.HasStarted || !isStart)
            return (null, null);

        isCalled = started.Called;
        var root = new Item(nextId++, 0, model.Key, ItemKind.Scope);
        tree.Put(root);
        Write(root.Id, happening.Variables);
        Open(root.Id, model.Body, entrances);
        Consumed(root.Id);
        return (JournalKinds.Started, start?.Id);
    }

    /// <summary>The task or call under way at the token, if it is one that fits.</summary>
    private Item? UnderWay(int token, Func<FlowNode, bool> fits) =>
        Items.TryGetValue(token, out var item) && item.Kind is ItemKind.Activity && fits(model.Nodes[item.Node]) ? item : null;

    // Tried out, a call may answer as a task does.
    private bool IsStep(FlowNode node) => node is StepTask or PlainTask or ThrowEvent or EndEvent || trial && node is CallActivity;

    private bool IsAnswer(int token) => happening switch
    {
        WorkflowEvent.CallCompleted done => done.Token == token,
        WorkflowEvent.ErrorThrown error => error.Token == token,
        _ => false,
    };

    private (string?, string?) Done(int token, Func<FlowNode, bool> fits, string kind)
    {
        if (UnderWay(token, fits) is not { } item)
            return (null, null);

        try
        {
            Pass(item, happening is WorkflowEvent.CallCompleted ? Returned((CallActivity)model.Nodes[item.Node]) : happening.Variables);
        }
        catch (ExpressionFault fault)
        {
            // The called instance has ended, whatever its caller makes of it.
            Fail(item, ExecutionCodes.Expression, fault.Message);
        }

        return (kind, item.Node);
    }

    private void Pass(Item item, IReadOnlyDictionary<string, object?> outcome)
    {
        if (item.Failure is not null)
            Over(item);
        Write(item.Id, outcome);
        Finish(Items[item.Id]);
    }

    private (string?, string?) Failed(WorkflowEvent.StepFailed failed)
    {
        // A timer that could not fire goes on waiting; the journal tells of it.
        if (tree.Subscriptions.TryGetValue(failed.Token, out var waiting))
            return (JournalKinds.StepFailed, waiting.Node);
        if (UnderWay(failed.Token, node => IsStep(node) || node is CallActivity) is not { } item)
            return (null, null);

        Fail(item, failed.Code, failed.Cause);
        return (JournalKinds.StepFailed, item.Node);
    }

    private (string?, string?) Triggered(int id, Func<Trigger, bool> fits, string kind)
    {
        if (!tree.Subscriptions.TryGetValue(id, out var subscription) || model.Nodes[subscription.Node] is not { } node || !fits(TriggerOf(node)))
            return (null, null);

        React(subscription, happening.Variables);
        return (kind, node.Id);
    }

    /// <summary>What a subscription waited for has come.</summary>
    private void React(Subscription subscription, IReadOnlyDictionary<string, object?> brought)
    {
        var node = model.Nodes[subscription.Node];
        var owner = Items[subscription.Owner];
        if (node is BoundaryEvent or StartEvent && !Interrupts(node) && TriggerOf(node) is Trigger.Timer timer)
            Repeat(subscription, node, timer);

        switch (node)
        {
            case StartEvent start:
                Begin(start, owner.Id, Item.NoVariables.SetItems(Normalised(brought)));
                break;
            case BoundaryEvent boundary:
                LeaveByBorder(boundary, owner, brought, Item.NoVariables);
                break;
            case ReceiveTask when owner.Kind is ItemKind.Activity:
                Pass(owner, brought);
                break;
            default:
                // An event, or the receive task, after an event-based gateway: the gateway's token is the one that goes on.
                Unsubscribe(owner.Id);
                tree.Remove(owner);
                if (owner.Node != node.Id)
                    path.Add(owner.Node);
                Complete(node, owner.Parent, Write(owner.Parent, owner.Carried, brought));
                break;
        }
    }

    /// <param name="boundary">The event on the border.</param>
    /// <param name="host">What it sits on.</param>
    /// <param name="brought">What came with the event.</param>
    /// <param name="carried">What the token that begins here carries in any case.</param>
    private void LeaveByBorder(
        BoundaryEvent boundary, Item host, IReadOnlyDictionary<string, object?> brought, ImmutableDictionary<string, object?> carried)
    {
        if (Interrupts(boundary))
        {
            Cancel(host);
            Complete(boundary, host.Parent, Write(host.Parent, host.Carried, brought).SetItems(carried));
        }
        else
            // The branch keeps what began it: the next message must not overwrite what this one brought.
            Complete(boundary, host.Parent, host.Carried.SetItems(Normalised(brought)).SetItems(carried));
    }
}
