using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>
/// Packs instances that ended some time ago into one compressed row each. Everything about them can still be read. A batch is one transaction: a
/// crash in between leaves it whole or undone.
/// </summary>
public sealed class ProcessArchive<TDb> where TDb : DbContext
{
    private readonly IServiceScopeFactory scopes;
    private readonly WorkflowHost<TDb> host;

    internal ProcessArchive(IServiceScopeFactory scopes, WorkflowHost<TDb> host) => (this.scopes, this.host) = (scopes, host);

    /// <summary>Packs what ended longer ago than <see cref="WorkflowOptions.KeepFinished"/>, at most one batch.</summary>
    /// <returns>How many were packed; 0: nothing is left to pack.</returns>
    public async Task<int> RunBatchAsync(int batch = 100, CancellationToken cancel = default)
    {
        if (host.Options.KeepFinished is not { } keep)
            return 0;

        foreach (var definition in await DefinitionsAsync(cancel))
        {
            if (await PackAsync(definition, keep, batch, cancel) is > 0 and var packed)
                return packed;
        }

        return 0;
    }

    private async Task<List<Guid>> DefinitionsAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await host.Begin(scope.ServiceProvider).Db.Set<WorkflowDefinition>().OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancel);
    }

    private async Task<int> PackAsync(Guid definition, TimeSpan keep, int batch, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = host.Begin(scope.ServiceProvider);
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancel);
        var limit = work.Clock.GetUtcNow() - keep;
        var instances = await work.Db.Set<WorkflowInstance>().AsNoTracking()
            .Where(one => one.DefinitionId == definition && one.EndedAt != null && one.EndedAt < limit)
            // A message that it sent and that nobody has taken yet goes with its row.
            .Where(one => !work.Db.Set<WorkflowErrand>().Any(errand => errand.InstanceId == one.Id))
            .OrderBy(one => one.EndedAt).ThenBy(one => one.Id)
            .Take(batch)
            .ToListAsync(cancel);
        if (instances.Count == 0)
            return 0;

        var ids = instances.ConvertAll(one => one.Id);
        var tasks = (await work.Db.Set<WorkflowTask>().AsNoTracking().Where(task => ids.Contains(task.InstanceId)).OrderBy(task => task.Token).ToListAsync(cancel))
            .ToLookup(task => task.InstanceId);
        var journal = (await work.Db.Set<WorkflowJournalEntry>().AsNoTracking().Where(entry => ids.Contains(entry.InstanceId)).OrderBy(entry => entry.Seq).ToListAsync(cancel))
            .ToLookup(entry => entry.InstanceId);
        work.Db.AddRange(instances.Select(one => new PackedInstance(one, [.. tasks[one.Id]], [.. journal[one.Id]]).Pack()));
        await work.Db.SaveChangesAsync(cancel);

        // Two that pack at once: the second deletes fewer than it has packed, and takes all of it back.
        if (await work.Db.Set<WorkflowInstance>().Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(cancel) != ids.Count)
            throw new DbUpdateConcurrencyException("Somebody else is packing the same instances.");
        await work.Db.Set<WorkflowDefinition>().Where(one => one.Id == definition)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Archived, one => one.Archived + ids.Count), cancel);
        await transaction.CommitAsync(cancel);
        return ids.Count;
    }
}
