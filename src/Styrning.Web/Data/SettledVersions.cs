using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Styrning.Domain.Documents;

namespace Styrning.Web.Data;

/// <summary>
/// What a decision has named is never saved changed or taken away, whichever way around the rules somebody found. The domain refuses with a sentence; whoever
/// comes as far as this has found a fault of ours.
/// </summary>
internal sealed class SettledVersions : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Guard(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Guard(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Guard(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<DocumentVersion>().Where(IsSettledAndTouched))
        {
            throw new InvalidOperationException($"Version {entry.Entity.Label} of document {entry.Entity.DocumentId} is settled and cannot be changed.");
        }
    }

    // Settled before this save: the save that settles a draft may write its last words.
    private static bool IsSettledAndTouched(EntityEntry<DocumentVersion> entry) =>
        entry.State is EntityState.Modified or EntityState.Deleted && entry.Property(v => v.SettledAt).OriginalValue is not null;
}
