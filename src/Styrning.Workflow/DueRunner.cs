using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// Does what time has made due: timers, retries of what failed, signals and messages on their way, processes that begin by the clock. Each piece
/// has its own scope and transaction, so one that fails becomes an incident and stops nobody else. The row of a piece is deleted (a start's moved
/// on) with its effects: a crash repeats nothing and loses nothing, and runners on several machines share the work.
/// </summary>
public sealed class DueRunner<TDb> where TDb : DbContext
{
    private const int MostRounds = 1_000;

    private readonly IServiceScopeFactory scopes;
    private readonly WorkflowHost<TDb> host;

    internal DueRunner(IServiceScopeFactory scopes, WorkflowHost<TDb> host) => (this.scopes, this.host) = (scopes, host);

    /// <summary>
    /// Runs, in order of due time and until nothing is left, what was due at <paramref name="now"/> and is by the clock too: whoever wakes
    /// us a second early gets nothing that early.
    /// </summary>
    public async Task<DueCounts> RunDueAsync(DateTimeOffset now, int batch = 100, CancellationToken cancel = default)
    {
        var (fired, incidents, skipped) = (0, 0, 0);
        var hopeless = new HashSet<DuePiece>();
        for (var round = 0; round < MostRounds; round++)
        {
            var due = await DueAsync(now, batch, hopeless, cancel);
            if (due.Count == 0)
                return new DueCounts(fired, incidents, skipped, More: false);

            foreach (var piece in due)
            {
                switch (await RunAsync(piece, now, cancel))
                {
                    case DueOutcome.Fired:
                        fired++;
                        break;
                    case DueOutcome.Incident:
                        incidents++;
                        break;
                    case DueOutcome.Skipped:
                        skipped++;
                        break;
                    case DueOutcome.Lost:
                        incidents++;
                        hopeless.Add(piece);
                        break;
                }
            }
        }

        return new DueCounts(fired, incidents, skipped, More: true);
    }

    private async Task<List<DuePiece>> DueAsync(DateTimeOffset now, int batch, HashSet<DuePiece> hopeless, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        var (limit, most) = (Earliest(now, work.Clock.GetUtcNow()), batch + hopeless.Count);
        return (await DueTimer.FindAsync(work.Db, limit, most, cancel))
            .Concat(await DueErrand.FindAsync(work.Db, limit, most, cancel))
            .Concat(await DueStart.FindAsync(work.Db, limit, most, cancel))
            .Where(piece => !hopeless.Contains(piece))
            .OrderBy(piece => piece.Due)
            .Take(batch)
            .ToList();
    }

    private async Task<DueOutcome> RunAsync(DuePiece piece, DateTimeOffset now, CancellationToken cancel)
    {
        var failures = new Dictionary<StepPlace, string>();
        try
        {
            // A failing step leaves its half-done changes in the context: the event is tried again in a fresh one, with the failure known.
            while (true)
            {
                try
                {
                    return await TryAsync(piece, now, failures, cancel);
                }
                catch (StepFault fault) when (failures.Count < Family.MostFailures)
                {
                    failures.Add(fault.Place, host.Options.CauseOf(fault.InnerException!));
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return await FailAsync(piece, now, host.Options.CauseOf(fault is StepFault { InnerException: { } inner } ? inner : fault), cancel);
        }
    }

    private async Task<DueOutcome> TryAsync(DuePiece piece, DateTimeOffset now, Dictionary<StepPlace, string> failures, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
        var family = new Family(work, Earliest(now, work.Clock.GetUtcNow())) { RecordsIncidents = true, KnownFailures = failures };
        var outcome = await piece.TryAsync(family, cancel);
        await work.Db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>What could not be laid to a step is laid to the piece itself, in a transaction that holds nothing else.</summary>
    private async Task<DueOutcome> FailAsync(DuePiece piece, DateTimeOffset now, string cause, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = host.Begin(scope.ServiceProvider);
            await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
            if (!await piece.FailAsync(work, cause, Earliest(now, work.Clock.GetUtcNow()), cancel))
                return DueOutcome.Skipped;

            await work.Db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return DueOutcome.Incident;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return DueOutcome.Lost;
        }
    }

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => (one < other ? one : other).ToUniversalTime();
}
