using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>A round of remiss: sent, closed, compiled.</summary>
internal static class RemissFacts
{
    public static IEnumerable<TimelineFact> Of(Remiss round, FactNames names)
    {
        var path = RecordPaths.OfRemiss(round.MatterId, round.Round);
        var name = round.Round == 1 ? "Remissen" : $"Remissomgång {round.Round}";
        yield return new(round.SentOn!.Value, SwedishCalendar.StartOf(round.SentOn.Value).AddHours(12), $"{name} skickades till {SwedishText.Count(round.Recipients.Count, "remissinstans", "remissinstanser")}", names.Person(round.SentBy),
            $"Svar senast {SwedishText.Date(round.LastDayOn!.Value)}.", name, path);
        if (round.ClosedOn is { } closed)
        {
            yield return new(closed, SwedishCalendar.StartOf(closed).AddHours(13), $"{name} stängdes i förtid", null, round.ClosedBecause, name, path);
        }

        if (round.FinishedOn is { } finished)
        {
            yield return new(finished, SwedishCalendar.StartOf(finished).AddHours(14), $"{name} sammanställdes", names.Person(round.FinishedBy),
                $"{SwedishText.Sentence(SwedishText.Count(round.Recipients.Count(r => r.HasAnswered), "svarade", "svarade"))}, {SwedishText.Count(round.Recipients.Count(r => !r.HasAnswered), "svarade inte", "svarade inte")}. {(round.LeadsToChange == true ? "Förslaget ändras." : "Förslaget ändras inte.")}", name, path);
        }
    }
}
