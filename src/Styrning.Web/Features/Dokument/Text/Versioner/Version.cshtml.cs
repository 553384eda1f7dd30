using Microsoft.AspNetCore.Authorization;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Text.Versioner;

/// <summary>The lasting page of a version: its text, what was decided about it, and whether it is the one that applies.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class VersionModel(TextDesk desk) : VersionPage(desk)
{
    /// <summary>The version before it that this person may read; null when it is the first.</summary>
    public DocumentVersion? Before => Readable.FirstOrDefault(v => (v.Number, v.Minor).CompareTo((Shown.Number, Shown.Minor)) < 0);
}
