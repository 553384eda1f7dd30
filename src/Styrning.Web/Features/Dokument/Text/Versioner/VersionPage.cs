using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text.Versioner;

/// <summary>A page about one version. A draft, and a text that waits for justering, is there only for those who may read drafts.</summary>
internal abstract class VersionPage(TextDesk desk) : TextPage(desk)
{
    [FromRoute]
    public string Label { get; set; } = "";

    public DocumentVersion Shown => Document.VersionOf(Label)!;

    /// <summary>The decisions that named it, the first first.</summary>
    public IReadOnlyList<DocumentDecision> Decisions => [.. Document.Decisions.Where(d => d.VersionId == Shown.Id && d.WithdrawnOn is null).OrderBy(d => d.DecidedOn).ThenBy(d => d.RecordedAt)];

    public VersionStanding Standing => VersionWords.Standing(Document, Shown, Today);

    protected override bool MayOpen => Document.VersionOf(Label) is { } version && (Document.IsPublished(version) || Rights.MayRead);
}
