using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// Does what time has made due: timers, and retries of what failed. Each piece has its own scope and transaction, so one that fails becomes
/// an incident and stops nobody else. The row of a timer is deleted with its effects: a crash repeats nothing and loses nothing, and two
/// runners at once share the work.
/// </summary>
public sealed class DueRunner<TDb> where TDb : DbContext
{
    private const int MostRounds = 1_000;
    private const int MostFailingSteps = 20;

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
        var hopeless = new HashSet<(Guid, int)>();
        for (var round = 0; round < MostRounds; round++)
        {
            var due = await DueAsync(now, batch + hopeless.Count, cancel);
            due.RemoveAll(piece => hopeless.Contains((piece.Instance, piece.Token)));
            if (due.Count == 0)
                return new DueCounts(fired, incidents, skipped, More: false);

            foreach (var piece in due)
            {
                switch (await RunAsync(piece, now, cancel))
                {
                    case Outcome.Fired:
                        fired++;
                        break;
                    case Outcome.Incident:
                        incidents++;
                        break;
                    case Outcome.Skipped:
                        skipped++;
                        break;
                    case Outcome.Lost:
                        incidents++;
                        hopeless.Add((piece.Instance, piece.Token));
                        break;
                }
            }
        }

        return new DueCounts(fired, incidents, skipped, More: true);
    }

    private enum Outcome
    {
        Fired,
        Incident,
        Skipped,

        /// <summary>Not even the incident could be recorded; it is left alone for the rest of this run.</summary>
        Lost,
    }

    private sealed record Piece(Guid Instance, int Token);

    private async Task<List<Piece>> DueAsync(DateTimeOffset now, int most, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        var limit = Earliest(now, work.Clock.GetUtcNow());
        return await work.Db.Set<WorkflowTimer>().AsNoTracking()
            .Where(timer => timer.DueAt != null && timer.DueAt <= limit)
            .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.InstanceId).ThenBy(timer => timer.Token)
            .Take(most)
            .Select(timer => new Piece(timer.InstanceId, timer.Token))
            .ToListAsync(cancel);
    }

    private async Task<Outcome> RunAsync(Piece piece, DateTimeOffset now, CancellationToken cancel)
    {
        var failures = new Dictionary<int, string>();
        try
        {
            // A failing step leaves its half-done changes in the context: the event is tried again in a fresh one, with the failure known.
            while (true)
            {
                try
                {
                    return await TryAsync(piece, now, failures, cancel);
                }
                catch (StepFault fault) when (failures.Count < MostFailingSteps)
                {
                    failures.Add(fault.Token, Cause(fault.InnerException!));
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return await FailAsync(piece, now, Cause(fault), cancel);
        }
    }

    private async Task<Outcome> TryAsync(Piece piece, DateTimeOffset now, IReadOnlyDictionary<int, string> failures, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
        var moment = Earliest(now, work.Clock.GetUtcNow());

        var instance = await work.Rows.LockAsync(piece.Instance, cancel);
        var timer = await work.Db.Set<WorkflowTimer>().FindAsync([piece.Instance, piece.Token], cancel);
        if (instance is null || timer?.DueAt is not { } due || due > moment)
            return Outcome.Skipped;

        var session = await work.OpenAsync(instance, moment, failures, cancel);
        WorkflowEvent happening = timer.Kind is WorkflowTimerKind.Retry
            ? new WorkflowEvent.Retried(piece.Token, moment, null)
            : new WorkflowEvent.TimerFired(piece.Token, moment);
        if (!await session.HappenAsync(happening, cancel))
            work.Db.Remove(timer); // waits for a token that is gone

        await work.Db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return session.Incidents > 0 ? Outcome.Incident : Outcome.Fired;
    }

    /// <summary>What could not be laid to a step is laid to the timer itself, in a transaction that holds nothing else.</summary>
    private async Task<Outcome> FailAsync(Piece piece, DateTimeOffset now, string cause, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = host.Begin(scope.ServiceProvider);
            await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
            var moment = Earliest(now, work.Clock.GetUtcNow());
            await work.Rows.LockAsync(piece.Instance, cancel);
            if (await work.Db.Set<WorkflowTimer>().FindAsync([piece.Instance, piece.Token], cancel) is not { DueAt: not null } timer || timer.DueAt > moment)
                return Outcome.Skipped;

            Session.Fail(timer, cause, moment, work.Options.Retry);
            await work.Db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return Outcome.Incident;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return Outcome.Lost;
        }
    }

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => (one < other ? one : other).ToUniversalTime();

    private static string Cause(Exception fault) => $"{fault.GetType().Name}: {fault.Message}";
}
