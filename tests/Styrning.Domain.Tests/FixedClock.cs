namespace Styrning.Domain.Tests;

/// <summary>A clock that stands still, in UTC.</summary>
internal sealed class FixedClock(string utc) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Swedish.Utc(utc);
}
