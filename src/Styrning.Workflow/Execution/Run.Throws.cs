using System.Collections.Immutable;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private const string ErrorCode = "errorCode";
    private const string EscalationCode = "escalationCode";

    /// <summary>Who catches what was thrown: an event on the border of an item, or the start of an event subprocess in it.</summary>
    private sealed record Catcher(FlowNode Node, Item At);

    /// <summary>Nothing may fail after this: what is caught changes what was there before the move.</summary>
    private void Throw(FlowNode node, Trigger? what, int scope, ImmutableDictionary<string, object?> carried)
    {
        switch (what)
        {
            case Trigger.Message message:
                var key = Name(message.Key?.Evaluate(From(scope, carried), zone, happening.Now));
                effects.Add(new Effect.SendMessage(message.Name, key, Item.NoVariables) { Token = scope, Element = node.Id });
                break;
            case Trigger.Signal signal:
                Broadcast(signal.Name, node, scope);
                break;
            case Trigger.Escalation escalation:
                Escalate(escalation, scope, node);
                break;
            case Trigger.Error error:
                if (!Caught(error, scope, Item.NoVariables))
                    throw new Refusal(ExecutionCodes.UncaughtError, Uncaught(error.Code));
                break;
        }
    }

    /// <summary>Those in this instance that listen when it is thrown hear it at once, then the others.</summary>
    private void Broadcast(string name, FlowNode node, int scope)
    {
        var listening = tree.Subscriptions.Values
            .Where(one => TriggerOf(model.Nodes[one.Node]) is Trigger.Signal signal && signal.Name == name)
            .OrderBy(one => one.Id).ToList();
        effects.Add(new Effect.Broadcast(name) { Token = scope, Element = node.Id });
        foreach (var one in listening.Where(one => tree.Subscriptions.ContainsKey(one.Id)))
            React(one, Item.NoVariables);
    }

    /// <summary>Nobody has to listen to an escalation: then it goes on to the caller, or nowhere.</summary>
    private void Escalate(Trigger.Escalation escalation, int from, FlowNode node)
    {
        if (CatcherOf(escalation, from) is { } catcher)
            Catch(catcher, Item.NoVariables.Add(EscalationCode, escalation.Code), Item.NoVariables);
        else if (isCalled)
            effects.Add(new Effect.Escalate(escalation.Code) { Token = from, Element = node.Id });
    }

    /// <summary>Lets the error be caught, in a called instance by its caller. False: nothing catches it, and nothing has changed.</summary>
    private bool Caught(Trigger.Error error, int from, IReadOnlyDictionary<string, object?> brought)
    {
        if (CatcherOf(error, from) is { } catcher)
            Catch(catcher, Item.NoVariables.Add(ErrorCode, error.Code), brought);
        else if (isCalled)
            EndAll(Items.Values.First(item => item.Parent == 0), error.Code ?? "");
        else
            return false;
        return true;
    }

    private static string Uncaught(string? code) => code is null ? "Ingen händelse fångar felet." : $"Ingen händelse fångar felet {code}.";

    private void Catch(Catcher catcher, ImmutableDictionary<string, object?> carried, IReadOnlyDictionary<string, object?> brought)
    {
        if (catcher.Node is StartEvent start)
            Begin(start, catcher.At.Id, Item.NoVariables.SetItems(Normalised(brought)).SetItems(carried));
        else
            LeaveByBorder((BoundaryEvent)catcher.Node, catcher.At, brought, carried);
    }

    /// <summary>
    /// The nearest, outwards from an item: in a scope its event subprocesses, then its border. On one level the one that names the code goes
    /// before one that takes everything, and what is thrown inside an event subprocess is never caught by itself.
    /// </summary>
    private Catcher? CatcherOf(Trigger thrown, int from)
    {
        for (var (at, inside) = (from, ""); at != 0;)
        {
            var item = Items[at];
            var node = item.Parent == 0 ? null : model.Nodes[item.Node];
            if (item.Kind is ItemKind.Scope && BodyOf(node) is var body && body.EventSubProcesses.Any())
            {
                var starts = body.EventSubProcesses.Where(sub => sub.Id != inside).SelectMany(Starts);
                if (Nearest(starts, start => start.Trigger!, thrown) is { } start && !IsInterrupted(at))
                    return new Catcher(start, item);
            }

            // An instance of a loop has no border of its own: the loop has.
            if (node is Activity activity && (item.Kind is ItemKind.Loop || Items[item.Parent].Kind is not ItemKind.Loop)
                && Nearest(activity.Boundaries, boundary => boundary.Trigger, thrown) is { } border)
                return new Catcher(border, item);
            (at, inside) = (item.Parent, item.Node);
        }

        return null;
    }

    private FlowScope BodyOf(FlowNode? node) => node is SubProcess sub ? sub.Body : model.Body;

    private static T? Nearest<T>(IEnumerable<T> some, Func<T, Trigger> triggerOf, Trigger thrown) where T : FlowNode =>
        some.Where(one => Catches(triggerOf(one), thrown) > 0).OrderByDescending(one => Catches(triggerOf(one), thrown)).FirstOrDefault();

    /// <summary>2: it names the code, 1: it takes every code, 0: it does not catch it.</summary>
    private static int Catches(Trigger trigger, Trigger thrown) => (trigger, thrown) switch
    {
        (Trigger.Error { Code: null }, Trigger.Error) or (Trigger.Escalation { Code: null }, Trigger.Escalation) => 1,
        (Trigger.Error caught, Trigger.Error error) when caught.Code == error.Code => 2,
        (Trigger.Escalation caught, Trigger.Escalation escalation) when caught.Code == escalation.Code => 2,
        _ => 0,
    };

    private (string?, string?) Thrown(WorkflowEvent.ErrorThrown thrown)
    {
        if (UnderWay(thrown.Token, _ => true) is not { } item)
            return (null, null);

        if (!Caught(new Trigger.Error(thrown.Code.Length == 0 ? null : thrown.Code), item.Id, happening.Variables))
            Fail(item, ExecutionCodes.UncaughtError, Uncaught(thrown.Code.Length == 0 ? null : thrown.Code));
        return (JournalKinds.ErrorThrown, item.Node);
    }

    private (string?, string?) Escalated(WorkflowEvent.CallEscalated escalated)
    {
        if (UnderWay(escalated.Token, node => node is CallActivity) is not { } item)
            return (null, null);

        Escalate(new Trigger.Escalation(escalated.Code), item.Id, model.Nodes[item.Node]);
        return (JournalKinds.CallEscalated, item.Node);
    }
}
