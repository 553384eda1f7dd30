using System.Globalization;

namespace Styrning.Domain.Tests;

/// <summary>Short ways to write days and instants in tests.</summary>
internal static class Swedish
{
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2026-03-31T22:30Z".</summary>
    public static DateTimeOffset Utc(string instant) =>
        DateTimeOffset.ParseExact(instant, "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
