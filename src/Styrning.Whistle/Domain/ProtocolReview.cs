using Styrning.Domain;

namespace Styrning.Whistle.Domain;

/// <summary>The reporter's right to check, correct and approve what was written down of what they said (VBL 8:3). An approval has a day and no name.</summary>
internal static class ProtocolReview
{
    /// <param name="documents">In order.</param>
    /// <returns>The newest protocol, when nothing has been answered to it; else null.</returns>
    [ObeysLaw("VBL 8:3")]
    public static CaseDocument? Waiting(IReadOnlyList<CaseDocument> documents)
    {
        var protocol = documents.LastOrDefault(d => d.Kind is CaseDocumentKind.Protocol);
        return protocol is not null && documents.All(d => d.Kind is not CaseDocumentKind.ProtocolAnswer || d.No < protocol.No) ? protocol : null;
    }
}
