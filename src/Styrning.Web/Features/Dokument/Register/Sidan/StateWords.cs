using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Register.Sidan;

/// <summary>Why a document is what it is: one sentence after another, each from a recorded fact.</summary>
internal static class StateWords
{
    // As long before its end as somebody should hear of a gap.
    private const int SoonDays = 90;

    public static IEnumerable<string> Explain(DocumentPage page)
    {
        var (document, state, organs) = (page.Document, page.State, page.Tables.Organs);
        var place = state.Effect is { } effect ? Lowered(DocumentWords.Place(effect, organs)) : "";
        yield return state.Stage switch
        {
            DocumentStage.NotDecided => "Inget beslut är registrerat, så det finns inget som gäller.",
            DocumentStage.Coming => "Beslutat, men det gäller inte än.",
            DocumentStage.InForce => $"{DocumentWords.Of(state.Effect!.Effect)} av {place} och gäller {Since(state.Effect)}.",
            DocumentStage.Expired => $"Giltighetstiden gick ut {SwedishText.Date(state.EndedOn!.Value)}. Inget nytt beslut har tagit vid.",
            DocumentStage.Repealed => $"Upphävdes av {place} och gäller inte {Since(state.Effect!)}.",
            _ => $"Ersattes av {place} och gäller inte {Since(state.Effect!)}.",
        };
        if (state.Coming is { } coming) yield return $"{DocumentWords.Of(coming.Effect)} av {Lowered(DocumentWords.Place(coming, organs))}. Det gäller från och med {SwedishText.Date(coming.FirstDayOn)}.";
        if (page.IsLate) yield return $"Skulle ha reviderats senast {SwedishText.Date(document.ReviseByOn!.Value)}. Det är försenat, men gäller tills något annat beslutas.";
        if (state is { Stage: DocumentStage.InForce, Effect: { } standing } && DocumentState.LastDayOf(document, standing) is { } last)
        {
            var left = last.DayNumber - page.Tables.Today.DayNumber;
            yield return $"Giltighetstiden tar slut {SwedishText.Date(last)}{(left <= SoonDays ? $", om {SwedishText.Count(left, "dag", "dagar")}. Utan nytt beslut gäller det inte efter den dagen" : "")}.";
        }

        if (document.Decisions.Exists(e => e.AnnulledOn is not null)) yield return "Ett beslut har upphävts av domstol. Det räknas som om det aldrig hade fattats, och det som gällde dessförinnan gäller.";
    }

    /// <summary>Whether the decision has won laga kraft, with the day and why; null when the question does not arise.</summary>
    public static (string Word, string Tone, string Why)? Force(DocumentPage page, DocumentDecision effect)
    {
        if (effect.AnnulledOn is { } annulled) return ("Upphävt av domstol", "late", $"Upphävt {SwedishText.Date(annulled)}.");
        if (page.Forces.GetValueOrDefault(effect.Id)?.Force is { } force)
        {
            var why = string.Join(' ', force.Also.Prepend(force.Sentence));
            return force.Stage switch
            {
                ForceStage.LagaKraft => ("Laga kraft", "done", why),
                ForceStage.Annulled => ("Upphävt av domstol", "late", why),
                ForceStage.Appealed => ("Överklagat, ej laga kraft", "warn", why),
                _ => ("Ej laga kraft", "warn", force.LagaKraftOn is { } day && day > page.Tables.Today ? $"{why} Vinner laga kraft {SwedishText.Date(day)} om ingen överklagar." : why),
            };
        }

        if (effect.KnownFinal) return ("Laga kraft", "done", "Enligt den som skrev in beslutet.");
        return effect.Effect is DecisionEffect.Editorial ? null : ("Laga kraft okänt", "plain", "Beslutet är inskrivet i efterhand, utan uppgift om laga kraft.");
    }

    private static string Since(DocumentDecision effect) => $"sedan {SwedishText.Date(effect.FirstDayOn)}";

    // "av kommunfullmäktige 30 oktober …": an abbreviation keeps its letters.
    private static string Lowered(string place) => place.Length > 1 && char.IsLower(place[1]) ? char.ToLowerInvariant(place[0]) + place[1..] : place;
}
