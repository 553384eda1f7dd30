using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Jobs;
using Styrning.Web.Mail;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Data;

/// <summary>
/// The staff's record. The mappings are in the folders of the features; the two subclasses differ only in what the databases cannot agree on.
/// </summary>
public abstract class StyrningDb : DbContext
{
    // A save that fails takes the whole transaction back with it. A savepoint around each would be two more ways to the database and back.
    protected StyrningDb(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<RescuedForm> RescuedForms => Set<RescuedForm>();

    public DbSet<ClockSetting> ClockSettings => Set<ClockSetting>();

    /// <summary>
    /// Runs the work and saves what it changed, all or nothing. On SQLite the transaction takes the write lock at once, so that what the work reads
    /// is still true when it writes. Work inside a transaction that is already open joins it, and the outer one commits.
    /// </summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        await using var transaction = await Database.BeginTransactionAsync(cancel);
        await work();
        await SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StepVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StepVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StyrningDb).Assembly);
        modelBuilder.UseWorkflow();
    }

    // An int that steps is the one concurrency token that both databases have: whoever saved in between makes this save fail.
    private void StepVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version && version.ClrType == typeof(int))
            {
                // Stepped from what was read, not from what is set, so that a second try of the same save does not step twice.
                entry.Property(version.Name).CurrentValue = (int)entry.Property(version.Name).OriginalValue! + 1;
            }
        }
    }
}
