namespace Styrning.Domain.Documents;

/// <summary>What somebody wants to begin a matter with.</summary>
public sealed record NewMatter
{
    /// <summary>Empty: made of what is wanted and of the document's title.</summary>
    public string Title { get; init; } = "";

    public required string DecidingOrganKey { get; init; }

    public required string HandlerRoleKey { get; init; }

    public required string ReviewerRoleKey { get; init; }

    public IReadOnlyList<string> PreparerRoleKeys { get; init; } = [];

    /// <summary>Empty until it is registered.</summary>
    public string Diarienummer { get; init; } = "";

    public required DateOnly ArrivedOn { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Whether the proposal is to go on remiss; can be changed when it has been written.</summary>
    public bool Remiss { get; init; }

    /// <summary>An översyn: many documents, one diarienummer, one §.</summary>
    public bool IsBatch { get; init; }

    /// <summary>The batch that the document was taken out of.</summary>
    public Guid? TakenOutOfId { get; init; }

    public required IReadOnlyList<NewMatterItem> Items { get; init; }
}

/// <param name="RenewalId">The renewal that it answers.</param>
/// <param name="ReplacedById">Of a replacement: the document that takes its place.</param>
/// <param name="AppliesFromOn">Null: from the decision.</param>
public sealed record NewMatterItem(Guid DocumentId, MatterAction Action, Guid? RenewalId = null, Guid? ReplacedById = null, DateOnly? AppliesFromOn = null);
