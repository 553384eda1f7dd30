using System.Collections.Immutable;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

/// <summary>
/// One event on its way through an instance. Tokens move one at a time, first come first served, until all of them wait. A move that fails
/// is taken back and leaves its token stuck; the others go on.
/// </summary>
internal sealed partial class Run
{
    private const int MostMoves = 20_000;
    private const int MostItems = 10_000;

    private readonly ProcessModel model;
    private readonly InstanceState before;
    private readonly WorkflowEvent happening;
    private readonly TimeZoneInfo zone;
    private readonly bool trial;
    private readonly CancellationToken cancel;

    private readonly Tree tree;
    private readonly List<Effect> effects = [];
    private readonly List<string> path = [];
    private readonly LinkedList<Move> moves = [];

    // How many moves there are below an item: a scope with neither moves nor items is done.
    private readonly Dictionary<int, int> moving = [];
    private bool isCalled;
    private int nextId;

    public Run(ProcessModel model, InstanceState state, WorkflowEvent happening, TimeZoneInfo zone, bool trial = false, CancellationToken cancel = default)
    {
        (this.model, before, this.happening, this.zone, this.trial, this.cancel) = (model, state, happening, zone, trial, cancel);
        (tree, nextId, isCalled) = (new Tree(state), state.NextId, state.IsCalled);
    }

    private enum Step { Enter, Leave, Continue }

    /// <summary>A token on its way: into a node, out of one, or (for a loop) on to the next instance.</summary>
    /// <param name="Step">What to do.</param>
    /// <param name="Node">Where.</param>
    /// <param name="Parent">The item above the token; for a loop, the loop itself.</param>
    /// <param name="Carried">The variables that the token itself carries; for an event subprocess, those that it begins with.</param>
    /// <param name="Flow">The flow by which it came, if any.</param>
    /// <param name="Again">The stuck item that is tried again; it keeps its number if it fails again.</param>
    /// <param name="Nearest">For a loop: the variables of the instance that has just finished, on which its end may depend.</param>
    private sealed record Move(
        Step Step, FlowNode Node, int Parent, ImmutableDictionary<string, object?> Carried,
        SequenceFlow? Flow = null, int? Again = null, ImmutableDictionary<string, object?>? Nearest = null);

    private IReadOnlyDictionary<int, Item> Items => tree.Items;

    public Transition Apply()
    {
        var (kind, element) = Admit();
        if (kind is null)
            return new Transition(false, before, [], "", null, []);

        Settle();
        return new Transition(true, tree.State(nextId, before.Events + 1, isCalled), effects, kind, element, path);
    }

    // An event whose own handling fails (the next turn of a repeated timer) changes nothing: there is no move to take back.
    private (string? Kind, string? Element) Admit()
    {
        try
        {
            return Happen();
        }
        catch (ExpressionFault fault)
        {
            throw new ProcessFault(model.Key, ExecutionCodes.Expression, fault.Message, fault);
        }
        catch (Refusal refusal)
        {
            throw new ProcessFault(model.Key, refusal.Code, refusal.Message, refusal);
        }
    }

    private void Settle()
    {
        var count = 0;
        do
        {
            while (moves.First is { } next)
            {
                cancel.ThrowIfCancellationRequested();
                Drop(next);
                // A move whose scope has been cancelled meanwhile has nowhere to go.
                if (!Items.ContainsKey(next.Value.Parent))
                    continue;
                // Nothing sensible could be stored from here: the event is refused as a whole.
                if (++count > MostMoves || Items.Count > MostItems)
                    throw new ProcessFault(next.Value.Node.Id, ExecutionCodes.TooManyMoves, "Processen kommer inte till vila: för många steg på en gång.");

                Try(next.Value);
            }
        }
        while (JoinInclusive() || AskConditions());
    }

    private void Try(Move move)
    {
        var (mark, effectMark, pathMark, moveMark) = (nextId, effects.Count, path.Count, moves.Count);
        try
        {
            switch (move.Step)
            {
                case Step.Enter:
                    Enter(move);
                    break;
                case Step.Leave:
                    Leave(move);
                    break;
                case Step.Continue:
                    Continue(move);
                    break;
            }
        }
        catch (Refusal refusal)
        {
            TakeBack();
            Stick(move, refusal.Code, refusal.Message);
        }
        catch (ExpressionFault fault)
        {
            TakeBack();
            Stick(move, ExecutionCodes.Expression, fault.Message);
        }

        // Everything that a move creates has a number from the mark on; what it changes, it changes last.
        void TakeBack()
        {
            for (var id = mark; id < nextId; id++)
            {
                if (Items.TryGetValue(id, out var item))
                    tree.Remove(item);
                if (tree.Subscriptions.TryGetValue(id, out var subscription))
                    tree.Remove(subscription);
            }

            effects.RemoveRange(effectMark, effects.Count - effectMark);
            path.RemoveRange(pathMark, path.Count - pathMark);
            while (moves.Count > moveMark)
                Drop(moves.Last!);
        }
    }

    private void Stick(Move move, string code, string cause)
    {
        if (move.Step is Step.Continue)
        {
            // Every instance that finishes asks again whether the loop is done: one incident is enough.
            if (Items[move.Parent].Failure is null)
                Fail(Items[move.Parent], code, cause);
            return;
        }

        // A gateway that finds no way out has not been passed, though its tokens have met.
        if (move is { Step: Step.Leave, Node: Gateway } && path.LastIndexOf(move.Node.Id) is var noted and >= 0)
            path.RemoveAt(noted);

        Fail(new Item(move.Again ?? nextId++, move.Parent, move.Node.Id, ItemKind.Stuck)
        {
            Carried = move.Carried,
            Flow = move.Flow?.Id,
            Leaving = move.Step is Step.Leave,
        }, code, cause);
    }

    private void Fail(Item item, string code, string cause)
    {
        tree.Put(item with { Failure = code });
        effects.Add(new Effect.Incident(code, cause) { Token = item.Id, Element = item.Node });
    }

    private void Over(Item item)
    {
        tree.Put(item with { Failure = null });
        effects.Add(new Effect.IncidentOver { Token = item.Id, Element = item.Node });
    }

    private Item Add(int parent, FlowNode node, ItemKind kind, ImmutableDictionary<string, object?> carried)
    {
        var item = new Item(nextId++, parent, node.Id, kind) { Carried = carried };
        tree.Put(item);
        return item;
    }

    private void Push(Move move)
    {
        moving[move.Parent] = moving.GetValueOrDefault(move.Parent) + 1;
        moves.AddLast(move);
    }

    private void Drop(LinkedListNode<Move> move)
    {
        moving[move.Value.Parent]--;
        moves.Remove(move);
    }

    private sealed class Refusal(string code, string message) : Exception(message)
    {
        public string Code { get; } = code;
    }
}
