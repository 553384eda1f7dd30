namespace Styrning.Domain.Documents;

/// <summary>Something that a cover should say and the register does not know.</summary>
public enum GapKind
{
    NoOwnerHolder,
    NoDecision,
    NoParagraf,
    NoDiarienummer,
    NoText,
    NoRenewal,
    NoParent,
    NoSubject,
    OldValidity,
}

/// <param name="Sentence">What is missing, and what it is needed for.</param>
/// <param name="DecisionId">The <see cref="DocumentDecision"/> that lacks it; null when the document does.</param>
public sealed record RecordGap(GapKind Kind, string Sentence, Guid? DecisionId = null)
{
    /// <summary>What is missing of a document. Nothing is asked of one that no longer applies but that its last decision can be found.</summary>
    /// <param name="ownerIsVacant">Nobody acts in the role of the dokumentansvarig that day.</param>
    /// <param name="hasParent">Another document is stated to be its parent.</param>
    /// <param name="isInWork">It has a draft or a matter: what is not decided yet is not missing.</param>
    public static IEnumerable<RecordGap> Of(Styrdokument document, DocumentType type, bool ownerIsVacant, bool hasParent, bool isInWork, DateOnly day)
    {
        var state = DocumentState.On(document, day);
        var effect = state.Effect ?? state.Coming;
        if (effect is null && !isInWork) yield return new(GapKind.NoDecision, "Inget beslut är registrerat, och ingen arbetar med dokumentet.");
        if (effect is { Paragraf: null } noParagraf) yield return new(GapKind.NoParagraf, $"Beslutet {SwedishText.Date(noParagraf.DecidedOn)} saknar paragraf.", noParagraf.Id);
        if (effect is { Diarienummer: "" } noNumber) yield return new(GapKind.NoDiarienummer, $"Beslutet {SwedishText.Date(noNumber.DecidedOn)} saknar diarienummer.", noNumber.Id);
        if (state.Stage is DocumentStage.Repealed or DocumentStage.Replaced or DocumentStage.Expired) yield break;

        if (ownerIsVacant) yield return new(GapKind.NoOwnerHolder, "Ingen har rollen som dokumentansvarig i dag.");
        if (state is { Stage: DocumentStage.InForce, VersionId: null }) yield return new(GapKind.NoText, "Texten som gäller finns inte här.");
        if (document.ValidToOn < effect?.FirstDayOn) yield return new(GapKind.OldValidity, $"Giltighetstiden tog slut {SwedishText.Date(document.ValidToOn.Value)}, före det senaste beslutet. Vad gäller nu?");
        if (document is { ReviseByOn: null, ValidToOn: null, Renewal.Kind: RenewalKind.None }) yield return new(GapKind.NoRenewal, "Varken ”revideras senast”, giltighetstid eller regel för förnyelse är angiven.");
        if (type.UsuallyHasParent && !hasParent) yield return new(GapKind.NoParent, $"{SwedishText.Sentence(type.Name)} utan överordnat dokument, som en policy.");
        if (document.Subject.Length == 0) yield return new(GapKind.NoSubject, "Inget ämne: dokumentet hittas inte när man väljer ämne i registret.");
    }
}
