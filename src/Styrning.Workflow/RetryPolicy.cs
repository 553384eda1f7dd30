namespace Styrning.Workflow;

/// <summary>Exponential back-off with a jitter that the same token always gets, so that a run can be repeated exactly.</summary>
/// <param name="First">The wait after the first failure.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Attempts">After so many failures a person is waited for.</param>
public sealed record RetryPolicy(TimeSpan First, TimeSpan Longest, int Attempts)
{
    public static RetryPolicy Default { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromHours(6), 10);

    /// <summary>When the attempt after <paramref name="failures"/> failures is made; null when a person has to look.</summary>
    internal DateTimeOffset? Next(DateTimeOffset now, int failures, Guid instance, int token)
    {
        if (failures >= Attempts)
            return null;

        var wait = First * Math.Pow(2, Math.Min(failures - 1, 30));
        if (wait > Longest)
            wait = Longest;
        return now + wait * (1 + Jitter(instance, token, failures) / 5);
    }

    // FNV-1a over what is known for certain: spreads the crowd that failed together, without asking chance.
    private static double Jitter(Guid instance, int token, int failures)
    {
        Span<byte> id = stackalloc byte[16];
        instance.TryWriteBytes(id);
        var hash = 2166136261u;
        foreach (var part in id)
            hash = (hash ^ part) * 16777619;
        hash = (hash ^ (uint)token) * 16777619;
        hash = (hash ^ (uint)failures) * 16777619;
        return hash / (double)uint.MaxValue;
    }
}
