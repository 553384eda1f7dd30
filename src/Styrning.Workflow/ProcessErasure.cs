using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>Erases what the engine knows about a record, when the record itself is erased. In the caller's transaction, at once.</summary>
public sealed class ProcessErasure<TDb> where TDb : DbContext
{
    private readonly Work work;

    internal ProcessErasure(TDb db, WorkflowHost<TDb> host, IServiceProvider services) => work = host.Begin(db, services);

    /// <summary>Erases every instance about a record, with tasks, journal and archive.</summary>
    /// <returns>How many instances there were.</returns>
    /// <exception cref="ProcessRefused">PRO-24: something still runs about it. Nothing has changed.</exception>
    public async Task<int> EraseAsync(Guid subject, CancellationToken cancel = default)
    {
        work.Rows.RequireTransaction();
        await work.FlushAsync(cancel);
        if (await work.Db.Set<WorkflowInstance>().AnyAsync(one => one.Subject == subject && one.EndedAt == null, cancel))
            throw new ProcessRefused(Refusals.StillRunning, "Ett ärende som pågår kan inte gallras. Avsluta eller avbryt det först.");

        // The instances first: whoever packs them at this moment is waited for, and what was packed is then found in the archive.
        var erased = await work.Db.Set<WorkflowInstance>().Where(one => one.Subject == subject).ExecuteDeleteAsync(cancel);
        var archived = await work.Db.Set<WorkflowArchive>().Where(row => row.Subject == subject)
            .GroupBy(row => row.DefinitionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        foreach (var some in archived)
            await work.Db.Set<WorkflowDefinition>().Where(one => one.Id == some.Key)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Archived, one => one.Archived - some.Count), cancel);

        await work.Db.Set<WorkflowErrand>().Where(errand => errand.Subject == subject).ExecuteDeleteAsync(cancel);
        return erased + await work.Db.Set<WorkflowArchive>().Where(row => row.Subject == subject).ExecuteDeleteAsync(cancel);
    }
}
