using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;

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
    /// <summary>The row of what fullmäktige decides of a nämnd and its members (KL 6:44). The key of a row never changes.</summary>
    public const string Reglemente = "reglemente";

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

    /// <summary>A normative document below the overview level carries out another: a riktlinje has its policy.</summary>
    public bool UsuallyHasParent => Character is DocumentCharacter.Normative && Level is not DocumentLevel.Overview;

    /// <summary>A row more in the table. Its key is made of the name and stays.</summary>
    /// <exception cref="RuleBroken">DOK-12 for the name, DOK-19 when another row has it, DOK-16 without a deciding organ, DOK-130 or DOK-131 for the renewal.</exception>
    public static DocumentType Create(DocumentTypeTerms terms, IReadOnlyCollection<DocumentType> others)
    {
        var type = new DocumentType { Key = DocumentKey.Free(terms.Name, 60, key => others.Any(o => o.Key == key)), Name = "", Character = terms.Character, Level = terms.Level };
        type.Change(terms, others);
        return type;
    }

    /// <summary>Documents that there are keep their own rules; what is changed is what a new one begins with, and when it is warned.</summary>
    /// <exception cref="RuleBroken">DOK-12 for the name, DOK-19 when another row has it, DOK-16 without a deciding organ, DOK-130 or DOK-131 for the renewal.</exception>
    public void Change(DocumentTypeTerms terms, IReadOnlyCollection<DocumentType> others)
    {
        var name = OneLine.Require(terms.Name, 100, "DOK-12", "Skriv vad dokumenttypen heter, som den skrivs i löpande text: riktlinje.");
        Rule.Require(others.All(o => o.Key == Key || !SwedishText.IsSame(o.Name, name)), "DOK-19", $"Typen {name} finns redan. Ändra den i stället.");
        Rule.Require(terms.DecidedBy.Count > 0, "DOK-16", "Välj minst en instans som brukar besluta dokument av den här typen.");

        (Name, Character, Level, UsualRenewal, UsuallyForeskrift) = (name, terms.Character, terms.Level, terms.UsualRenewal.Checked(), terms.UsuallyForeskrift);
        DecidedBy = [.. terms.DecidedBy.Distinct().Order()];
    }

    /// <summary>What the table says against that organ deciding such a document; null when nothing.</summary>
    /// <remarks>A warning, never a refusal: the table is the kommun's own custom. What the law keeps for fullmäktige is refused where it is decided.</remarks>
    public string? WarningFor(Organ organ)
    {
        if (DecidedBy.Count == 0 || organ.Typ <= DecidedBy.Max())
        {
            return null;
        }

        return $"{SwedishText.Sentence(Name)} brukar beslutas av {SwedishText.Join(DecidedBy.Select(InWords), "eller")}. {organ.Name} är en lägre instans: kontrollera att den får besluta.";
    }

    /// <summary>"kommunfullmäktige", as within a sentence.</summary>
    public static string InWords(OrganTyp typ) => typ switch
    {
        OrganTyp.KF => "kommunfullmäktige",
        OrganTyp.KS => "kommunstyrelsen",
        OrganTyp.Namnd => "en nämnd",
        _ => "ett utskott",
    };
}

/// <summary>A row of the table as somebody has filled it in.</summary>
public sealed record DocumentTypeTerms(string? Name, DocumentCharacter Character, DocumentLevel Level, IReadOnlyCollection<OrganTyp> DecidedBy, RenewalRule UsualRenewal, bool UsuallyForeskrift);
