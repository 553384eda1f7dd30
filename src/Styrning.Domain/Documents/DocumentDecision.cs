using Styrning.Domain.Organisation;

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

    /// <summary>The § of the protocol; null until it has its number, and for a decision by delegation.</summary>
    public int? Paragraf { get; set; }

    public string Diarienummer { get; set; } = "";

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

    /// <summary>The last day of a fixed giltighetstid that ran out before another decision took over; null: the document's own, if it has one.</summary>
    public DateOnly? ValidToOn { get; set; }

    /// <summary>It was typed in wrongly: it counts for nothing, and stays to be seen. Null when it stands.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    /// <summary>What was typed in instead of it; null when nothing was.</summary>
    public Guid? CorrectedById { get; private set; }

    /// <summary>The day it was published here, after justering; null before.</summary>
    public DateOnly? PublishedOn { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>The first day it applies.</summary>
    public DateOnly FirstDayOn => AppliesFromOn ?? DecidedOn;

    /// <summary>Typed in from an old cover: no process has made it, and whoever keeps the register may mend it.</summary>
    public bool IsTypedIn => DecisionId is null && MatterId is null;

    /// <summary>It counts: no court has taken it away, and nobody has taken it back as wrongly typed in.</summary>
    public bool IsStanding => AnnulledOn is null && WithdrawnOn is null;

    /// <summary>Takes back what was typed in wrongly.</summary>
    /// <param name="correctedById">What was typed in instead; null when there was no such decision.</param>
    /// <exception cref="RuleBroken">DOK-25 when a process made it or it is taken back already, DOK-26 without a reason.</exception>
    public void Withdraw(string? because, Guid? correctedById, DateOnly on, Guid by)
    {
        RequireTypedIn();
        var reason = OneLine.Require(because, 300, "DOK-26", "Skriv vad som var fel, till exempel ”fel paragraf på omslaget”.");

        (WithdrawnOn, WithdrawnBy, WithdrawnBecause, CorrectedById) = (on, by, reason, correctedById);
    }

    /// <summary>May be mended by whoever keeps the register.</summary>
    /// <exception cref="RuleBroken">DOK-25 when a process made it, or it is taken back already.</exception>
    internal void RequireTypedIn()
    {
        Rule.Require(IsTypedIn, "DOK-25", "Det här beslutet har fattats här och kan inte ändras i registret. Är protokollet fel rättas det där, och är beslutet upphävt registreras domen.");
        Rule.Require(WithdrawnOn is null, "DOK-25", "Beslutet är redan taget tillbaka.");
    }
}
