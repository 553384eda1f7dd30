namespace Styrning.Whistle.Published;

/// <summary>What Idag may say to a handler.</summary>
public interface IWaitingReports
{
    /// <returns>How many cases wait for something the person may do, and the nearest day; (0, null) for everybody who has no appointment today.</returns>
    Task<(int Count, DateOnly? Nearest)> ForAsync(Guid person, CancellationToken cancel);

    /// <returns>How many documents have no number in the diary yet, for whoever asks and keeps it; 0 for everybody else.</returns>
    Task<int> ToEnterAsync(CancellationToken cancel);
}
