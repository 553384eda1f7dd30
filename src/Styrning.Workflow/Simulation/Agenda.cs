namespace Styrning.Workflow.Simulation;

/// <summary>
/// What is to come, in the order of simulated time. Of what comes at the same moment, first what follows from what has just happened (calls and
/// signals), then messages named, then answers, last timers; in each, first what began first. So a task that takes just as long as its deadline is done in time.
/// </summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Entry, (DateTimeOffset At, Rank Rank, int Order)> entries = new();
    private int order;

    public enum Rank { Consequence, Message, Answer, Timer }

    /// <param name="Instance">The instance that it comes to.</param>
    /// <param name="Token">The token or subscription that must still be there; 0 when none needs to be.</param>
    /// <param name="Element">Where, for a message about it.</param>
    /// <param name="Happen">What happens.</param>
    public sealed record Entry(SimulatedInstance Instance, int Token, string Element, Action Happen);

    public void Add(DateTimeOffset at, Rank rank, Entry entry) => entries.Enqueue(entry, (at, rank, order++));

    /// <summary>The next thing that somebody still waits for: what has been cancelled meanwhile takes no time.</summary>
    public (Entry Entry, DateTimeOffset At)? Next()
    {
        while (entries.TryDequeue(out var entry, out var when))
        {
            if (!entry.Instance.Cancelled && (entry.Token == 0 || entry.Instance.Holds(entry.Token)))
                return (entry, when.At);
        }

        return null;
    }
}
