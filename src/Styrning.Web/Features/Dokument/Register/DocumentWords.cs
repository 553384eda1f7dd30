using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Register;

/// <summary>The register's values in Swedish.</summary>
internal static class DocumentWords
{
    public static (string Word, string Tone) Of(DocumentStage stage) => stage switch
    {
        DocumentStage.NotDecided => ("Inte beslutat", "plain"),
        DocumentStage.Coming => ("Kommande", "active"),
        DocumentStage.InForce => ("Gällande", "done"),
        DocumentStage.Expired => ("Utgånget", "warn"),
        DocumentStage.Repealed => ("Upphävt", "plain"),
        _ => ("Ersatt", "plain"),
    };

    public static string Of(DecisionEffect effect) => effect switch
    {
        DecisionEffect.Adopt => "Antogs",
        DecisionEffect.Revise => "Reviderades",
        DecisionEffect.ReAdopt => "Fastställdes på nytt",
        DecisionEffect.Repeal => "Upphävdes",
        DecisionEffect.Replace => "Ersattes",
        _ => "Redaktionell ändring",
    };

    public static string Of(DocumentCharacter character) => character switch
    {
        DocumentCharacter.Activating => "aktiverande",
        DocumentCharacter.Normative => "normerande",
        _ => "övrigt",
    };

    public static string Of(DocumentLevel level) => level switch
    {
        DocumentLevel.Overview => "översiktlig",
        DocumentLevel.General => "allmän",
        _ => "detaljerad",
    };

    public static string Of(VersionSource source) => source switch
    {
        VersionSource.Markdown => "Skriven här",
        VersionSource.Docx => "Tagen från Word",
        _ => "Bara som fil",
    };

    /// <summary>"Kommunfullmäktige 30 oktober 2019 § 187".</summary>
    public static string Place(DocumentDecision effect, IReadOnlyDictionary<string, Organ> organs) =>
        $"{(organs.TryGetValue(effect.OrganKey, out var organ) ? organ.Name : effect.OrganKey)} {SwedishText.Date(effect.DecidedOn)}{Paragraf(effect)}";

    public static string Paragraf(DocumentDecision effect) => effect.Paragraf is { } number ? $" §\u00A0{number}" : "";

    /// <summary>What was changed: "titel: ”A” blev ”B”; ämne: ”” blev ”C”". Empty when nothing was.</summary>
    public static string Changes(params IEnumerable<(string What, string Before, string After)> fields) =>
        string.Join("; ", fields.Where(f => f.Before != f.After).Select(f => $"{f.What}: {Quoted(f.Before)} blev {Quoted(f.After)}"));

    public static string Day(DateOnly? day, string none) => day is { } known ? SwedishText.Date(known) : none;

    private static string Quoted(string text) => text.Length == 0 ? "inget" : $"”{text}”";
}
