namespace Styrning.Whistle.Domain;

/// <summary>What a handler had typed when the key had locked: sealed under a secret that only the handler's cookie holds, and gone within a day.</summary>
internal sealed class KeptForm
{
    /// <summary>Of the cookie's secret.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose it is. Another person at the same screen must not be shown it; null when the browser no longer knew.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>JSON of the page and its fields.</summary>
    public required byte[] Sealed { get; init; }

    public DateTimeOffset GoneAt { get; init; }
}
