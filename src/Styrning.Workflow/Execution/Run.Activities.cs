using System.Collections.Immutable;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    /// <summary>Starts an activity, or one instance of a loop; then the parent is the loop, which carries the boundary events.</summary>
    private void Start(
        Activity activity, int parent, ImmutableDictionary<string, object?> carried, ImmutableDictionary<string, object?> variables, string? key)
    {
        var isRepeated = activity.Loop is not null || activity.Repeats is not null;
        if (activity is PlainTask && !trial && !isRepeated)
        {
            Complete(activity, parent, carried);
            return;
        }

        var kind = activity is SubProcess ? ItemKind.Scope : ItemKind.Activity;
        var item = Add(parent, activity, kind, carried) with { Variables = variables, Key = key };
        tree.Put(item);
        if (!isRepeated)
            Watch(activity, item.Id);

        switch (activity)
        {
            case UserTask task when trial:
                // Who gets it is the installation's matter: another maker's file names its own roles and persons.
                effects.Add(new Effect.CreateTask(task.Name, task.Form, null, KeyOf(item.Id)) { Token = item.Id, Element = task.Id });
                break;
            case UserTask task:
                var names = From(item.Id);
                var role = Name(task.Role?.Value(names, zone, happening.Now));
                var about = task.Key is { } own ? Name(own.Value(names, zone, happening.Now)) : KeyOf(item.Id);
                effects.Add(new Effect.CreateTask(task.Name, task.Form, role, about) { Token = item.Id, Element = task.Id });
                break;
            case StepTask step:
                AskStep(item, step.Step, step.Kind);
                break;
            case PlainTask when trial:
                AskStep(item, null, StepKind.Service);
                break;
            case CallActivity call:
                Call(call, item);
                break;
            case ReceiveTask receive:
                Subscribe(item.Id, receive, receive.Message);
                break;
            case SubProcess sub:
                Open(item.Id, sub.Body, sub.Body.Entrances);
                Consumed(item.Id);
                break;
            default:
                Finish(item);
                break;
        }
    }

    private void Watch(Activity activity, int owner)
    {
        foreach (var boundary in activity.Boundaries)
            Subscribe(owner, boundary, boundary.Trigger);
    }

    /// <summary>What is under way here is done: it leaves its node, or its loop counts it.</summary>
    private void Finish(Item item)
    {
        var node = model.Nodes[item.Node];
        Unsubscribe(item.Id);
        tree.Remove(item);
        switch (node)
        {
            case SubProcess { IsEvent: true } or EndEvent:
                path.Add(node.Id);
                Consumed(item.Parent);
                break;
            case Activity activity when Items[item.Parent] is { Kind: ItemKind.Loop } loop:
                Count(activity, item, loop);
                break;
            default:
                Complete(node, item.Parent, item.Carried);
                break;
        }
    }

    private void Call(CallActivity call, Item item)
    {
        var names = From(item.Id);
        var inputs = call.Inputs is null || call.AddsInputs ? names.All() : [];
        foreach (var (name, value) in Handed(call.Inputs ?? [], names))
            inputs[name] = value;
        effects.Add(new Effect.Call(call.Called, call.Binding, inputs, KeyOf(item.Id)) { Token = item.Id, Element = item.Node });
    }

    /// <summary>What the called process hands back. A name that it never set is null.</summary>
    private IReadOnlyDictionary<string, object?> Returned(CallActivity call) =>
        call.Outputs is null ? happening.Variables
        : !call.AddsOutputs ? Handed(call.Outputs, new Brought(happening.Variables))
        : Handed(call.Outputs, new Brought(happening.Variables)).Concat(happening.Variables)
            .DistinctBy(variable => variable.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private Dictionary<string, object?> Handed(IEnumerable<Passing> passing, IVariables names)
    {
        var handed = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (value, name) in passing)
            handed[name] = value.Evaluate(names, zone, happening.Now);
        return handed;
    }

    private sealed class Brought(IReadOnlyDictionary<string, object?> variables) : IVariables
    {
        public bool TryGet(string name, out object? value)
        {
            value = variables.GetValueOrDefault(name);
            return true;
        }
    }
}
