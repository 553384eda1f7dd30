using System.Collections.Immutable;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private const int MostInstances = 1_000;

    /// <summary>Starts an activity, or one instance of a loop; then the parent is the loop, which carries the boundary events.</summary>
    private void Start(
        Activity activity, int parent, ImmutableDictionary<string, object?> carried, ImmutableDictionary<string, object?> variables, string? key)
    {
        if (activity is PlainTask && !trial && variables.IsEmpty && activity.Loop is null)
        {
            Complete(activity, parent, carried);
            return;
        }

        var kind = activity is SubProcess ? ItemKind.Scope : ItemKind.Activity;
        var item = Add(parent, activity, kind, carried) with { Variables = variables, Key = key };
        Put(item);
        if (activity.Loop is null)
            Watch(activity, item.Id);

        switch (activity)
        {
            case UserTask task:
                var names = From(item.Id);
                var role = Name(task.Role?.Value(names, zone, happening.Now));
                var about = task.Key is { } own ? Name(own.Value(names, zone, happening.Now)) : KeyOf(item.Id);
                effects.Add(new Effect.CreateTask(task.Name, task.Form, role, about) { Token = item.Id, Element = task.Id });
                break;
            case StepTask step:
                effects.Add(new Effect.RunStep(step.Step, KeyOf(item.Id)) { Token = item.Id, Element = step.Id });
                break;
            case PlainTask when trial:
                effects.Add(new Effect.RunStep(null, KeyOf(item.Id)) { Token = item.Id, Element = activity.Id });
                break;
            case ReceiveTask receive:
                Subscribe(item.Id, receive, receive.Message);
                break;
            case SubProcess sub:
                foreach (var entrance in sub.Body.Entrances)
                    Push(new Move(Step.Enter, entrance, item.Id, Item.NoVariables));
                if (sub.Body.Nodes.Count == 0)
                    Finish(item);
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

    private void StartLoop(Activity activity, Move move)
    {
        var loop = activity.Loop!;
        var list = Items(loop, From(move.Parent, move.Carried));
        var item = Add(move.Parent, activity, ItemKind.Loop, move.Carried) with { Loop = new LoopProgress(list.Length, 0, 0, loop.Sequential ? list : []) };
        Put(item);
        Watch(activity, item.Id);

        if (list.Length == 0)
            EndLoop(item.Id, activity);
        else
            StartInstances(activity, item.Id, list, loop.Sequential ? 1 : list.Length);
    }

    private ImmutableArray<object?> Items(MultiInstance loop, Names names)
    {
        var value = (loop.Collection ?? loop.Cardinality!).Evaluate(names, zone, happening.Now);
        ImmutableArray<object?> list = (loop.Collection, value) switch
        {
            (null, decimal count) when count == decimal.Truncate(count) && count is >= 0 and <= MostInstances + 1 => [.. new object?[(int)count]],
            (not null, IReadOnlyList<object?> some) => [.. some],
            (not null, null) => throw new Refusal(ExecutionCodes.Collection, $"Samlingen {loop.Collection} är null."),
            _ => throw new Refusal(ExecutionCodes.Collection, $"{loop.Collection ?? loop.Cardinality} gav {Values.Kind(value)}, ingen samling eller något antal."),
        };
        return list.Length <= MostInstances
            ? list
            : throw new Refusal(ExecutionCodes.Collection, $"En aktivitet kan inte göras fler än {MostInstances} gånger.");
    }

    private void StartInstances(Activity activity, int loopItem, ImmutableArray<object?> list, int count)
    {
        var started = items[loopItem].Loop!.Started;
        for (var index = started; index < started + count; index++)
        {
            var variables = Item.NoVariables.Add("loopCounter", (decimal)(index + 1));
            if (activity.Loop!.Item is { } name)
                variables = variables.SetItem(name, list[index]);
            Start(activity, loopItem, Item.NoVariables, variables, activity.Loop.Collection is null ? null : Name(list[index]));
        }

        var loop = items[loopItem];
        Put(loop with { Loop = loop.Loop! with { Started = started + count } });
    }

    /// <summary>The activity is done: it leaves its node, or its loop counts it.</summary>
    private void Finish(Item item)
    {
        var activity = (Activity)model.Nodes[item.Node];
        Unsubscribe(item.Id);
        Remove(item.Id);
        if (items[item.Parent] is not { Kind: ItemKind.Loop } loop)
        {
            Complete(activity, item.Parent, item.Carried);
            return;
        }

        path.Add(activity.Id);
        Put(loop with { Loop = loop.Loop! with { Completed = loop.Loop.Completed + 1 } });
        if (!activity.Loop!.KeepsToItself)
            HandOutwards(item, loop.Parent, activity.Loop);
        Push(new Move(Step.Continue, activity, loop.Id, Item.NoVariables, Nearest: item.Variables));
    }

    private void Continue(Move move)
    {
        var activity = (Activity)move.Node;
        var item = items[move.Parent];
        var progress = item.Loop!;
        var condition = activity.Loop!.Completion;
        var done = condition is not null && condition.Holds(From(item.Id, move.Nearest), zone, happening.Now) || progress.Completed == progress.Total;
        if (!done && activity.Loop.Sequential && progress.Started == progress.Completed)
            StartInstances(activity, item.Id, progress.Items, 1);

        // From here nothing can fail.
        if (item.Failure is not null)
            Over(items[item.Id]);
        if (!done)
            return;
        CancelBelow(item.Id);
        EndLoop(item.Id, activity);
    }

    private void EndLoop(int loopItem, Activity activity)
    {
        var loop = items[loopItem];
        Unsubscribe(loopItem);
        Remove(loopItem);
        Push(new Move(Step.Leave, activity, loop.Parent, loop.Carried));
    }

    private void Cancel(Item item)
    {
        CancelBelow(item.Id);
        Unsubscribe(item.Id);
        Remove(item.Id);
        if (item.Kind is ItemKind.Activity && model.Nodes[item.Node] is UserTask)
            effects.Add(new Effect.CancelTask { Token = item.Id, Element = item.Node });
        if (item.Failure is not null)
            effects.Add(new Effect.IncidentOver { Token = item.Id, Element = item.Node });
    }

    private void CancelBelow(int parent)
    {
        foreach (var item in Below(parent).ToList())
            Cancel(item);
        for (var next = moves.First; next is not null;)
        {
            var following = next.Next;
            if (next.Value.Parent == parent)
                Drop(next);
            next = following;
        }
    }
}
