using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Simulation;

internal sealed partial class World
{
    /// <summary>The messages and signals named in the input that nobody has waited for yet.</summary>
    private readonly List<string> unheard = [.. input.Messages];

    private readonly OrderedDictionary<(SimulatedInstance Instance, int Token), Listener> listeners = [];

    private enum Promise
    {
        None,

        /// <summary>A message of the input is on its way to it; not taken, it is another's.</summary>
        Named,

        /// <summary>A message that the process has thrown is.</summary>
        Thrown,
    }

    /// <summary>A subscription to a message or signal. One on a border that does not interrupt goes on listening.</summary>
    private sealed record Listener(SimulatedInstance Instance, int Token, string Element, string Name, string? Key, bool IsSignal)
    {
        public Promise Promise { get; set; }
    }

    private void Listen(Listener listener)
    {
        listeners.Add((listener.Instance, listener.Token), listener);
        // A receive task waits for its message; one of which the input says how it answers does so as any task does.
        if (!Offer(listener) && listener.Instance.Model.Nodes[listener.Element] is ReceiveTask && input.Mentions(listener.Element))
            Await(listener.Instance, listener.Token, listener.Element);
    }

    /// <summary>What is named in the input comes as soon as somebody waits for it.</summary>
    private bool Offer(Listener listener)
    {
        if (listener.Promise is not Promise.None || input.Never(listener.Element) || !unheard.Remove(listener.Name))
            return false;

        if (listener.IsSignal)
            agenda.Add(now, Agenda.Rank.Message, new Agenda.Entry(listener.Instance, 0, listener.Element, () => Broadcast(listener.Name, null)));
        else
        {
            listener.Promise = Promise.Named;
            Await(listener.Instance, listener.Token, listener.Element, Agenda.Rank.Message);
        }

        return true;
    }

    /// <returns>The listener that hears it now; null when the token waits for no message.</returns>
    private Listener? Heard(SimulatedInstance instance, int token)
    {
        if (listeners.TryGetValue((instance, token), out var listener))
            listener.Promise = Promise.None;
        return listener;
    }

    private void Again(Listener? listener)
    {
        if (listener is not null && listeners.ContainsKey((listener.Instance, listener.Token)))
            Offer(listener);
    }

    private void StopListening(SimulatedInstance instance, int token)
    {
        if (!listeners.Remove((instance, token), out var gone) || gone.Promise is not Promise.Named)
            return;

        // The message was not taken: it is for one who waits already, or for the next.
        unheard.Add(gone.Name);
        _ = Here(false, gone.Name).Any(Offer);
    }

    /// <summary>Every listener of every instance but the one that threw it, whose own have heard it; null: from outside.</summary>
    private void Broadcast(string signal, SimulatedInstance? thrower)
    {
        foreach (var listener in Here(true, signal).Where(listener => listener.Instance != thrower))
        {
            var (instance, token, element) = (listener.Instance, listener.Token, listener.Element);
            agenda.Add(now, Agenda.Rank.Consequence, new Agenda.Entry(instance, token, element, () =>
            {
                Apply(instance, element, new WorkflowEvent.SignalReceived(token, now, null));
                Again(listener);
            }));
        }
    }

    /// <summary>A message that the process throws reaches the one that has waited for it longest, here; what nobody waits for is not kept.</summary>
    private void Send(Effect.SendMessage message)
    {
        if (Here(false, message.Name).Find(listener => listener.Key == message.Key && listener.Promise is Promise.None) is not { } first)
            return;

        first.Promise = Promise.Thrown;
        var (instance, token, element) = (first.Instance, first.Token, first.Element);
        agenda.Add(now, Agenda.Rank.Consequence, new Agenda.Entry(instance, token, element, () =>
        {
            var listener = Heard(instance, token);
            Apply(instance, element, new WorkflowEvent.MessageDelivered(token, now, null) { Variables = message.Variables });
            Again(listener);
        }));
    }

    private List<Listener> Here(bool signals, string name) =>
        [.. listeners.Values.Where(listener => listener.IsSignal == signals && listener.Name == name && !listener.Instance.Cancelled)];
}
