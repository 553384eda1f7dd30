using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Migrating;

/// <summary>What an item listens for by its model, and what becomes of what it listens for today.</summary>
internal static class Listening
{
    /// <summary>The events that wait while the item is under way, were none of them used up.</summary>
    public static IEnumerable<FlowNode> Of(FlowNode? node, Item item, InstanceState state) => (item.Kind, node) switch
    {
        (ItemKind.Wait, Gateway gateway) => gateway.Outgoing.Select(flow => flow.Target),
        (ItemKind.Wait, { } wait) => [wait],
        // What sits on the border of a loop belongs to the loop, not to each of its rounds.
        (ItemKind.Loop, Activity activity) => Border(activity),
        (ItemKind.Activity or ItemKind.Scope, Activity activity) => Inside(activity).Concat(state.Items[item.Parent].Kind is ItemKind.Loop ? [] : Border(activity)),
        _ => [],
    };

    private static IEnumerable<FlowNode> Border(Activity activity) => activity.Boundaries.Where(boundary => TriggerOf(boundary) is not null);

    private static IEnumerable<FlowNode> Inside(Activity activity) => activity is ReceiveTask ? [activity] : [];

    /// <summary>Null for what nothing outside can cause: it is thrown within the instance.</summary>
    public static Trigger? TriggerOf(FlowNode node)
    {
        var trigger = node switch
        {
            BoundaryEvent boundary => boundary.Trigger,
            CatchEvent wait => wait.Trigger,
            ReceiveTask receive => receive.Message,
            StartEvent start => start.Trigger,
            _ => null,
        };
        return trigger is Trigger.Error or Trigger.Escalation or Trigger.Link ? null : trigger;
    }

    public static bool SameKind(FlowNode old, FlowNode node) => TriggerOf(old)?.GetType() == TriggerOf(node)?.GetType();

    /// <summary>
    /// Whether what waits can go on waiting as it is. A length of time that runs is not begun again when the file gives another one; a day, a
    /// rule or a name that the file has changed is.
    /// </summary>
    public static bool Stays(FlowNode old, FlowNode node) => (TriggerOf(old), TriggerOf(node)) switch
    {
        (Trigger.Timer one, Trigger.Timer other) => one.Kind == other.Kind
            && (one.Kind is TimerKind.Duration or TimerKind.Cycle || one.Source.ToString() == other.Source.ToString()),
        (Trigger.Message one, Trigger.Message other) => one.Name == other.Name && one.Key?.Source == other.Key?.Source,
        (Trigger.Signal one, Trigger.Signal other) => one.Name == other.Name,
        (Trigger.Conditional one, Trigger.Conditional other) => one.Condition.Source == other.Condition.Source,
        _ => false,
    };
}
