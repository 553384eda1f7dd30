using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// What an organisation has decided to do with its cases when two years have passed: a gallringsbeslut, or that they go to the archive. Added, never changed; the one that was
/// recorded last counts. Without one nothing is destroyed.
/// </summary>
internal sealed class RetentionRule
{
    public Guid Id { get; init; } = RandomId.New();

    public required string Organisation { get; init; }

    /// <summary>1, 2, 3 within the organisation.</summary>
    public int No { get; init; }

    public RetentionKind Kind { get; init; }

    public required AppointmentDecision Decision { get; init; }

    /// <summary>Where the decision stands: "Informationshanteringsplan 2026, punkt 4.7".</summary>
    public required string Basis { get; init; }

    /// <summary>Who receives the archive; empty for gallring.</summary>
    public string ArchiveTo { get; init; } = "";

    public DateOnly RecordedOn { get; init; }

    public Guid RecordedBy { get; init; }

    /// <summary>"Kommunstyrelsen 14 januari 2026 § 9, Informationshanteringsplan 2026": as it stands in the protocol of each gallring.</summary>
    public string InWords => $"{Decision.Organ} {SwedishText.Date(Decision.DecidedOn)}{(Decision.Paragraf.Length == 0 ? "" : " " + Decision.Paragraf)}, {Basis}";

    /// <exception cref="RuleBroken">VIS-101 and VIS-102.</exception>
    public void Require(DateOnly today)
    {
        Rule.Require(Decision.DecidedOn <= today, "VIS-101", "Beslutsdagen kan inte ligga i framtiden. Anteckna beslutet när det är fattat.");
        Rule.Require(Kind is RetentionKind.Gallra || ArchiveTo.Length > 0, "VIS-102", "Skriv vem som tar emot arkivet, till exempel kommunarkivet.");
    }
}

internal enum RetentionKind
{
    /// <summary>Destroyed, with a protocol that holds nothing of it.</summary>
    Gallra,

    /// <summary>Handed to the arkivmyndighet as a readable package first (VBL 7:8), and then destroyed here.</summary>
    Arkivera,
}

/// <summary>The gallringsprotokoll: that a case was there, what rule ended it, and how much went. Survives the case and holds nothing that anybody wrote.</summary>
internal sealed class DisposalRecord
{
    public Guid CaseId { get; init; }

    public required string Organisation { get; init; }

    public string? Diarienummer { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly ClosedOn { get; init; }

    public DateOnly DisposedOn { get; init; }

    public RetentionKind How { get; init; }

    /// <summary><see cref="RetentionRule.InWords"/>, as it was that day.</summary>
    public required string Rule { get; init; }

    public int Documents { get; init; }

    public int Files { get; init; }

    /// <summary>SHA-256 of the package that the archive got, in hexadecimal; null for gallring.</summary>
    public string? ArchiveHash { get; init; }
}

/// <summary>What the archive has received, as a handler recorded it. Goes with the case; its hash stays in the protocol.</summary>
internal sealed class ArchivePackage
{
    public Guid Id { get; init; } = RandomId.New();

    public Guid CaseId { get; init; }

    public int No { get; init; }

    public DateOnly MadeOn { get; init; }

    public Guid MadeBy { get; init; }

    /// <summary>SHA-256, 64 hexadecimal characters.</summary>
    public required string Hash { get; init; }
}
