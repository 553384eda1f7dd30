using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

internal static class Proposal
{
    /// <summary>Names the version that each document's proposal is, as it is now.</summary>
    /// <exception cref="RuleBroken">DOK-76: a text is missing.</exception>
    public static void Settle(DocumentMatter matter, IReadOnlyList<Styrdokument> documents, DateOnly today)
    {
        foreach (var item in matter.Items)
        {
            var document = documents.Single(d => d.Id == item.DocumentId);
            var proposal = item.ProposalIn(document, today);
            Rule.Require(!item.NeedsDraft || HasText(proposal), "DOK-76", $"Det finns inget utkast till {document.Title}. Skriv texten först, eller hämta den från en fil.");
            item.VersionId = proposal?.Id;
        }
    }

    public static bool HasText(DocumentVersion? version) => version is not null && (version.Markdown.Trim().Length > 0 || version.FileId is not null);

    /// <summary>Everyone who has written in the proposed versions.</summary>
    public static IReadOnlyList<Guid> WritersOf(DocumentMatter matter, IReadOnlyList<Styrdokument> documents) =>
    [
        .. documents.SelectMany(d => d.Versions).Where(v => v.IsDraft && matter.Items.Exists(i => i.VersionId == v.Id))
            .SelectMany(v => v.WrittenBy is { } last ? v.Writers.Append(last) : v.Writers).Distinct(),
    ];
}

/// <summary>What is proposed about one document of the matter, as a page shows it.</summary>
/// <param name="Version">Null when there is no text to propose, or none yet.</param>
/// <param name="Written">Who wrote last and when; null when nobody has.</param>
internal sealed record ProposalRow(MatterItem Item, Styrdokument Document, DocumentVersion? Version, string? Written)
{
    public string Path => RecordPaths.Of(Document);

    public bool LacksText => Item.NeedsDraft && !Proposal.HasText(Version);

    public static ProposalRow Of(MatterItem item, Styrdokument document, OrganisationChart chart, DateOnly today)
    {
        var version = document.Versions.Find(v => v.Id == item.VersionId) ?? item.ProposalIn(document, today);
        var written = version is { IsDraft: true, WrittenAt: { } at } ? $"{chart.Person(version.WrittenBy)?.Name ?? "Någon"}, {SwedishText.Moment(at)}" : null;
        return new(item, document, version, written);
    }
}
