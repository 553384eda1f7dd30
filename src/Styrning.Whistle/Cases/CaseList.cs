using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Lists of cases, cut and ordered by the database, so that ten thousand cost no more than a page.</summary>
internal static class CaseList
{
    /// <summary>Those that were never closed, or were reopened since.</summary>
    public static IQueryable<WhistleCase> Open(WhistleDb db, IQueryable<WhistleCase> cases) => cases.Where(c => !db.Set<CaseFact>().Any(closed =>
        closed.CaseId == c.Id && closed.Kind == CaseFactKind.Closed && !db.Set<CaseFact>().Any(again => again.CaseId == c.Id && again.Kind == CaseFactKind.Reopened && again.No > closed.No)));

    /// <summary>Those that are closed, locked or with the archive.</summary>
    public static IQueryable<WhistleCase> Over(WhistleDb db, IQueryable<WhistleCase> cases) => cases.Where(c => db.Set<CaseFact>().Any(closed =>
        closed.CaseId == c.Id && closed.Kind == CaseFactKind.Closed && !db.Set<CaseFact>().Any(again => again.CaseId == c.Id && again.Kind == CaseFactKind.Reopened && again.No > closed.No)));

    /// <summary>Those in which the reporter has sent something on the day of the closing or later: nothing waits in them, and yet somebody must read it.</summary>
    public static IQueryable<WhistleCase> HeardAfterClosing(WhistleDb db, IQueryable<WhistleCase> cases) =>
        Over(db, cases.Where(c => c.HeardOn != null && db.Set<CaseFact>().Any(closed => closed.CaseId == c.Id && closed.Kind == CaseFactKind.Closed && closed.On <= c.HeardOn)));

    /// <summary>
    /// About in the order of the next day: an acknowledgement within seven days, else feedback within some three months, else none. The day itself is computed when it is shown.
    /// </summary>
    public static IOrderedQueryable<WhistleCase> ByNearestDay(WhistleDb db, IQueryable<WhistleCase> cases) => cases
        .OrderBy(c => c.ReceivedOn.AddDays(
            db.Set<CaseFact>().Any(f => f.CaseId == c.Id && (f.Kind == CaseFactKind.InterimFeedback || f.Kind == CaseFactKind.FinalFeedback || f.Kind == CaseFactKind.FeedbackImpossible)) ? 9000
            : c.DeclinedAcknowledgement || db.Set<CaseFact>().Any(f => f.CaseId == c.Id && (f.Kind == CaseFactKind.Acknowledged || f.Kind == CaseFactKind.AcknowledgementWaived || f.Kind == CaseFactKind.AcknowledgementImpossible)) ? 92 : 7))
        .ThenBy(c => c.Id);
}
