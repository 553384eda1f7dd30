using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private static Trigger TriggerOf(FlowNode node) => node switch
    {
        BoundaryEvent boundary => boundary.Trigger,
        CatchEvent wait => wait.Trigger,
        StartEvent start => start.Trigger!,
        _ => ((ReceiveTask)node).Message,
    };

    /// <summary>Begins to wait. Errors and escalations are not waited for: whoever throws looks for who catches.</summary>
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
                tree.Put(new Subscription(nextId, owner, node.Id));
                effects.Add(new Effect.WaitForMessage(message.Name, key) { Token = nextId++, Element = node.Id });
                break;
            case Trigger.Signal signal:
                tree.Put(new Subscription(nextId, owner, node.Id));
                effects.Add(new Effect.WaitForSignal(signal.Name) { Token = nextId++, Element = node.Id });
                break;
            case Trigger.Conditional conditional:
                // A condition that can never be asked is found now, when somebody sees it; asked for the first time it is when all moves are done.
                _ = Holds(conditional, owner);
                tree.Put(new Subscription(nextId++, owner, node.Id));
                break;
        }
    }

    private void Schedule(int owner, FlowNode node, DateTimeOffset? due, string? rule, int remaining, bool again = false)
    {
        tree.Put(new Subscription(nextId, owner, node.Id, remaining, Due: remaining == 0 ? null : due));
        effects.Add(new Effect.ScheduleTimer(due, rule, KeyOf(owner), again) { Token = nextId++, Element = node.Id });
    }

    private void Repeat(Subscription subscription, FlowNode node, Trigger.Timer timer)
    {
        End(subscription);
        // A day that a rule gave may be moved after it has come; then it comes again.
        if (timer.Kind is TimerKind.Rule)
            Schedule(subscription.Owner, node, null, timer.Source.Literal, Timing.Forever, again: true);
        if (subscription.Remaining == 0 || timer.Kind is not TimerKind.Cycle)
            return;

        // What began to wait before the time was kept is counted from now.
        var planned = subscription.Due ?? happening.Now;
        var value = timer.Source.Value(From(subscription.Owner), zone, happening.Now);
        if (Timing.Next(timer.Kind, value, planned, subscription.Remaining, happening.Now, zone) is var (due, remaining))
            Schedule(subscription.Owner, node, due, null, remaining);
    }

    private void Unsubscribe(int owner)
    {
        foreach (var subscription in tree.Of(owner))
            End(subscription);
    }

    private void End(Subscription subscription)
    {
        tree.Remove(subscription);
        switch (TriggerOf(model.Nodes[subscription.Node]))
        {
            case Trigger.Timer:
                effects.Add(new Effect.CancelTimer { Token = subscription.Id, Element = subscription.Node });
                break;
            case var trigger and (Trigger.Message or Trigger.Signal):
                effects.Add(new Effect.StopWaiting(trigger is Trigger.Signal) { Token = subscription.Id, Element = subscription.Node });
                break;
        }
    }

    /// <summary>
    /// When nothing moves: everything that waits for a condition which has begun to hold happens, in the order in which it began to wait.
    /// False when nothing did.
    /// </summary>
    private bool AskConditions()
    {
        if (!model.HasConditions)
            return false;

        var happened = false;
        foreach (var one in tree.Subscriptions.Values.OrderBy(one => one.Id).ToList())
        {
            cancel.ThrowIfCancellationRequested();
            // What happened just before may have ended the wait.
            if (TriggerOf(model.Nodes[one.Node]) is not Trigger.Conditional conditional || !tree.Subscriptions.ContainsKey(one.Id))
                continue;

            var holds = Held(conditional, one.Owner);
            if (holds == one.Held)
                continue;
            tree.Put(one with { Held = holds });
            if (!holds)
                continue;
            React(one with { Held = true }, Item.NoVariables);
            happened = true;
        }

        return happened;
    }

    // A value that has become of the wrong type must not stop an event that is about something else.
    private bool Held(Trigger.Conditional conditional, int owner)
    {
        try
        {
            return Holds(conditional, owner);
        }
        catch (ExpressionFault)
        {
            return false;
        }
    }

    /// <summary>A name that is not set yet is null here, and null does not hold: what is waited for has often not been said when the wait begins.</summary>
    private bool Holds(Trigger.Conditional conditional, int owner)
    {
        var names = new NotYet(From(owner));
        return conditional.Condition.Evaluate(names, zone, happening.Now) is not null && conditional.Condition.Holds(names, zone, happening.Now);
    }

    private sealed class NotYet(IVariables names) : IVariables
    {
        public bool TryGet(string name, out object? value)
        {
            _ = names.TryGet(name, out value);
            return true;
        }
    }
}
