using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>What a version is, in words: the same on its page, in the lists and on paper.</summary>
internal static class VersionWords
{
    /// <summary>"antogs", "reviderades": what the decision did.</summary>
    public static string Of(DecisionEffect effect) => effect switch
    {
        DecisionEffect.Adopt => "Antogs",
        DecisionEffect.Revise => "Reviderades",
        DecisionEffect.ReAdopt => "Fastställdes på nytt",
        DecisionEffect.Repeal => "Upphävdes",
        DecisionEffect.Replace => "Ersattes",
        _ => "Ändrades redaktionellt",
    };

    /// <summary>"Antogs av kommunfullmäktige 30 oktober 2019, § 191, KS 2019/114".</summary>
    public static string Of(DocumentDecision decision, Func<string, string> organOf) =>
        $"{Of(decision.Effect)} {(decision.Effect is DecisionEffect.Editorial ? "med stöd av delegation från" : "av")} {Running(organOf(decision.OrganKey))} {SwedishText.Date(decision.DecidedOn)}"
        + (decision.Paragraf is { } paragraf ? $", § {paragraf}" : "")
        + (decision.Diarienummer.Length > 0 ? $", {decision.Diarienummer}" : "")
        + (decision.Delegation.Length > 0 ? $" ({decision.Delegation})" : "");

    /// <summary>What the version is on a day, for a tag and a sentence beside it.</summary>
    public static VersionStanding Standing(Styrdokument document, DocumentVersion version, DateOnly day)
    {
        var state = DocumentState.On(document, day);
        var decisions = document.Decisions.Where(d => d.VersionId == version.Id && d.WithdrawnOn is null).ToList();
        if (state.VersionId == version.Id) return new("Gällande", "done", version.IsDraft ? "Beslutad. Texten förs in och är inte färdig." : "Det här är den text som gäller.");
        if (version.IsDraft) return new("Utkast", "warn", "Texten är inte beslutad och kan ändras.");
        if (decisions.Count == 0) return new("Inte beslutad", "plain", "Inget beslut har antagit den här texten.");
        if (decisions.TrueForAll(d => d.AnnulledOn is not null)) return new("Upphävd av domstol", "late", "En domstol har upphävt beslutet. Texten gäller inte.");
        if (state.Coming?.VersionId == version.Id) return new("Kommande", "active", $"Gäller från {SwedishText.Date(state.Coming.FirstDayOn)}.");

        return state.Stage switch
        {
            DocumentStage.Repealed => new("Upphävd", "late", $"Dokumentet är upphävt sedan {SwedishText.Date(state.Effect!.FirstDayOn)}."),
            DocumentStage.Replaced => new("Ersatt", "late", $"Dokumentet är ersatt av ett annat sedan {SwedishText.Date(state.Effect!.FirstDayOn)}."),
            DocumentStage.Expired => new("Utgången", "late", "Giltighetstiden har gått ut."),
            _ => new("Ersatt version", "late", "Den här texten gäller inte längre."),
        };
    }

    // In the middle of a sentence: "kommunfullmäktige".
    private static string Running(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}

/// <param name="Tone">Of the tag.</param>
internal sealed record VersionStanding(string Word, string Tone, string Sentence);
