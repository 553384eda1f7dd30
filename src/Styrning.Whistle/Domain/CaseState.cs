using Styrning.Domain;
using Styrning.Domain.Time;

namespace Styrning.Whistle.Domain;

/// <summary>Where a case stands and which days it owes, computed from its facts. Nothing of it is stored.</summary>
internal sealed class CaseState
{
    private readonly WhistleCase _case;
    private readonly IReadOnlyList<CaseFact> _facts;

    private CaseState(WhistleCase @case)
    {
        _case = @case;
        _facts = [.. @case.Facts.OrderBy(f => f.No)];
        Stage = _facts.Aggregate(@case.DeclinedAcknowledgement ? CaseStage.Assessing : CaseStage.Received, After);
        AcknowledgedOn = On(CaseFactKind.Acknowledged);
        FeedbackOn = _facts.Where(f => f.Kind is CaseFactKind.InterimFeedback or CaseFactKind.FinalFeedback).Select(f => (DateOnly?)f.On).Min();
        ClosedOn = IsOver ? _facts.Last(f => f.Kind is CaseFactKind.Closed).On : null;
    }

    public CaseStage Stage { get; }

    /// <summary>Closed, or past it: nobody works in it unless it is reopened.</summary>
    public bool IsOver => Stage is CaseStage.Closed or CaseStage.Locked or CaseStage.Archived;

    /// <summary>It was closed once, and new information has opened it again.</summary>
    public bool IsReopened => !IsOver && _facts.Any(f => f.Kind is CaseFactKind.Reopened);

    public bool HasBeenJudgedOutOfScope => _facts.LastOrDefault(f => f.Kind is CaseFactKind.OutOfScopeConfirmed or CaseFactKind.InvestigationBegun or CaseFactKind.Reopened)?.Kind is CaseFactKind.OutOfScopeConfirmed;

    public DateOnly? AcknowledgedOn { get; }

    /// <summary>A given acknowledgement counts also where none was owed.</summary>
    [ObeysLaw("VBL 5:8 p2")]
    public AcknowledgementKind Acknowledgement =>
        AcknowledgedOn is not null ? AcknowledgementKind.Given
        : _case.DeclinedAcknowledgement ? AcknowledgementKind.Declined
        : On(CaseFactKind.AcknowledgementWaived) is not null || AcknowledgementIsImpossible ? AcknowledgementKind.Waived
        : AcknowledgementKind.Owed;

    /// <summary>Not for what it could reveal, but because nobody can be reached.</summary>
    public bool AcknowledgementIsImpossible => On(CaseFactKind.AcknowledgementImpossible) is not null;

    /// <summary>Null where none is or was owed.</summary>
    public LegalDeadline? AcknowledgeBy => Acknowledgement is AcknowledgementKind.Owed or AcknowledgementKind.Given && !_case.DeclinedAcknowledgement ? Deadlines.Acknowledgement(_case.ReceivedOn) : null;

    /// <summary>
    /// The statute's day. Null for a reporter who declined the acknowledgement: the law names no day for that case, and only <see cref="FeedbackTarget"/> holds.
    /// </summary>
    [ObeysLaw("VBL 5:8 p3")]
    public LegalDeadline? FeedbackBy => Acknowledgement is AcknowledgementKind.Declined ? null : Deadlines.Feedback(_case.ReceivedOn, AcknowledgedOn);

    /// <summary>
    /// Our own day: not moved by a late acknowledgement, nor by a closed day. On the web the reporter saw a receipt at once, which a court may hold to be the acknowledgement,
    /// unless they had declined to get one.
    /// </summary>
    public LegalDeadline FeedbackTarget => FeedbackTargetIf(AcknowledgedOn);

    /// <summary>What it would be: an acknowledgement must not promise another day than the one that is kept to.</summary>
    public LegalDeadline FeedbackTargetIf(DateOnly? acknowledgedOn) => Deadlines.FeedbackTarget(
        _case.ReceivedOn, acknowledgedOn, _case.Channel is IntakeChannel.Web && !_case.DeclinedAcknowledgement ? _case.ReceivedOn : null);

    /// <summary>The day alarms count back from: the nominal one, never later for a late or missing acknowledgement, and not moved to a vardag.</summary>
    public DateOnly FeedbackAlarmBase => Deadlines.FeedbackTarget(_case.ReceivedOn, AcknowledgedOn).Nominal;

    /// <summary>The first feedback, interim or final: what the three months ask for.</summary>
    public DateOnly? FeedbackOn { get; }

    public bool FeedbackIsImpossible => On(CaseFactKind.FeedbackImpossible) is not null;

    /// <summary>Something is still to be said to the reporter within the three months.</summary>
    public bool OwesFeedback => FeedbackOn is null && !FeedbackIsImpossible && !IsOver;

    public DateOnly? ClosedOn { get; }

    /// <summary>Null while it is open.</summary>
    public LegalDeadline? Retention => ClosedOn is { } day ? Deadlines.Retention(day) : null;

    /// <summary>The nominal day of what is owed next; null when nothing is.</summary>
    public DateOnly? NearestDay =>
        IsOver ? null
        : Acknowledgement is AcknowledgementKind.Owed ? AcknowledgeBy!.Nominal
        : OwesFeedback ? FeedbackTarget.Nominal
        : null;

    public static CaseState Of(WhistleCase @case) => new(@case);

    /// <summary>Whether the acknowledgement came in time; null: not yet given and not yet late, or none is owed.</summary>
    public bool? AcknowledgementKept(DateOnly today) => Kept(AcknowledgeBy?.Due, AcknowledgedOn, today);

    /// <summary>Whether the reporter heard within the statute's days, or our own where it names none; null: not yet, and not yet late.</summary>
    public bool? FeedbackKept(DateOnly today) => FeedbackIsImpossible && FeedbackOn is null ? null : Kept((FeedbackBy ?? FeedbackTarget).Due, FeedbackOn, today);

    private static bool? Kept(DateOnly? due, DateOnly? on, DateOnly today) => due is null ? null : on is not null ? on <= due : today > due ? false : null;

    private DateOnly? On(CaseFactKind kind) => _facts.FirstOrDefault(f => f.Kind == kind)?.On;

    private static CaseStage After(CaseStage stage, CaseFact fact) => fact.Kind switch
    {
        CaseFactKind.Acknowledged or CaseFactKind.AcknowledgementWaived or CaseFactKind.AcknowledgementImpossible => stage is CaseStage.Received ? CaseStage.Assessing : stage,
        CaseFactKind.OutOfScopeProposed => CaseStage.SecondOpinion,
        CaseFactKind.OutOfScopeRejected or CaseFactKind.OutOfScopeWithdrawn => CaseStage.Assessing,
        CaseFactKind.OutOfScopeConfirmed => CaseStage.OutOfScope,
        CaseFactKind.InvestigationBegun or CaseFactKind.Reopened => CaseStage.Investigating,
        CaseFactKind.HandedOver => CaseStage.HandedOver,
        CaseFactKind.ActionsRecorded => CaseStage.ActionsDecided,
        CaseFactKind.FinalFeedback or CaseFactKind.FeedbackImpossible => CaseStage.FeedbackGiven,
        CaseFactKind.Closed => CaseStage.Closed,
        CaseFactKind.Locked => CaseStage.Locked,
        CaseFactKind.Archived => CaseStage.Archived,
        _ => stage,
    };
}
