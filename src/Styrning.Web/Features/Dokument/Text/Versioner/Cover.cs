using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text.Versioner;

/// <summary>What stands on the cover of a styrdokument: the same on paper and in the Word file.</summary>
/// <param name="Kind">"Policy".</param>
internal sealed record Cover(string Kind, IReadOnlyList<(string Name, string Value)> Facts)
{
    public static Cover Of(VersionPage page)
    {
        var (document, version) = (page.Document, page.Shown);
        // An editorial change stands on the decision of the text that it mends.
        var same = document.Versions.Where(v => v.Number == version.Number).Select(v => (Guid?)v.Id).ToHashSet();
        var decision = document.Decisions.Where(d => same.Contains(d.VersionId) && d.IsStanding && d.Effect is not DecisionEffect.Editorial).OrderBy(d => d.DecidedOn).ThenBy(d => d.RecordedAt).LastOrDefault();
        var kind = SwedishText.Sentence(page.TypeName);
        List<(string, string)> facts =
        [
            ("Typ av styrdokument", kind),
            ("Beslutande instans", page.OrganOf(decision?.OrganKey ?? document.DecidingOrganKey)),
            ("Datum för beslut", decision is null ? "Inte beslutat" : SwedishText.ShortDate(decision.DecidedOn) + (decision.Paragraf is { } paragraf ? $", § {paragraf}" : "")),
        ];
        if (page.Decisions.FirstOrDefault(d => d.Effect is DecisionEffect.Editorial) is { } editorial) facts.Add(("Redaktionellt ändrad", $"{SwedishText.ShortDate(editorial.DecidedOn)} ({editorial.Delegation})"));
        if (decision is { Diarienummer.Length: > 0 }) facts.Add(("Diarienummer", decision.Diarienummer));
        facts.Add(("Gäller för", document.Scope));
        if (decision?.AppliesFromOn is { } from) facts.Add(("Gäller från", SwedishText.ShortDate(from)));
        facts.Add(("Giltighetstid", document.ValidToOn is { } to ? $"Till och med {SwedishText.ShortDate(to)}" : "Tills vidare"));
        if (document.ReviseByOn is { } revise) facts.Add(("Revideras senast", SwedishText.ShortDate(revise)));
        facts.Add(("Dokumentansvarig", SwedishText.Sentence(page.Chart.TitleOf(document.OwnerRoleKey))));
        facts.Add(("Version", $"{version.Label} ({page.Standing.Word.ToLowerInvariant()})"));
        return new(kind, facts);
    }
}
