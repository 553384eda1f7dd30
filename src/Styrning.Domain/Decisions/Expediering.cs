namespace Styrning.Domain.Decisions;

/// <summary>One line of a §'s sändlista: who is to have the decision, and that it has been sent.</summary>
public sealed class Expediering
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgendaItemId { get; init; }

    public required string To { get; init; }

    /// <summary>Null while it has not gone out.</summary>
    public DateOnly? SentOn { get; set; }

    public Guid? SentBy { get; set; }
}
