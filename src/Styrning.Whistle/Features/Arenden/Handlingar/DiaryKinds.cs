using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>Which documents the registry enters, and in which direction they went: no word of what is in them.</summary>
internal static class DiaryKinds
{
    public static readonly IReadOnlyList<CaseDocumentKind> Entered =
    [
        CaseDocumentKind.Report, CaseDocumentKind.FromReporter, CaseDocumentKind.ProtocolAnswer, CaseDocumentKind.DisclosureRequest,
        CaseDocumentKind.Acknowledgement, CaseDocumentKind.ToReporter, CaseDocumentKind.Feedback, CaseDocumentKind.DisclosureNotice, CaseDocumentKind.Handover, CaseDocumentKind.DisclosureDecision,
        CaseDocumentKind.Protocol, CaseDocumentKind.Tjansteanteckning,
    ];

    /// <summary>A handler's own note is no allmän handling before the case is put in order; a public copy is a copy.</summary>
    public static bool IsEntered(CaseDocumentKind kind) => Entered.Contains(kind);

    public static string DirectionOf(CaseDocumentKind kind) => kind switch
    {
        CaseDocumentKind.Report or CaseDocumentKind.FromReporter or CaseDocumentKind.ProtocolAnswer or CaseDocumentKind.DisclosureRequest => "Kom in",
        CaseDocumentKind.Protocol or CaseDocumentKind.Tjansteanteckning => "Upprättades",
        _ => "Skickades",
    };
}
