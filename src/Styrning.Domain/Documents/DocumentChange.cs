namespace Styrning.Domain.Documents;

/// <summary>A change in the register, as somebody made it: who, when and what in words. Written once, never changed. What was decided is in the decisions.</summary>
public sealed class DocumentChange
{
    public const int LongestWhat = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    /// <summary>The document it concerns; null for the table of types and the registries.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>One Swedish sentence.</summary>
    public required string What { get; init; }
}
