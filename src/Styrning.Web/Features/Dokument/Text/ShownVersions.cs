using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>The versions of a document as its own page shows them (_Versions.cshtml).</summary>
/// <param name="Document">With its versions and decisions.</param>
internal sealed record ShownVersions(Styrdokument Document, DraftRights Rights, DateOnly Today, bool MayManage)
{
    /// <summary>Those that the person may read, the newest first.</summary>
    public IReadOnlyList<DocumentVersion> Versions { get; } = [.. Document.NewestFirst().Where(v => !v.IsDraft || Rights.MayRead)];

    public bool MayWrite => Rights.MayWrite;

    public bool HasTextInForce => Document.Versions.Exists(v => v.Id == DocumentState.On(Document, Today).VersionId && v is { IsDraft: false, Source: not VersionSource.FileOnly });

    /// <param name="document">With its versions and decisions.</param>
    public static async Task<ShownVersions> OfAsync(TextDesk desk, Styrdokument document, CancellationToken cancel) =>
        new(document, await desk.RightsAsync(document, cancel), desk.Today, Roles.KeepTheDocuments.Any(desk.User.Holds));

    /// <summary>The one before it; null when it is the first.</summary>
    public DocumentVersion? Before(DocumentVersion version) => Versions.FirstOrDefault(v => (v.Number, v.Minor).CompareTo((version.Number, version.Minor)) < 0);
}
