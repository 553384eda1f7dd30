using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>What decisions meant for documents: typed in from before, published, taken away.</summary>
internal static class EffectFacts
{
    public static IEnumerable<TimelineFact> Of(IEnumerable<(Styrdokument Document, DocumentDecision Effect)> effects, FactNames names, bool many)
    {
        foreach (var (document, effect) in effects)
        {
            var what = many ? $"{document.Title} " : "";
            var version = document.Versions.Find(v => v.Id == effect.VersionId);
            var evidence = version is { IsDraft: false } ? $"Version {version.Label}" : null;
            var path = version is { IsDraft: false } ? RecordPaths.Of(document, version) : null;
            if (effect.MatterId is null)
            {
                yield return new(effect.DecidedOn, effect.RecordedAt, SwedishText.Sentence($"{what}{WordOf(effect)} av {names.Organ(effect.OrganKey)}{(effect.Paragraf is { } number ? $", § {number}" : "")}"), names.Person(effect.RecordedBy) is { } typist ? $"Inskrivet av {typist}" : null,
                    string.Join(" ", new[] { effect.Diarienummer, effect.Delegation, effect.WithdrawnOn is null ? "" : $"Togs tillbaka: {effect.WithdrawnBecause}" }.Where(t => t.Length > 0)), evidence, path);
            }

            if (effect.PublishedOn is { } published)
            {
                yield return new(published, effect.RecordedAt.AddMinutes(1), SwedishText.Sentence($"{what}publicerades"), null, effect.AppliesFromOn is { } from ? $"Gäller från {SwedishText.Date(from)}." : "", evidence, path);
            }

            if (effect.AnnulledOn is { } annulled)
            {
                yield return new(annulled, effect.RecordedAt.AddMinutes(2), SwedishText.Sentence($"{what}gäller inte längre så som det beslutades"), null, "Beslutet är upphävt av domstol.", Law: "KL 13:8");
            }
        }
    }

    private static string WordOf(DocumentDecision effect) => effect.Effect switch
    {
        DecisionEffect.Adopt => "antogs",
        DecisionEffect.Revise => "reviderades",
        DecisionEffect.ReAdopt => "fastställdes på nytt",
        DecisionEffect.Repeal => "upphävdes",
        DecisionEffect.Replace => "ersattes",
        _ => "ändrades redaktionellt",
    };
}
