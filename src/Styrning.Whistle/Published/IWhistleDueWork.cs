namespace Styrning.Whistle.Published;

/// <summary>What falls due in the channel's own store: its processes' timers, alarms, drafts that are gone, the day's anchor of the reading log. Safe to repeat.</summary>
public interface IWhistleDueWork
{
    /// <summary>Does at most one batch of each kind.</summary>
    /// <returns>How many things were done; zero says that nothing is due.</returns>
    Task<int> RunBatchAsync(CancellationToken cancel);
}
