using System.Collections.Immutable;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Migrating;

/// <summary>
/// Takes an instance to another version of its process, as a pure function: where it stands, what it has been through and what it knows stay;
/// nothing is begun again. Only what it listens for follows the new version: what has been drawn away is let go, what is new is listened for.
/// </summary>
public static class Migration
{
    /// <summary>What would become of the instance; with problems, nothing would.</summary>
    public static MigrationOutcome Apply(ElementMap map, InstanceState state, DateTimeOffset now, string? actor, TimeZoneInfo zone)
    {
        var problems = Fitting.Check(map, state);
        if (problems.Count > 0)
            return new MigrationOutcome(problems, null, []);

        var (waiting, gone) = Sort(map, state);
        var moved = InstanceState.Of(state.NextId, state.Events,
            state.Items.ToImmutableSortedDictionary(pair => pair.Key, pair => Moved(map, pair.Value)),
            waiting.ToImmutableSortedDictionary(one => one.Id, one => one with { Node = map.Id(one.Node) }),
            state.IsCalled);
        try
        {
            var run = new Run(map.To, moved, new Arrived(now, actor), zone);
            var transition = run.Migrate(gone, Begun(map, state, waiting));
            return transition.Effects.OfType<Effect.Incident>().FirstOrDefault() is { } incident
                ? Impossible(MigrationCodes.WouldStop, incident.Element, incident.Cause)
                : new MigrationOutcome([], transition, run.Tasks(map, state));
        }
        catch (ProcessFault fault)
        {
            return Impossible(fault.Code is ExecutionCodes.TooManyMoves ? MigrationCodes.WouldStop : MigrationCodes.Expression, fault.Element, fault.Message);
        }
    }

    private static MigrationOutcome Impossible(string code, string? element, string message) =>
        new([new MigrationProblem(code, element, message)], null, []);

    private static Item Moved(ElementMap map, Item item) => item.Parent == 0 ? item : item with
    {
        Node = map.Id(item.Node),
        Flow = item.Flow is null ? null : map.Flow(item.Flow, map.Node(item.Node)!)?.Id,
    };

    /// <summary>What can wait on as it is, and the ends of what cannot.</summary>
    private static (List<Subscription> Waiting, List<Effect> Gone) Sort(ElementMap map, InstanceState state)
    {
        var (waiting, gone) = (new List<Subscription>(), new List<Effect>());
        foreach (var subscription in state.Subscriptions.Values)
        {
            var old = map.From.Nodes[subscription.Node];
            var owner = state.Items[subscription.Owner];
            var expected = Listening.Of(map.To, map.Id, owner, state);
            if (expected.Any(node => node.Id == map.Id(old.Id) && Listening.Stays(old, node)))
                waiting.Add(subscription);
            else if (Listening.TriggerOf(old) is Trigger.Timer)
                gone.Add(new Effect.CancelTimer { Token = subscription.Id, Element = old.Id });
            else if (Listening.TriggerOf(old) is var trigger and (Trigger.Message or Trigger.Signal))
                gone.Add(new Effect.StopWaiting(trigger is Trigger.Signal) { Token = subscription.Id, Element = old.Id });
        }

        return (waiting, gone);
    }

    /// <summary>What is to be listened for from now on. A reminder that has come is not new: its old self is not listened for either.</summary>
    private static List<(int Owner, FlowNode Node)> Begun(ElementMap map, InstanceState state, List<Subscription> waiting)
    {
        var begun = new List<(int, FlowNode)>();
        foreach (var item in state.Items.Values)
        {
            var old = Listening.Of(map.From, id => id, item, state).ToList();
            var own = state.Subscriptions.Values.Where(one => one.Owner == item.Id).ToList();
            foreach (var node in Listening.Of(map.To, map.Id, item, state))
            {
                var before = old.FirstOrDefault(one => map.Id(one.Id) == node.Id && Listening.SameKind(one, node));
                var ended = before is not null && own.Any(one => one.Node == before.Id && !waiting.Contains(one));
                if (before is null || ended)
                    begun.Add((item.Id, node));
            }
        }

        return begun;
    }

    /// <summary>Carries the time and the person into the run; no event of the engine.</summary>
    private sealed record Arrived(DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);
}
