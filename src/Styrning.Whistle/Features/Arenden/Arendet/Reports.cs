using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The report itself, read with the case's key.</summary>
internal static class Reports
{
    /// <returns>Null when it is sealed with a key that this handler does not have.</returns>
    public static ReportContent? Of(OpenCase open) =>
        open.Documents.FirstOrDefault(d => d.Kind is CaseDocumentKind.Report) is { } first && open.TextOf(first) is { } text ? JsonText.Read<ReportContent>(text) : null;
}
