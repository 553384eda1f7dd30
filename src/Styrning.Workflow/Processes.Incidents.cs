using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>What a person may do when something has failed. Each is an event in the journal, with actor and reason.</summary>
public sealed partial class Processes<TDb>
{
    /// <summary>Everything that has failed and not gone well since, as saved. A query: filter, order and page it.</summary>
    public IQueryable<WorkflowIncident> Incidents => IncidentQuery.Of(work.Db);

    /// <summary>Tries again at the next due run what had failed for a record and waits for its next attempt, or for a person.</summary>
    /// <returns>How many failures.</returns>
    public async Task<int> RetryAsync(Guid subject, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        var failed = 0;
        foreach (var id in await work.Rows.RunningAsync(subject, cancel))
        {
            if (await work.Rows.LockAsync(id, cancel) is null)
                continue;
            foreach (var row in await work.Db.Set<WorkflowTimer>().Where(timer => timer.InstanceId == id && timer.Attempts > 0).ToListAsync(cancel))
            {
                Again(row, null);
                failed++;
            }
        }

        return failed;
    }

    /// <summary>Tries what failed at the token (or the timer) again at the next due run; the journal tells then who asked.</summary>
    /// <exception cref="ProcessRefused">PRO-07 the instance is over, PRO-08 nothing has failed there.</exception>
    public async Task RetryAsync(Guid instance, int token, string? actor, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        await RunningAsync(instance, cancel);
        if (await work.Db.Set<WorkflowTimer>().FindAsync([instance, token], cancel) is not { Attempts: > 0 } row)
            throw NothingFailed();
        Again(row, actor);
    }

    /// <summary>Tries again at the next due run to begin a process by the clock.</summary>
    /// <exception cref="ProcessRefused">PRO-08: it has begun, or nothing has failed.</exception>
    public async Task RetryStartAsync(Guid definition, string element, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        DateTimeOffset? now = work.Clock.GetUtcNow().ToUniversalTime();
        // In one statement: it may begin at this moment, and the plan is then the next one's.
        if (await work.Db.Set<WorkflowStart>().Where(row => row.DefinitionId == definition && row.Element == element && row.Attempts > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now).SetProperty(row => row.Attempts, 1), cancel) == 0)
            throw NothingFailed();
    }

    /// <summary>Sets variables as they are seen from the token (null: of the process). What failed is not tried again by that.</summary>
    /// <exception cref="ProcessRefused">PRO-07 the instance is over, PRO-09 the token is gone, PRO-10 this person may only retry.</exception>
    public Task SetVariablesAsync(Guid instance, int? token, IReadOnlyDictionary<string, object?> variables, string reason, string? actor, CancellationToken cancel = default) =>
        InterveneAsync(instance, actor, now => new WorkflowEvent.VariablesSet(token, reason, now, actor) { Variables = variables },
            Refusals.CannotMove, "Det som skulle få nya värden finns inte kvar.", cancel);

    /// <summary>Lets what failed at the token pass as done, with what it should have set.</summary>
    /// <exception cref="ProcessRefused">PRO-07 the instance is over, PRO-08 nothing has failed there, PRO-10 this person may only retry.</exception>
    public Task SkipAsync(Guid instance, int token, string reason, string? actor, IReadOnlyDictionary<string, object?>? outcome = null, CancellationToken cancel = default) =>
        InterveneAsync(instance, actor, now => new WorkflowEvent.Skipped(token, reason, now, actor) { Variables = outcome ?? Nothing },
            Refusals.NothingFailed, NothingLeft, cancel);

    /// <summary>Takes the token to another element of the same scope, which is entered as if a flow led there.</summary>
    /// <exception cref="ProcessRefused">PRO-07 the instance is over, PRO-09 it cannot be taken there, PRO-10 this person may only retry.</exception>
    public Task MoveAsync(Guid instance, int token, string target, string reason, string? actor, CancellationToken cancel = default) =>
        InterveneAsync(instance, actor, now => new WorkflowEvent.Moved(token, target, reason, now, actor),
            Refusals.CannotMove, $"Det går inte att flytta till {target}: platsen finns inte där, eller det som skulle flyttas är redan förbi.", cancel);

    /// <summary>
    /// Cancels the instance and what it has called. Who called it itself gets an incident at the call: it can be tried again, skipped or moved.
    /// </summary>
    /// <exception cref="ProcessRefused">PRO-07 the instance is over, PRO-10 this person may only retry.</exception>
    public Task CancelAsync(Guid instance, string reason, string? actor, CancellationToken cancel = default) =>
        InterveneAsync(instance, actor, now => new WorkflowEvent.Cancelled(reason, now, actor), Refusals.InstanceOver, Over, cancel, recordsIncidents: true);

    private const string Over = "Processen är slut eller finns inte.";
    private const string NothingLeft = "Det finns inget fel kvar här.";

    private static ProcessRefused NothingFailed() => new(Refusals.NothingFailed, NothingLeft);

    private async Task InterveneAsync(Guid id, string? actor, Func<DateTimeOffset, WorkflowEvent> happening, string code, string sentence,
        CancellationToken cancel, bool recordsIncidents = false)
    {
        work.Rows.RequireTransaction();
        work.Options.RequireMoreThanRetry(services, actor);

        var instance = await RunningAsync(id, cancel);
        var now = work.Clock.GetUtcNow();
        var session = await new Family(work, now) { RecordsIncidents = recordsIncidents }.OpenAsync(instance, cancel);
        if (!await session.HappenAsync(happening(now), cancel))
            throw new ProcessRefused(code, sentence);
    }

    private async Task<WorkflowInstance> RunningAsync(Guid id, CancellationToken cancel) =>
        await work.Rows.LockAsync(id, cancel) is { EndedAt: null } instance ? instance : throw new ProcessRefused(Refusals.InstanceOver, Over);

    // The cause stays until an attempt goes well.
    private void Again(WorkflowTimer row, string? actor) => (row.DueAt, row.Attempts, row.AskedBy) = (work.Clock.GetUtcNow().ToUniversalTime(), 1, actor);
}
