using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Diarium;
using Styrning.Whistle.Published;
using Styrning.Workflow.Storage;

namespace Styrning.Whistle.Jobs;

/// <inheritdoc cref="IWaitingReports"/>
internal sealed class WaitingReports(WhistleDb db, Diary diary, TimeProvider clock) : IWaitingReports
{
    public Task<int> ToEnterAsync(CancellationToken cancel) => diary.ToEnterAsync(cancel);

    public async Task<(int Count, DateOnly? Nearest)> ForAsync(Guid person, CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        var mine = await db.Appointments.AsNoTracking()
            .Where(a => a.PersonId == person && a.Kind == AppointmentKind.Handler && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today)).Select(a => (Guid?)a.Id).ToListAsync(cancel);
        if (mine.Count == 0)
        {
            return (0, null);
        }

        // What only a second handler may do does not wait for the first.
        var open = db.Set<WorkflowTask>().Where(t => t.CompletedAt == null && t.CancelledAt == null && t.Role == CaseProcess.Role
            && db.Wraps.Any(w => w.CaseId == t.Subject && w.Holder == WrapHolder.Handler && mine.Contains(w.AppointmentId))
            && (t.Form != CaseProcess.SecondOpinion || !db.Set<CaseFact>().Any(f => f.CaseId == t.Subject && f.Kind == CaseFactKind.OutOfScopeProposed && f.By == person
                && !db.Set<CaseFact>().Any(later => later.CaseId == t.Subject && later.Kind == CaseFactKind.OutOfScopeProposed && later.No > f.No))));
        var count = await open.Select(t => t.Subject).Distinct().CountAsync(cancel);
        return (count, count == 0 ? null : await NearestAsync(open.Select(t => t.Subject), cancel));
    }

    // Days of one kind come in the order of their first day, so the oldest of each kind is enough.
    private async Task<DateOnly?> NearestAsync(IQueryable<Guid> waiting, CancellationToken cancel)
    {
        var cases = CaseList.Open(db, db.Cases.AsNoTracking().Where(c => waiting.Contains(c.Id)));
        var candidates = await CaseList.ByNearestDay(db, cases).Take(20).Include(c => c.Facts).ToListAsync(cancel);
        return candidates.Select(c => CaseState.Of(c).NearestDay).Min();
    }
}
