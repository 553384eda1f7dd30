using Styrning.Domain.Decisions;

namespace Styrning.Domain.Documents;

/// <summary>What a styrdokument is for.</summary>
public enum DocumentCharacter
{
    /// <summary>Aktiverande: what is to be achieved (vision, program, strategi, plan).</summary>
    Activating,

    /// <summary>Normerande: how one is to act (policy, riktlinje, regel).</summary>
    Normative,

    /// <summary>Outside the matrix: reglemente, arbetsordning, delegationsordning, taxa.</summary>
    Other,
}

/// <summary>How far it goes into detail; decides, with the type, which organ is to decide.</summary>
public enum DocumentLevel
{
    /// <summary>Översiktlig.</summary>
    Overview,

    /// <summary>Allmän.</summary>
    General,

    /// <summary>Detaljerad.</summary>
    Detailed,
}

/// <summary>A row of this kommun's own table of types: kommuner differ in words, levels and who decides, so none of it is in code.</summary>
public sealed class DocumentType
{
    /// <summary>Stable ASCII name: "riktlinje".</summary>
    public required string Key { get; init; }

    /// <summary>"riktlinje", "regler": as it is written in running text.</summary>
    public required string Name { get; set; }

    public required DocumentCharacter Character { get; set; }

    public required DocumentLevel Level { get; set; }

    /// <summary>The kinds of organ that are to decide such a document, the highest first. A lower one than the last warns.</summary>
    public List<OrganTyp> DecidedBy { get; set; } = [];

    /// <summary>The rule that a new document of the type begins with.</summary>
    public RenewalRule UsualRenewal { get; set; } = RenewalRule.None;

    /// <summary>Kommunal föreskrift as a rule: must be in the författningssamling (KL 8:13).</summary>
    public bool UsuallyForeskrift { get; set; }

    public DateOnly? RetiredOn { get; set; }

    public int Version { get; private set; }
}
