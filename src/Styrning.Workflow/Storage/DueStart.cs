using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>A process that begins by the clock.</summary>
internal sealed record DueStart(DateTimeOffset Due, Guid Definition, string Element) : DuePiece(Due)
{
    public static async Task<IEnumerable<DuePiece>> FindAsync(DbContext db, DateTimeOffset limit, int most, CancellationToken cancel) =>
        await db.Set<WorkflowStart>().AsNoTracking()
            .Where(start => start.DueAt != null && start.DueAt <= limit)
            .OrderBy(start => start.DueAt).ThenBy(start => start.DefinitionId).ThenBy(start => start.Element)
            .Take(most)
            .Select(start => new DueStart(start.DueAt!.Value, start.DefinitionId, start.Element))
            .ToListAsync(cancel);

    public override async Task<DueOutcome> TryAsync(Family family, CancellationToken cancel)
    {
        var (work, now) = (family.Work, family.Now);
        if (await This(work).AsNoTracking().FirstOrDefaultAsync(cancel) is not { DueAt: { } due, PlannedAt: { } planned } start || due > now)
            return DueOutcome.Skipped;

        var model = await work.Definitions.OfAsync(work.Db, Definition, cancel);
        var timer = (Trigger.Timer)((StartEvent)model.Nodes[Element]).Trigger!;
        var (next, remaining) = StartTimes.Next(timer, planned, start.Remaining, now, work.Options.TimeZone);
        // Whoever moves the plan begins the instance: another node that was as quick waits here and finds it moved.
        var mine = await This(work).Where(one => one.DueAt == start.DueAt).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.PlannedAt, next)
            .SetProperty(one => one.DueAt, next)
            .SetProperty(one => one.Remaining, remaining)
            .SetProperty(one => one.Attempts, 0)
            .SetProperty(one => one.Cause, (string?)null), cancel);
        if (mine == 0)
            return DueOutcome.Skipped;

        var session = await family.BeginAsync(Definition, work.Options.NewId(), cancel);
        await session.HappenAsync(new WorkflowEvent.Started(now, null) { Start = Element }, cancel);
        return Outcome(family);
    }

    public override async Task<bool> FailAsync(Work work, string cause, DateTimeOffset now, CancellationToken cancel)
    {
        if (await This(work).AsNoTracking().FirstOrDefaultAsync(cancel) is not { DueAt: { } due } start || due > now)
            return false;

        // Only of the plan that failed: another node may have done it meanwhile, and the plan is then the next one's.
        var attempts = start.Attempts + 1;
        DateTimeOffset? next = work.Options.Retry.Next(now, attempts, Definition, 0);
        return await This(work).Where(one => one.DueAt == due).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Attempts, attempts)
            .SetProperty(one => one.Cause, Session.Cut(cause))
            .SetProperty(one => one.DueAt, next), cancel) > 0;
    }

    private IQueryable<WorkflowStart> This(Work work) =>
        work.Db.Set<WorkflowStart>().Where(start => start.DefinitionId == Definition && start.Element == Element);
}
