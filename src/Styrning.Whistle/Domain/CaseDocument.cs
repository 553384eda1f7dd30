using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>A handling of a case: what somebody wrote, sealed. The list of them is the handlingsförteckning.</summary>
internal sealed class CaseDocument
{
    public Guid Id { get; init; } = RandomId.New();

    public Guid CaseId { get; init; }

    public CaseDocumentKind Kind { get; init; }

    /// <summary>1, 2, 3 within the case.</summary>
    public int No { get; init; }

    /// <summary>The day it came or was made.</summary>
    public DateOnly On { get; init; }

    /// <summary>The day it was entered; later than <see cref="On"/> for a letter.</summary>
    public DateOnly RegisteredOn { get; init; }

    /// <summary>Null: the reporter, or the system.</summary>
    public Guid? By { get; init; }

    /// <summary>Which of the case's keys it is sealed with.</summary>
    public int KeyNo { get; init; }

    /// <summary>UTF-8 text, or JSON for what has structure (see <see cref="CaseDocumentKind"/>). Field name "text".</summary>
    public required byte[] SealedText { get; set; }

    /// <summary>The provisions that are thought to hold for it: "OSL 32:3 b". Decided anew at each request.</summary>
    public IReadOnlyList<string> Secrecy { get; set; } = [];

    /// <summary>Number in the registry; null until the registrator has entered it.</summary>
    public string? DiaryNo { get; set; }

    /// <summary>
    /// What a document is marked with as it is made, until somebody marks it otherwise: what may tell who reported can stand in any of them, but not in what was written to be given to anybody.
    /// </summary>
    public static IReadOnlyList<string> UsualSecrecyOf(CaseDocumentKind kind) =>
        kind is CaseDocumentKind.Acknowledgement or CaseDocumentKind.DisclosureRequest or CaseDocumentKind.DisclosureDecision or CaseDocumentKind.PublicCopy ? [] : ["OSL 32:3 b"];

    public bool IsFor(Party party) => party is Party.Handler || Kind is CaseDocumentKind.Report or CaseDocumentKind.FromReporter or CaseDocumentKind.Acknowledgement
        or CaseDocumentKind.ToReporter or CaseDocumentKind.Feedback or CaseDocumentKind.Protocol or CaseDocumentKind.ProtocolAnswer or CaseDocumentKind.DisclosureNotice;
}

internal enum Party
{
    Handler,
    Reporter,
}

internal enum CaseDocumentKind
{
    /// <summary>JSON of <see cref="ReportContent"/>.</summary>
    Report,
    FromReporter,
    Acknowledgement,

    /// <summary>A question or message to the reporter.</summary>
    ToReporter,
    Feedback,

    /// <summary>Of a call or a meeting, or the transcript of a recording (VBL 8 kap.); the reporter may check, correct and approve it.</summary>
    Protocol,
    ProtocolAnswer,

    /// <summary>Told before something that may reveal the reporter is given out (VBL 5:8 p4).</summary>
    DisclosureNotice,

    /// <summary>Handlers' own.</summary>
    InternalNote,

    /// <summary>A dated decision with reasons.</summary>
    Tjansteanteckning,
    Handover,
    DisclosureRequest,
    DisclosureDecision,
    PublicCopy,
}
