using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    /// <summary>Lets the event in: the kind of its journal entry and the element it reached; no kind when nothing waited for it.</summary>
    private (string? Kind, string? Element) Happen() => happening switch
    {
        WorkflowEvent.Started => Begin(),
        WorkflowEvent.TaskCompleted done => Done(done.Token, node => node is UserTask, JournalKinds.TaskCompleted),
        WorkflowEvent.StepCompleted done => Done(done.Token, node => node is StepTask or PlainTask, JournalKinds.StepCompleted),
        WorkflowEvent.StepFailed failed => Failed(failed),
        WorkflowEvent.TimerFired fired => Triggered(fired.Subscription, trigger => trigger is Trigger.Timer, JournalKinds.TimerFired),
        WorkflowEvent.MessageDelivered delivered => Triggered(delivered.Subscription, trigger => trigger is Trigger.Message, JournalKinds.MessageDelivered),
        WorkflowEvent.Retried retried => Retry(retried.Token),
        _ => throw new ArgumentOutOfRangeException(nameof(happening)),
    };

    private (string?, string?) Begin()
    {
        if (before.HasStarted)
            return (null, null);

        var root = new Item(nextId++, 0, model.Key, ItemKind.Scope);
        Put(root);
        Write(root.Id, happening.Variables);
        foreach (var entrance in model.Body.Entrances)
            Push(new Move(Step.Enter, entrance, root.Id, Item.NoVariables));
        return (JournalKinds.Started, null);
    }

    private (string?, string?) Done(int token, Func<FlowNode, bool> fits, string kind)
    {
        if (!items.TryGetValue(token, out var item) || item.Kind is not ItemKind.Activity || !fits(model.Nodes[item.Node]))
            return (null, null);

        if (item.Failure is not null)
            Over(item);
        Write(token, happening.Variables);
        Finish(items[token]);
        return (kind, item.Node);
    }

    private (string?, string?) Failed(WorkflowEvent.StepFailed failed)
    {
        if (!items.TryGetValue(failed.Token, out var item) || item.Kind is not ItemKind.Activity || model.Nodes[item.Node] is not StepTask)
            return (null, null);

        Put(item with { Failure = failed.Code });
        effects.Add(new Effect.Incident(failed.Code, failed.Cause) { Token = item.Id, Element = item.Node });
        return (JournalKinds.StepFailed, item.Node);
    }

    private (string?, string?) Retry(int token)
    {
        if (!items.TryGetValue(token, out var item) || item.Failure is null)
            return (null, null);

        Over(item);
        var node = model.Nodes[item.Node];
        switch (item.Kind)
        {
            case ItemKind.Stuck:
                Remove(token);
                var flow = item.Flow is null ? null : model.Flows[item.Flow];
                Push(new Move(item.Leaving ? Step.Leave : Step.Enter, node, item.Parent, item.Carried, flow, token));
                break;
            case ItemKind.Loop:
                Push(new Move(Step.Continue, node, token, Item.NoVariables));
                break;
            default:
                effects.Add(new Effect.RunStep(((StepTask)node).Step, KeyOf(token)) { Token = token, Element = item.Node });
                break;
        }

        return (JournalKinds.Retried, item.Node);
    }

    private void Over(Item item)
    {
        Put(item with { Failure = null });
        effects.Add(new Effect.IncidentOver { Token = item.Id, Element = item.Node });
    }

    private (string?, string?) Triggered(int id, Func<Trigger, bool> fits, string kind)
    {
        if (!subscriptions.TryGetValue(id, out var subscription) || model.Nodes[subscription.Node] is not { } node || !fits(TriggerOf(node)))
            return (null, null);

        var owner = items[subscription.Owner];
        switch (node)
        {
            case BoundaryEvent { Interrupts: true }:
                Cancel(owner);
                Complete(node, owner.Parent, Write(owner.Parent, owner.Carried, happening.Variables));
                break;
            case BoundaryEvent { Trigger: var trigger }:
                if (trigger is Trigger.Timer)
                    Repeat(subscription, node, trigger);
                // The branch keeps what began it: the next message must not overwrite what this one brought.
                Complete(node, owner.Parent, owner.Carried.SetItems(Normalised(happening.Variables)));
                break;
            case ReceiveTask when owner.Kind is ItemKind.Activity:
                Write(owner.Id, happening.Variables);
                Finish(items[owner.Id]);
                break;
            default:
                // An event, or the receive task, after an event-based gateway: the gateway's token is the one that goes on.
                Unsubscribe(owner.Id);
                Remove(owner.Id);
                if (owner.Node != node.Id)
                    path.Add(owner.Node);
                Complete(node, owner.Parent, Write(owner.Parent, owner.Carried, happening.Variables));
                break;
        }

        return (kind, node.Id);
    }

    private static Trigger TriggerOf(FlowNode node) => node switch
    {
        BoundaryEvent boundary => boundary.Trigger,
        CatchEvent wait => wait.Trigger,
        _ => ((ReceiveTask)node).Message,
    };

    private void Subscribe(int owner, FlowNode node, Trigger trigger)
    {
        switch (trigger)
        {
            case Trigger.Timer { Kind: TimerKind.Rule } timer:
                Schedule(owner, node, null, timer.Source.Literal, 0);
                break;
            case Trigger.Timer timer:
                var (due, remaining) = Timing.Due(timer.Kind, timer.Source.Value(From(owner), zone, happening.Now), happening.Now, zone);
                Schedule(owner, node, due, null, remaining);
                break;
            case Trigger.Message message:
                var key = Name(message.Key?.Evaluate(From(owner), zone, happening.Now));
                subscriptions.Add(nextId, new Subscription(nextId, owner, node.Id));
                effects.Add(new Effect.WaitForMessage(message.Name, key) { Token = nextId++, Element = node.Id });
                break;
        }
    }

    private void Schedule(int owner, FlowNode node, DateTimeOffset? due, string? rule, int remaining, bool again = false)
    {
        subscriptions.Add(nextId, new Subscription(nextId, owner, node.Id, remaining));
        effects.Add(new Effect.ScheduleTimer(due, rule, KeyOf(owner), again) { Token = nextId++, Element = node.Id });
    }

    private void Repeat(Subscription subscription, FlowNode node, Trigger trigger)
    {
        End(subscription);
        // A day that a rule gave may be moved after it has come; then it comes again.
        if (trigger is Trigger.Timer { Kind: TimerKind.Rule } ruled)
            Schedule(subscription.Owner, node, null, ruled.Source.Literal, 0, again: true);
        if (subscription.Remaining == 0 || trigger is not Trigger.Timer { Kind: TimerKind.Cycle } timer)
            return;

        var (due, _) = Timing.Due(timer.Kind, timer.Source.Value(From(subscription.Owner), zone, happening.Now), happening.Now, zone);
        Schedule(subscription.Owner, node, due, null, Math.Max(Timing.Forever, subscription.Remaining - (subscription.Remaining > 0 ? 1 : 0)));
    }

    private void Unsubscribe(int owner)
    {
        foreach (var subscription in subscriptions.Values.Where(one => one.Owner == owner).ToList())
            End(subscription);
    }

    private void End(Subscription subscription)
    {
        subscriptions.Remove(subscription.Id);
        effects.Add(TriggerOf(model.Nodes[subscription.Node]) is Trigger.Timer
            ? new Effect.CancelTimer { Token = subscription.Id, Element = subscription.Node }
            : new Effect.StopWaiting { Token = subscription.Id, Element = subscription.Node });
    }
}
