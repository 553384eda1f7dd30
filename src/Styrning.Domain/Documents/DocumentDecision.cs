namespace Styrning.Domain.Documents;

public enum DecisionEffect
{
    /// <summary>Antogs: the first version, or a document that had none in force.</summary>
    Adopt,

    /// <summary>Reviderades: a new version.</summary>
    Revise,

    /// <summary>Fastställdes på nytt: the same version, a new decision.</summary>
    ReAdopt,

    /// <summary>Upphävdes.</summary>
    Repeal,

    /// <summary>Ersattes by another document.</summary>
    Replace,

    /// <summary>Redaktionell ändring under a named delegation, without §.</summary>
    Editorial,
}

/// <summary>What a decision meant for one document. Made by the process from a <see cref="Decisions.Decision"/>, or typed in from an old cover: what was imported has facts and no process.</summary>
public sealed class DocumentDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    public required DecisionEffect Effect { get; init; }

    /// <summary>The version it put in force; null for a repeal or a replacement.</summary>
    public Guid? VersionId { get; init; }

    /// <summary>Decided here; null when it was typed in from an old cover.</summary>
    public Guid? DecisionId { get; init; }

    public Guid? MatterId { get; init; }

    /// <summary>Key of an <see cref="Decisions.Organ"/>; an old organ that no longer exists is retired, not missing.</summary>
    public required string OrganKey { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public int? Paragraf { get; init; }

    public string Diarienummer { get; init; } = "";

    /// <summary>The first day it applies; null: from the decision. May be before laga kraft (KL 13:14).</summary>
    public DateOnly? AppliesFromOn { get; init; }

    /// <summary>For a typed-in decision: known to have won laga kraft. Else computed.</summary>
    public bool KnownFinal { get; init; }

    /// <summary>Of a replacement: the document that took its place.</summary>
    public Guid? ReplacedById { get; init; }

    /// <summary>The delegation by which an editorial change was made.</summary>
    public string Delegation { get; init; } = "";

    /// <summary>The court took the decision away; null when not.</summary>
    public DateOnly? AnnulledOn { get; set; }

    /// <summary>The day it was published here, after justering; null before.</summary>
    public DateOnly? PublishedOn { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>The first day it applies.</summary>
    public DateOnly FirstDayOn => AppliesFromOn ?? DecidedOn;
}
