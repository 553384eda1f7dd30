using Styrning.Domain.Time;

namespace Styrning.Whistle.Domain;

/// <summary>The day on which a reporter should come back: the day of what is owed to them next.</summary>
/// <param name="On">A Swedish day, today or later.</param>
internal sealed record ReturnDay(DateOnly On, ReturnReason Why)
{
    private const int DaysWhenLate = 7;

    /// <returns>Null when the case is over: nothing more is owed.</returns>
    public static ReturnDay? Of(WhistleCase @case, DateOnly today)
    {
        var state = CaseState.Of(@case);
        if (state.IsOver)
        {
            return null;
        }

        if (state.Acknowledgement is AcknowledgementKind.Owed)
        {
            return At(state.AcknowledgeBy!, ReturnReason.Acknowledgement, today);
        }

        return !state.OwesFeedback ? new(today.AddMonths(1), ReturnReason.NothingDated)
            : state.FeedbackBy is { } legal ? At(legal, ReturnReason.Feedback, today)
            : At(state.FeedbackTarget, ReturnReason.OwnTarget, today);
    }

    // The nominal day, as the receipt said; when it is closed and has gone by, the day it was moved to.
    private static ReturnDay At(LegalDeadline deadline, ReturnReason why, DateOnly today) =>
        deadline.HasPassed(today) ? new(today.AddDays(DaysWhenLate), ReturnReason.Late) : new(today <= deadline.Nominal ? deadline.Nominal : deadline.Due, why);
}

internal enum ReturnReason
{
    Acknowledgement,
    Feedback,

    /// <summary>Feedback by a day that is the organisation's own: the law names none.</summary>
    OwnTarget,

    /// <summary>The day has passed and it was not kept.</summary>
    Late,

    /// <summary>Feedback has been given and the work goes on; no law names another day.</summary>
    NothingDated,
}
