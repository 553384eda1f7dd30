using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>What the pages and letters call things.</summary>
internal static class ProtocolWords
{
    public static string Of(JusteringManner manner) => manner switch
    {
        JusteringManner.Digital => "Digital underskrift",
        JusteringManner.Paper => "Underskrift på papper",
        _ => "Omedelbar justering, på sammanträdet",
    };

    public static string Of(ForceStage stage) => stage switch
    {
        ForceStage.Preparatory => "Ej överklagbart",
        ForceStage.Decided => "Ej justerat",
        ForceStage.Justerad => "Justerat",
        ForceStage.Announced => "Ej laga kraft",
        ForceStage.Interrupted => "Anslaget bröts",
        ForceStage.Appealed => "Överklagat",
        ForceStage.LagaKraft => "Laga kraft",
        _ => "Upphävt",
    };

    public static string ToneOf(ForceStage stage) => stage switch
    {
        ForceStage.LagaKraft => "done",
        ForceStage.Announced or ForceStage.Justerad => "active",
        ForceStage.Appealed => "warn",
        ForceStage.Interrupted or ForceStage.Annulled => "late",
        _ => "plain",
    };

    public static string Of(CourtOutcome outcome) => outcome switch
    {
        CourtOutcome.Dismissed => "Avvisat",
        CourtOutcome.Rejected => "Avslaget",
        CourtOutcome.Annulled => "Upphävt",
        _ => "Återkallat",
    };

    public static string Means(CourtOutcome outcome) => outcome switch
    {
        CourtOutcome.Dismissed => "Domstolen prövade det inte, för att det kom för sent eller inte gick att överklaga. Beslutet står fast.",
        CourtOutcome.Rejected => "Domstolen prövade det och ändrade inget. Beslutet står fast.",
        CourtOutcome.Annulled => "Beslutet är borta, och domstolen kan inte sätta något annat i stället. Det som gällde före får övervägas på nytt.",
        _ => "Den som överklagade tog tillbaka det, och målet skrevs av. Beslutet står fast.",
    };

    /// <summary>"i dag", "i morgon", "om fem dagar", "tre dagar för sent".</summary>
    public static (string Text, string Tone) Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => ($"{SwedishText.Sentence(SwedishText.Count(-late, "dag", "dagar"))} för sent", "late"),
        0 => ("Sista dagen är i dag", "warn"),
        1 => ("I morgon", "warn"),
        var left => ($"Om {SwedishText.Count(left, "dag", "dagar")}", left <= 7 ? "active" : "plain"),
    };

    /// <summary>"§ 31 Policy mot korruption", or the delegate's decision. A secret § has no title for those who may not read it.</summary>
    public static string TitleOf(DecisionStanding standing, bool maySeeSecret) => standing switch
    {
        { Item: { IsSecret: true } secret } when !maySeeSecret => $"§ {secret.Paragraf} Sekretess",
        { Item: { } item } => $"§ {item.Paragraf} {item.Title}",
        { Decision.Delegated: { } by } => $"Delegationsbeslut {SwedishText.Date(standing.Decision.DecidedOn)} av {by.Delegate}: {Short(standing.Decision.Text)}",
        _ => $"Beslut {SwedishText.Date(standing.Decision.DecidedOn)}: {Short(standing.Decision.Text)}",
    };

    public static string TitleOf(AgendaItem item, bool maySeeSecret) => item.IsSecret && !maySeeSecret ? $"§ {item.Paragraf} Sekretess" : $"§ {item.Paragraf} {item.Title}";

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
