namespace Styrning.Domain.Documents;

/// <summary>A förnyelse that has become due to be worked on: once per document and what it springs from, whenever the server came to know.</summary>
public sealed class Renewal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    /// <summary>What it springs from, unique with the document: "kf/2026-10-15", "intervall/2027-02-24", "val/2026".</summary>
    public required string Occasion { get; init; }

    /// <summary>The day it begins: of the term, or the day it comes up.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day of the term it is for; null when it is not for a term.</summary>
    public DateOnly? TermToOn { get; init; }

    /// <summary>The organ whose term it is; null when it is not for a term.</summary>
    public string? OrganKey { get; init; }

    /// <summary>By which day it is to be done. A passed one leaves the document gällande and visibly late.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The rule as it was.</summary>
    public required RenewalRule Rule { get; init; }

    /// <summary>Aktualitetsprövning: it stays as it is; null when that was not the answer.</summary>
    public CurrencyReview? Review { get; set; }

    /// <summary>The effect that fulfilled it; null while none has.</summary>
    public Guid? FulfilledById { get; set; }

    public DateOnly? FulfilledOn { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; private set; }
}

/// <summary>Aktualitetsprövning: somebody with the right to has read the document and found that it stays.</summary>
public sealed record CurrencyReview(DateOnly On, Guid By, string RoleKey, string Because);
