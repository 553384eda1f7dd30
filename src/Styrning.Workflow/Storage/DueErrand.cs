using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

/// <summary>A signal or message that is to reach one receiver.</summary>
internal sealed record DueErrand(DateTimeOffset Due, Guid Id) : DuePiece(Due)
{
    public static async Task<IEnumerable<DuePiece>> FindAsync(DbContext db, DateTimeOffset limit, int most, CancellationToken cancel) =>
        await db.Set<WorkflowErrand>().AsNoTracking()
            .Where(errand => errand.DueAt != null && errand.DueAt <= limit)
            .OrderBy(errand => errand.DueAt).ThenBy(errand => errand.Number).ThenBy(errand => errand.Id)
            .Take(most)
            .Select(errand => new DueErrand(errand.DueAt!.Value, errand.Id))
            .ToListAsync(cancel);

    public override async Task<DueOutcome> TryAsync(Family family, CancellationToken cancel)
    {
        var (work, now) = (family.Work, family.Now);
        var errand = await work.Db.Set<WorkflowErrand>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == Id, cancel);
        if (errand?.DueAt is not { } due || due > now)
            return DueOutcome.Skipped;

        // The instance before its errand, the order in which an instance is erased too.
        var listener = errand.Kind is WorkflowErrandKind.Signal ? await work.Rows.LockAsync(errand.InstanceId!.Value, cancel) : null;
        // Whoever deletes the row does the errand: another that was as quick waits here and finds nothing.
        if (await work.Db.Set<WorkflowErrand>().Where(one => one.Id == Id && one.DueAt == errand.DueAt).ExecuteDeleteAsync(cancel) == 0)
            return DueOutcome.Skipped;

        var brought = ValueJson.Bag(errand.Data);
        switch (errand.Kind)
        {
            case WorkflowErrandKind.Signal:
                var heard = listener is not null && await (await family.OpenAsync(listener, cancel))
                    .HappenAsync(new WorkflowEvent.SignalReceived(errand.Token, now, errand.Actor) { Variables = brought }, cancel);
                return heard ? Outcome(family) : DueOutcome.Skipped; // it listens no longer

            case WorkflowErrandKind.SignalStart:
                await BeginAsync(family, errand.DefinitionId!.Value, errand, brought, errand.Element, cancel);
                return Outcome(family);

            default:
                await DeliverAsync(family, errand, brought, cancel);
                return Outcome(family);
        }
    }

    private static async Task DeliverAsync(Family family, WorkflowErrand errand, IReadOnlyDictionary<string, object?> brought, CancellationToken cancel)
    {
        var (work, now) = (family.Work, family.Now);
        foreach (var wait in await work.Rows.WaitsAsync(errand.Name, errand.Subject!.Value, errand.Key, cancel))
        {
            if (await work.Rows.LockAsync(wait.InstanceId, cancel) is not { } instance)
                continue;
            var session = await family.OpenAsync(instance, cancel);
            if (await session.HappenAsync(new WorkflowEvent.MessageDelivered(wait.Token, now, errand.Actor) { Variables = brought }, cancel))
                return;
        }

        var starts = await work.Rows.StartsAsync(WorkflowStartKind.Message, errand.Name, cancel);
        if (starts.Find(start => start.SubjectKind == errand.SubjectKind) is not { } begins)
            throw new ProcessFault(errand.Element, ExecutionCodes.NobodyWaits, $"Ingen väntar på {errand.Name}, och ingen process börjar med det.");
        await BeginAsync(family, begins.DefinitionId, errand, brought, begins.Element, cancel);
    }

    private static async Task BeginAsync(
        Family family, Guid definition, WorkflowErrand errand, IReadOnlyDictionary<string, object?> brought, string start, CancellationToken cancel)
    {
        var session = await family.BeginAsync(definition, errand.Subject ?? family.Work.Options.NewId(), cancel);
        await session.HappenAsync(new WorkflowEvent.Started(family.Now, errand.Actor) { Start = start, Variables = brought }, cancel);
    }

    public override async Task<bool> FailAsync(Work work, string cause, DateTimeOffset now, CancellationToken cancel)
    {
        if (await work.Db.Set<WorkflowErrand>().FindAsync([Id], cancel) is not { DueAt: { } due } errand || due > now)
            return false;

        errand.Attempts++;
        errand.Cause = Session.Cut(cause);
        errand.DueAt = work.Options.Retry.Next(now, errand.Attempts, errand.Id, errand.Token);
        return true;
    }
}
