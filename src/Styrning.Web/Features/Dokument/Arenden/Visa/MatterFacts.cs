using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>What the matter itself tells: its events, its drafts, who has answered about jäv.</summary>
internal static class MatterFacts
{
    /// <param name="readsAll">Whether the reader has a part in the matter: grounds of jäv, comments and drafts are for those.</param>
    public static IEnumerable<TimelineFact> Of(DocumentMatter matter, IReadOnlyList<Styrdokument> documents, FactNames names, bool readsAll) =>
        matter.Events.Select(e => Of(e, matter, names, readsAll))
            .Concat(matter.Declarations.Select(d => Of(d, names, readsAll)))
            .Concat(readsAll ? documents.SelectMany(d => Drafts(d, matter, names)) : []);

    private static TimelineFact Of(MatterEvent e, DocumentMatter matter, FactNames names, bool readsAll)
    {
        var day = SwedishCalendar.DayOf(e.At);
        var open = e.Kind is MatterEventKind.Registered or MatterEventKind.Withdrawn or MatterEventKind.TakenOut or MatterEventKind.PreparedOtherwise or MatterEventKind.FoundAfterAnnulment;
        var text = open || readsAll ? e.Text : "";
        return e.Kind switch
        {
            MatterEventKind.Started => new(day, e.At, MatterWords.Of(e.Kind), names.Person(e.By), matter.Title, "Till ärendet", RecordPaths.OfMatter(matter.Id)),
            MatterEventKind.RoleReplaced => new(day, e.At, $"{MatterWords.Of(e.Kind)} efter {names.Role(e.RoleKey)}", names.Person(e.By), text, Law: e.Text.StartsWith("Jäv", StringComparison.Ordinal) ? "KL 6:30, 7:4" : ""),
            MatterEventKind.PreparedOtherwise => new(day, e.At, MatterWords.Of(e.Kind), names.Person(e.By), text, Law: matter.Exception is { } exception ? $"KL {exception.Paragraf}" : ""),
            _ => new(day, e.At, MatterWords.Of(e.Kind), names.Person(e.By), text),
        };
    }

    private static TimelineFact Of(JavDeclaration d, FactNames names, bool readsAll) => new(
        SwedishCalendar.DayOf(d.DeclaredAt),
        d.DeclaredAt,
        d.IsJavig ? "Anmälde jäv" : "Svarade att jäv inte finns",
        names.Person(d.PersonId),
        d.IsJavig && readsAll ? d.Ground : "",
        Law: "KL 6:28, 7:4");

    private static IEnumerable<TimelineFact> Drafts(Styrdokument document, DocumentMatter matter, FactNames names)
    {
        foreach (var version in document.Versions.Where(v => matter.Items.Exists(i => i.VersionId == v.Id) && v.CreatedAt >= matter.CreatedAt))
        {
            yield return new(SwedishCalendar.DayOf(version.CreatedAt), version.CreatedAt, $"Utkast till version {version.Label} av {document.Title} påbörjades", names.Person(version.CreatedBy));
        }

        foreach (var version in document.Versions.Where(v => matter.Items.Exists(i => i.VersionId == v.Id) && v.WrittenAt is not null && v.WrittenAt >= matter.CreatedAt))
        {
            yield return new(SwedishCalendar.DayOf(version.WrittenAt!.Value), version.WrittenAt.Value, $"Texten i version {version.Label} ändrades senast", names.Person(version.WrittenBy),
                Evidence: version.IsDraft ? null : SwedishText.Sentence($"version {version.Label}"), Path: version.IsDraft ? null : RecordPaths.Of(document, version));
        }
    }
}
