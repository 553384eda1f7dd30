using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Migrating;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// Takes the running instances of one version to another. Each has a scope and transaction of its own and is looked at again under its lock:
/// one that cannot be moved, or has gone on meanwhile, stays whole where it is and stops nobody else. Run again, it takes what was left.
/// </summary>
public sealed class ProcessMigration<TDb> where TDb : DbContext
{
    private readonly IServiceScopeFactory scopes;
    private readonly WorkflowHost<TDb> host;

    internal ProcessMigration(IServiceScopeFactory scopes, WorkflowHost<TDb> host) => (this.scopes, this.host) = (scopes, host);

    /// <summary>How many instances are read at a time.</summary>
    public int Batch { get; init; } = 200;

    /// <summary>What would happen. Changes nothing and locks nothing.</summary>
    /// <exception cref="ProcessRefused">PRO-20 to PRO-23: the request itself cannot be carried out.</exception>
    public Task<MigrationReport> TryAsync(MigrationRequest request, CancellationToken cancel = default) => EachAsync(request, TryOneAsync, cancel);

    /// <summary>Moves what can be moved.</summary>
    /// <exception cref="ProcessRefused">
    /// PRO-20 to PRO-23: the request itself cannot be carried out. PRO-10: this person may only retry. Nothing has been moved.
    /// </exception>
    public async Task<MigrationReport> RunAsync(MigrationRequest request, string? actor, CancellationToken cancel = default)
    {
        await using (var scope = scopes.CreateAsyncScope())
            host.Options.RequireMoreThanRetry(scope.ServiceProvider, actor);
        return await EachAsync(request, (plan, instance, token) => MoveAsync(plan, instance, actor, token), cancel);
    }

    private sealed record Plan(Guid From, Guid To, ElementMap Map, DateTimeOffset Now);

    private async Task<MigrationReport> EachAsync(
        MigrationRequest request, Func<Plan, WorkflowInstance, CancellationToken, Task<IReadOnlyList<MigrationProblem>?>> look, CancellationToken cancel)
    {
        var plan = await PlanAsync(request, cancel);
        var (moved, left) = (0, new List<LeftInstance>());
        var last = Guid.Empty;
        while (await NextAsync(plan, last, cancel) is { Count: > 0 } batch)
        {
            foreach (var instance in batch)
            {
                if (await LookAsync(look, plan, instance, cancel) is not { } problems)
                    continue;
                if (problems.Count == 0)
                    moved++;
                else
                    left.Add(new LeftInstance(instance.Id, instance.Subject, [.. problems.Select(Told)]));
            }

            last = batch[^1].Id;
        }

        return new MigrationReport(moved, left);
    }

    /// <summary>One that cannot even be read stops nobody else.</summary>
    private async Task<IReadOnlyList<MigrationProblem>?> LookAsync(
        Func<Plan, WorkflowInstance, CancellationToken, Task<IReadOnlyList<MigrationProblem>?>> look, Plan plan, WorkflowInstance instance, CancellationToken cancel)
    {
        try
        {
            return await look(plan, instance, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return [new MigrationProblem(MigrationCodes.NotStored, null, host.Options.CauseOf(fault))];
        }
    }

    // The engine's own sentences may hold the values of variables.
    private MigrationProblem Told(MigrationProblem problem) =>
        host.Options.HidesCauses && problem.Code is MigrationCodes.Expression or MigrationCodes.WouldStop ? problem with { Message = problem.Code } : problem;

    private async Task<Plan> PlanAsync(MigrationRequest request, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        var (from, to) = (await FindAsync(work, request.Key, request.From, cancel), await FindAsync(work, request.Key, request.To, cancel));
        if (from.Id == to.Id)
            throw new ProcessRefused(Refusals.SameVersion, $"{request.Key} version {request.From} är redan den version som ska bytas till.");
        if (from.SubjectKind != to.SubjectKind)
            throw new ProcessRefused(Refusals.OtherSubject, $"Version {request.From} handlar om {from.SubjectKind}, version {request.To} om {to.SubjectKind}.");

        var map = new ElementMap(await work.Definitions.OfAsync(work.Db, from.Id, cancel), await work.Definitions.OfAsync(work.Db, to.Id, cancel), request.Elements);
        return map.Unknown() is { Count: > 0 } unknown
            ? throw new ProcessRefused(Refusals.BadMapping, $"Översättningen stämmer inte: {string.Join(", ", unknown)}.")
            : new Plan(from.Id, to.Id, map, work.Clock.GetUtcNow());
    }

    private static async Task<WorkflowDefinition> FindAsync(Work work, string key, int version, CancellationToken cancel) =>
        await work.Db.Set<WorkflowDefinition>().AsNoTracking().FirstOrDefaultAsync(one => one.Key == key && one.Version == version, cancel)
        ?? throw new ProcessRefused(Refusals.UnknownVersion, $"Det finns ingen publicerad version {version} av {key}.");

    private async Task<List<WorkflowInstance>> NextAsync(Plan plan, Guid after, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await host.Begin(scope.ServiceProvider).Db.Set<WorkflowInstance>().AsNoTracking()
            .Where(instance => instance.DefinitionId == plan.From && instance.EndedAt == null && instance.Id > after)
            .OrderBy(instance => instance.EndedAt).ThenBy(instance => instance.Id)
            .Take(Batch)
            .ToListAsync(cancel);
    }

    private Task<IReadOnlyList<MigrationProblem>?> TryOneAsync(Plan plan, WorkflowInstance instance, CancellationToken cancel)
    {
        var outcome = Migration.Apply(plan.Map, StateJson.Read(instance.State), plan.Now, null, host.Options.TimeZone);
        return Task.FromResult<IReadOnlyList<MigrationProblem>?>(outcome.Problems);
    }

    /// <summary>Null: it has ended or gone elsewhere since it was listed.</summary>
    private async Task<IReadOnlyList<MigrationProblem>?> MoveAsync(Plan plan, WorkflowInstance listed, string? actor, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
        if (await work.Rows.LockAsync(listed.Id, cancel) is not { EndedAt: null } instance || instance.DefinitionId != plan.From)
            return null;

        var session = await work.OpenAsync(instance, work.Clock.GetUtcNow(), cancel);
        var problems = await session.MigrateAsync(plan.Map, plan.To, actor, cancel);
        if (problems.Count > 0)
            return problems;
        await work.Db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
