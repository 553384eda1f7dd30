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

    private readonly ImmutableSortedDictionary<int, Item>.Builder items;
    private readonly ImmutableSortedDictionary<int, Subscription>.Builder subscriptions;
    private readonly List<Effect> effects = [];
    private readonly List<string> path = [];
    private readonly LinkedList<Move> moves = [];

    // How many items and moves there are below an item: a scope with none is done.
    private readonly Dictionary<int, int> load = [];
    private int nextId;

    public Run(ProcessModel model, InstanceState state, WorkflowEvent happening, TimeZoneInfo zone, bool trial = false, CancellationToken cancel = default)
    {
        (this.model, before, this.happening, this.zone, this.trial, this.cancel) = (model, state, happening, zone, trial, cancel);
        items = state.Items.ToBuilder();
        subscriptions = state.Subscriptions.ToBuilder();
        nextId = state.NextId;
        foreach (var item in state.Items.Values)
            Carry(item.Parent, 1);
    }

    private enum Step { Enter, Leave, Continue }

    /// <summary>A token on its way: into a node, out of one, or (for a loop) on to the next instance.</summary>
    /// <param name="Step">What to do.</param>
    /// <param name="Node">Where.</param>
    /// <param name="Parent">The item above the token; for a loop, the loop itself.</param>
    /// <param name="Carried">The variables that the token itself carries.</param>
    /// <param name="Flow">The flow by which it came, if any.</param>
    /// <param name="Again">The stuck item that is tried again; it keeps its number if it fails again.</param>
    /// <param name="Nearest">For a loop: the variables of the instance that has just finished, on which its end may depend.</param>
    private sealed record Move(
        Step Step, FlowNode Node, int Parent, ImmutableDictionary<string, object?> Carried,
        SequenceFlow? Flow = null, int? Again = null, ImmutableDictionary<string, object?>? Nearest = null);

    public Transition Apply()
    {
        var (kind, element) = Admit();
        if (kind is null)
            return new Transition(false, before, [], "", null, []);

        Settle();
        var state = InstanceState.Of(nextId, before.Events + 1, items.ToImmutable(), subscriptions.ToImmutable());
        return new Transition(true, state, effects, kind, element, path);
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
                if (!items.ContainsKey(next.Value.Parent))
                    continue;
                // Nothing sensible could be stored from here: the event is refused as a whole.
                if (++count > MostMoves || items.Count > MostItems)
                    throw new ProcessFault(next.Value.Node.Id, ExecutionCodes.TooManyMoves, "Processen kommer inte till vila: för många steg på en gång.");

                Try(next.Value);
            }
        }
        while (JoinInclusive());
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
            foreach (var id in items.Keys.Where(id => id >= mark).ToList())
                Remove(id);
            foreach (var id in subscriptions.Keys.Where(id => id >= mark).ToList())
                subscriptions.Remove(id);
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
            if (items[move.Parent].Failure is not null)
                return;
            Put(items[move.Parent] with { Failure = code });
            effects.Add(new Effect.Incident(code, cause) { Token = move.Parent, Element = move.Node.Id });
            return;
        }

        var id = move.Again ?? nextId++;
        Put(new Item(id, move.Parent, move.Node.Id, ItemKind.Stuck)
        {
            Carried = move.Carried,
            Flow = move.Flow?.Id,
            Failure = code,
            Leaving = move.Step is Step.Leave,
        });
        effects.Add(new Effect.Incident(code, cause) { Token = id, Element = move.Node.Id });
    }

    private void Enter(Move move)
    {
        switch (move.Node)
        {
            case Activity { Loop: not null } activity:
                StartLoop(activity, move);
                break;
            case Activity activity:
                Start(activity, move.Parent, move.Carried, Item.NoVariables, null);
                break;
            case Gateway gateway:
                Arrive(gateway, move);
                break;
            case CatchEvent wait:
                Subscribe(Add(move.Parent, wait, ItemKind.Wait, move.Carried).Id, wait, wait.Trigger);
                break;
            case EndEvent end:
                path.Add(end.Id);
                if (end.Terminates)
                    CancelBelow(move.Parent);
                Consumed(move.Parent);
                break;
            default:
                Complete(move.Node, move.Parent, move.Carried);
                break;
        }
    }

    /// <summary>The node is done: it is noted, and its token leaves in a move of its own, which may fail on its own.</summary>
    private void Complete(FlowNode node, int parent, ImmutableDictionary<string, object?> carried)
    {
        path.Add(node.Id);
        Push(new Move(Step.Leave, node, parent, carried));
    }

    private sealed class Refusal(string code, string message) : Exception(message)
    {
        public string Code { get; } = code;
    }
}
