namespace Styrning.Benchmarks.Kills;

/// <summary>Where a worker stops, says so and waits to be killed.</summary>
internal enum HoldPlace
{
    /// <summary>Nowhere: the kill comes from outside.</summary>
    None,

    /// <summary>In the middle of a step.</summary>
    Step,

    /// <summary>Just before a commit.</summary>
    Commit,

    /// <summary>Just after a commit, before anybody has been told.</summary>
    Committed,
}

/// <summary>Stops the worker the n-th time that it comes to a place.</summary>
internal sealed class Hold(HoldPlace place, int time, Telling telling)
{
    private int times;

    public bool Comes(HoldPlace now) => now == place && Interlocked.Increment(ref times) == time;

    public Task HereAsync(string what)
    {
        telling.Say($"{Telling.Held} {place} {what}");
        return new TaskCompletionSource().Task;
    }
}
