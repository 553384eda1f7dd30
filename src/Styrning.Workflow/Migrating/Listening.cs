using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Migrating;

/// <summary>What an item listens for by its model, and what becomes of what it listens for today.</summary>
internal static class Listening
{
    /// <summary>The events that wait while the item is under way, were none of them used up.</summary>
    /// <param name="model">The version, old or new.</param>
    /// <param name="id">What an element of the instance is called in that version.</param>
    /// <param name="item">The item, as the instance has it.</param>
    /// <param name="state">The instance, on its old version.</param>
    public static IEnumerable<FlowNode> Of(ProcessModel model, Func<string, string> id, Item item, InstanceState state)
    {
        var node = item.Parent == 0 ? null : model.Nodes.GetValueOrDefault(id(item.Node));
        return (item.Kind, node) switch
        {
            (ItemKind.Wait, Gateway gateway) => gateway.Outgoing.Select(flow => flow.Target),
            (ItemKind.Wait, { } wait) => [wait],
            // What sits on the border of a loop belongs to the loop, not to each of its rounds.
            (ItemKind.Loop, Activity activity) => Border(activity),
            (ItemKind.Scope, _) => Inside(node is SubProcess sub ? sub.Body : model.Body).Concat(Own(node)),
            (ItemKind.Activity, _) => (node is ReceiveTask ? [node] : Enumerable.Empty<FlowNode>()).Concat(Own(node)),
            _ => [],
        };

        IEnumerable<FlowNode> Own(FlowNode? own) => own is Activity activity && state.Items[item.Parent].Kind is not ItemKind.Loop ? Border(activity) : [];

        // Once an event subprocess has taken over, nothing else of the scope listens any more.
        IEnumerable<FlowNode> Inside(FlowScope body) =>
            state.Items.Values.Any(one => one.Parent == item.Id && model.Nodes.GetValueOrDefault(id(one.Node)) is SubProcess { IsEvent: true } sub && TakesOver(sub))
                ? []
                : body.EventSubProcesses.SelectMany(Starts).Where(start => TriggerOf(start) is not null);
    }

    private static IEnumerable<FlowNode> Border(Activity activity) => activity.Boundaries.Where(boundary => TriggerOf(boundary) is not null);

    private static IEnumerable<StartEvent> Starts(SubProcess sub) => sub.Body.Nodes.OfType<StartEvent>();

    private static bool TakesOver(SubProcess sub) => Starts(sub).Any(start => start.Interrupts || start.Trigger is Trigger.Error);

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
