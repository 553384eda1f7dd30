namespace Styrning.Web.Jobs;

/// <summary>
/// Work that falls due by the clock. The truth about what is due is in our own tables: the work asks them for what is due now, does one batch, and is asked
/// again until nothing is left. It must be safe to repeat, because a night that was interrupted is run again.
/// </summary>
public interface IDueWork
{
    /// <summary>What was done, in the plural, for the person who reads it: "tidsfrister".</summary>
    string Name { get; }

    /// <summary>Low runs first. The engine's timers are 0, letters that follow from them 100, cleaning 900.</summary>
    int Order { get; }

    /// <summary>Does at most one batch.</summary>
    /// <returns>How many things were done; zero says that nothing is due.</returns>
    Task<int> RunBatchAsync(CancellationToken cancel);
}
