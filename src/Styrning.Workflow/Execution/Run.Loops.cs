using System.Collections.Immutable;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private const int MostInstances = 1_000;
    private const string LoopCounter = "loopCounter";

    private void StartLoop(Activity activity, Move move)
    {
        var list = activity.Loop is { } instances ? Collection(instances, From(move.Parent, move.Carried)) : [];
        var isSequential = activity.Loop is not { Sequential: false };
        var item = Add(move.Parent, activity, ItemKind.Loop, move.Carried) with { Loop = new LoopProgress(list.Length, 0, 0, isSequential ? list : []) };
        if (activity.Loop?.Output is { } output)
            item = item with { Variables = item.Variables.SetItem(output.Name, new object?[list.Length]) };
        tree.Put(item);
        Watch(activity, item.Id);

        if (activity.Repeats is { } rounds ? rounds.AsksFirst && !GoesOn(rounds, item, null) : list.Length == 0)
            EndLoop(item.Id, activity);
        else
            StartInstances(activity, item.Id, list, isSequential ? 1 : list.Length);
    }

    private ImmutableArray<object?> Collection(MultiInstance loop, Names names)
    {
        var value = (loop.Collection ?? loop.Cardinality!).Evaluate(names, zone, happening.Now);
        ImmutableArray<object?> list = (loop.Collection, value) switch
        {
            (null, decimal count) when count == decimal.Truncate(count) && count is >= 0 and <= MostInstances + 1 => [.. new object?[(int)count]],
            (not null, IReadOnlyList<object?> some) => [.. some],
            (not null, null) => throw new Refusal(ExecutionCodes.Collection, $"Samlingen {loop.Collection} är null."),
            _ => throw new Refusal(ExecutionCodes.Collection, $"{loop.Collection ?? loop.Cardinality} gav {Values.Kind(value)}, ingen samling eller något antal."),
        };
        return list.Length <= MostInstances ? list : throw TooMany();
    }

    private static Refusal TooMany() => new(ExecutionCodes.Collection, $"En aktivitet kan inte göras fler än {MostInstances} gånger.");

    private void StartInstances(Activity activity, int loopItem, ImmutableArray<object?> list, int count)
    {
        var started = Items[loopItem].Loop!.Started;
        for (var index = started; index < started + count; index++)
        {
            var variables = Item.NoVariables.Add(LoopCounter, (decimal)(index + 1));
            if (activity.Loop?.Item is { } name)
                variables = variables.SetItem(name, list[index]);
            Start(activity, loopItem, Item.NoVariables, variables, activity.Loop?.Collection is null ? null : Name(list[index]));
        }

        var loop = Items[loopItem];
        tree.Put(loop with { Loop = loop.Loop! with { Started = started + count } });
    }

    /// <summary>One instance is done: its loop notes it and goes on in a move of its own.</summary>
    private void Count(Activity activity, Item instance, Item loop)
    {
        path.Add(activity.Id);
        if (activity.Loop?.Output is { } output)
            loop = Gathered(output, instance, loop);
        tree.Put(loop with { Loop = loop.Loop! with { Completed = loop.Loop.Completed + 1 } });
        if (activity.Loop is not { KeepsToItself: true })
            HandOutwards(instance, loop.Parent, activity.Loop?.Item);
        Push(new Move(Step.Continue, activity, loop.Id, Item.NoVariables, Nearest: instance.Variables));
    }

    /// <summary>
    /// What the instance leaves takes its place in the list, which the loop keeps until its end. What cannot be worked out is null: so the makers
    /// whose files gather have it, and nothing here waits that could be tried again.
    /// </summary>
    private Item Gathered(Passing output, Item instance, Item loop)
    {
        if (loop.Variables.GetValueOrDefault(output.Name) is not IReadOnlyList<object?> list
            || instance.Variables.GetValueOrDefault(LoopCounter) is not decimal place || place < 1 || place > list.Count)
            return loop;

        object? left;
        try
        {
            left = output.Value.Evaluate(From(loop.Id, instance.Variables), zone, happening.Now);
        }
        catch (ExpressionFault)
        {
            left = null;
        }

        object?[] gathered = [.. list];
        gathered[(int)place - 1] = left;
        return loop with { Variables = loop.Variables.SetItem(output.Name, gathered) };
    }

    private void Continue(Move move)
    {
        var activity = (Activity)move.Node;
        var item = Items[move.Parent];
        var progress = item.Loop!;
        var done = activity.Repeats is { } rounds
            ? !GoesOn(rounds, item, move.Nearest)
            : activity.Loop!.Completion is { } condition && condition.Holds(From(item.Id, move.Nearest), zone, happening.Now) || progress.Completed == progress.Total;
        if (!done && activity.Loop is not { Sequential: false } && progress.Started == progress.Completed)
            StartInstances(activity, item.Id, progress.Items, 1);

        // From here nothing can fail.
        if (item.Failure is not null)
            Over(Items[item.Id]);
        if (!done)
            return;
        CancelBelow(item.Id);
        EndLoop(item.Id, activity);
    }

    /// <summary>Whether a standard loop has another round to go. Its condition knows how many it has gone.</summary>
    private bool GoesOn(StandardLoop loop, Item item, ImmutableDictionary<string, object?>? nearest)
    {
        var gone = item.Loop!.Completed;
        if (gone >= loop.Most)
            return false;
        var names = From(item.Id, (nearest ?? Item.NoVariables).SetItem(LoopCounter, (decimal)gone));
        if (loop.While is { } condition && !condition.Holds(names, zone, happening.Now))
            return false;
        return gone < MostInstances ? true : throw TooMany();
    }

    private void EndLoop(int loopItem, Activity activity)
    {
        var loop = Items[loopItem];
        Unsubscribe(loopItem);
        tree.Remove(loop);
        if (activity.Loop?.Output is { } output)
            Write(loop.Parent, new Dictionary<string, object?>(StringComparer.Ordinal) { [output.Name] = loop.Variables.GetValueOrDefault(output.Name) });
        Push(new Move(Step.Leave, activity, loop.Parent, loop.Carried));
    }
}
