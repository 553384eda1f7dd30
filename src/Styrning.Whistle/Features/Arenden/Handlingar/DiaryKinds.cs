using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>Which documents the registry enters, and in which direction they went: no word of what is in them.</summary>
internal static class DiaryKinds
{
    public const string CameIn = "Kom in";

    public static readonly IReadOnlyList<CaseDocumentKind> Entered =
    [
        CaseDocumentKind.Report, CaseDocumentKind.FromReporter, CaseDocumentKind.ProtocolAnswer, CaseDocumentKind.DisclosureRequest,
        CaseDocumentKind.Acknowledgement, CaseDocumentKind.ToReporter, CaseDocumentKind.Feedback, CaseDocumentKind.DisclosureNotice, CaseDocumentKind.Handover, CaseDocumentKind.DisclosureDecision,
        CaseDocumentKind.Protocol, CaseDocumentKind.Tjansteanteckning,
    ];

    /// <summary>A handler's own note is no allmän handling before the case is put in order; a public copy is a copy.</summary>
    public static bool IsEntered(CaseDocumentKind kind) => Entered.Contains(kind);

    /// <summary>Who made it: nobody of ours made what came in, whoever entered it.</summary>
    public static string MadeBy(CaseDocument document, IReadOnlyDictionary<Guid, string> names) =>
        document.By is { } by && DirectionOf(document.Kind) is not CameIn ? names.GetValueOrDefault(by, "") : "";

    public static string DirectionOf(CaseDocumentKind kind) => kind switch
    {
        CaseDocumentKind.Report or CaseDocumentKind.FromReporter or CaseDocumentKind.ProtocolAnswer or CaseDocumentKind.DisclosureRequest => CameIn,
        CaseDocumentKind.Protocol or CaseDocumentKind.Tjansteanteckning or CaseDocumentKind.InternalNote or CaseDocumentKind.PublicCopy => "Upprättades",
        _ => "Skickades",
    };
}
