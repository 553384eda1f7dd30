using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>Something that happened in a case, with its day and who recorded it. Facts are added, never changed; what they say in words is a document of the case.</summary>
internal sealed class CaseFact
{
    public Guid Id { get; init; } = RandomId.New();

    public Guid CaseId { get; init; }

    public CaseFactKind Kind { get; init; }

    /// <summary>The day it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>Order within the case: 1, 2, 3. Several may have the same day.</summary>
    public int No { get; init; }

    /// <summary>The handler; null for what the reporter or the clock did.</summary>
    public Guid? By { get; init; }

    /// <summary>The tjänsteanteckning or message that says it in words; null when there is none.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>The appointment of whoever lost or got the case; null for every other fact.</summary>
    public Guid? AppointmentId { get; init; }
}

internal enum CaseFactKind
{
    /// <summary>Bekräftelse given (VBL 5:8 p2).</summary>
    Acknowledged,

    /// <summary>No acknowledgement, because it could reveal who the reporter is (VBL 5:8 p2); has a reason.</summary>
    AcknowledgementWaived,

    /// <summary>No acknowledgement: whoever reported left no way to be reached, and has no code; has a reason.</summary>
    AcknowledgementImpossible,

    /// <summary>A handler proposes that it is no case under the law: ground and referral in words; a second handler must confirm.</summary>
    OutOfScopeProposed,
    OutOfScopeConfirmed,

    /// <summary>The second handler did not agree.</summary>
    OutOfScopeRejected,

    /// <summary>The first handler took the proposal back, as when nobody is left to be the second.</summary>
    OutOfScopeWithdrawn,

    /// <summary>It is a case under the law, and is investigated.</summary>
    InvestigationBegun,

    /// <summary>Handed to another authority or unit (VBL 5:10).</summary>
    HandedOver,

    /// <summary>What the body with the mandate did, as the handler heard of it.</summary>
    ActionsRecorded,

    /// <summary>Feedback within three months (VBL 5:8 p3), when the investigation goes on.</summary>
    InterimFeedback,
    FinalFeedback,

    /// <summary>There is nobody to give feedback to; has a reason.</summary>
    FeedbackImpossible,
    Closed,
    Reopened,

    /// <summary>A handler lost the case: named in it, or declared jäv.</summary>
    HandlerExcluded,

    /// <summary>A handler got the case from one who had it.</summary>
    HandlerAdded,

    /// <summary>Nobody who may handle it was left; the outside recipient has been told, without contents.</summary>
    LeftToOutsideRecipient,

    /// <summary>Two years have passed and no rule says what to do: nobody works in it, and it is alarmed.</summary>
    Locked,
    Archived,
}
