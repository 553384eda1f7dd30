using System.Collections.Immutable;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    /// <summary>A scope begins: its event subprocesses listen before its first token moves.</summary>
    private void Open(int scope, FlowScope body, IEnumerable<FlowNode> entrances)
    {
        foreach (var start in body.EventSubProcesses.SelectMany(Starts))
            Subscribe(scope, start, start.Trigger!);
        foreach (var entrance in entrances)
            Push(new Move(Step.Enter, entrance, scope, Item.NoVariables));
    }

    private void OpenEvent(SubProcess sub, Move move)
    {
        var item = Add(move.Parent, sub, ItemKind.Scope, Item.NoVariables) with { Variables = move.Carried };
        tree.Put(item);
        Open(item.Id, sub.Body, Starts(sub));
    }

    /// <summary>The event that an event subprocess waits for has come. What it brought are the variables of that one run of it.</summary>
    private void Begin(StartEvent start, int scope, ImmutableDictionary<string, object?> brought)
    {
        if (Interrupts(start))
            Clear(scope);
        Push(new Move(Step.Enter, model.Nodes[start.Scope.Id], scope, brought));
    }

    private static IEnumerable<StartEvent> Starts(SubProcess sub) => sub.Body.Nodes.OfType<StartEvent>().Where(start => start.Trigger is not null);

    /// <summary>An error leaves nothing to go on with, whatever the drawing says of interrupting.</summary>
    private static bool Interrupts(FlowNode node) => node switch
    {
        StartEvent start => start.Interrupts || start.Trigger is Trigger.Error,
        BoundaryEvent boundary => boundary.Interrupts || boundary.Trigger is Trigger.Error,
        _ => false,
    };

    /// <summary>Whether an event subprocess has taken over: then nothing else of the scope listens any more.</summary>
    private bool IsInterrupted(int scope) =>
        tree.Below(scope).Any(item => TakesOver(model.Nodes[item.Node])) || moves.Any(move => move.Parent == scope && TakesOver(move.Node));

    private static bool TakesOver(FlowNode node) => node is SubProcess { IsEvent: true } sub && Starts(sub).Any(Interrupts);

    /// <summary>A token has come to its end. A scope without tokens is done.</summary>
    private void Consumed(int scope)
    {
        if (!Items.TryGetValue(scope, out var item) || moving.GetValueOrDefault(scope) > 0 || tree.HasBelow(scope))
            return;
        if (item.Parent != 0)
            Finish(item);
        else
            EndAll(item, null);
    }

    /// <summary>The instance is over, with everything in it.</summary>
    private void EndAll(Item root, string? error)
    {
        CancelBelow(root.Id);
        Unsubscribe(root.Id);
        tree.Remove(root);
        effects.Add(new Effect.Ended(root.Variables, error) { Token = root.Id, Element = model.Key });
    }

    private void Cancel(Item item)
    {
        CancelBelow(item.Id);
        Unsubscribe(item.Id);
        tree.Remove(item);
        Effect? outside = item.Kind is not ItemKind.Activity ? null : model.Nodes[item.Node] switch
        {
            UserTask => new Effect.CancelTask { Token = item.Id, Element = item.Node },
            // A call that has failed, or has just answered, has nothing under way.
            CallActivity when item.Failure is null && !IsAnswer(item.Id) => new Effect.CancelCall { Token = item.Id, Element = item.Node },
            _ => null,
        };
        if (outside is not null)
            effects.Add(outside);
        if (item.Failure is not null)
            effects.Add(new Effect.IncidentOver { Token = item.Id, Element = item.Node });
    }

    private void CancelBelow(int parent)
    {
        foreach (var item in tree.Below(parent))
            Cancel(item);
    }

    /// <summary>Takes everything out of a scope that itself remains: its tokens, and what its event subprocesses wait for.</summary>
    private void Clear(int scope)
    {
        CancelBelow(scope);
        foreach (var subscription in tree.Of(scope).Where(one => model.Nodes[one.Node] is StartEvent))
            End(subscription);
        for (var next = moves.First; next is not null;)
        {
            var following = next.Next;
            if (next.Value.Parent == scope)
                Drop(next);
            next = following;
        }
    }
}
