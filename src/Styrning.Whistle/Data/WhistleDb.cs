using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Domain;
using Styrning.Workflow.Storage;

namespace Styrning.Whistle.Data;

/// <summary>
/// The channel's own store: another database than the staff's (SQLite) or another schema (PostgreSQL), with its own processes. No transaction spans both.
/// </summary>
internal abstract class WhistleDb : DbContext
{
    protected WhistleDb(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<Verksamhetsutovare> Organisations => Set<Verksamhetsutovare>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<HandlerKey> HandlerKeys => Set<HandlerKey>();

    public DbSet<OpenedKey> OpenedKeys => Set<OpenedKey>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<YearlyCheck> YearlyChecks => Set<YearlyCheck>();

    public DbSet<ChannelInformation> Information => Set<ChannelInformation>();

    public DbSet<WhistleCase> Cases => Set<WhistleCase>();

    public DbSet<CaseDocument> Documents => Set<CaseDocument>();

    public DbSet<DisclosureCase> Disclosures => Set<DisclosureCase>();

    public DbSet<LinkedMatter> LinkedMatters => Set<LinkedMatter>();

    public DbSet<KeyWrap> Wraps => Set<KeyWrap>();

    public DbSet<CaseFile> Files => Set<CaseFile>();

    public DbSet<FileChunk> Chunks => Set<FileChunk>();

    public DbSet<ReportDraft> Drafts => Set<ReportDraft>();

    public DbSet<ReadingEntry> Readings => Set<ReadingEntry>();

    public DbSet<ReadingAnchor> Anchors => Set<ReadingAnchor>();

    public DbSet<ReadingHead> Heads => Set<ReadingHead>();

    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();

    public DbSet<DisposalRecord> Disposals => Set<DisposalRecord>();

    public DbSet<ArchivePackage> ArchivePackages => Set<ArchivePackage>();

    public DbSet<WaitingLetter> Letters => Set<WaitingLetter>();

    public DbSet<YearCount> YearCounts => Set<YearCount>();

    /// <summary>All or nothing. On SQLite the transaction takes the write lock at once. Work inside an open transaction joins it, and the outer one commits.</summary>
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

    /// <summary>After something was removed for good: SQLite's log beside the file still holds it, and is emptied. PostgreSQL writes over it at its next VACUUM.</summary>
    public virtual Task ForgetRemovedAsync(CancellationToken cancel) => Task.CompletedTask;

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
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WhistleDb).Assembly);
        modelBuilder.UseWorkflow();
    }

    // An int that steps is the one concurrency token that both databases have.
    private void StepVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version && version.ClrType == typeof(int))
            {
                entry.Property(version.Name).CurrentValue = (int)entry.Property(version.Name).OriginalValue! + 1;
            }
        }
    }
}

/// <summary>In a file of its own, data/whistle.db.</summary>
internal sealed class SqliteWhistleDb(DbContextOptions<SqliteWhistleDb> options) : WhistleDb(options)
{
    public override Task ForgetRemovedAsync(CancellationToken cancel) => Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();

    // SQLite cannot compare a DateTimeOffset.
    private sealed class Ticks() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>In a schema of its own of the same database.</summary>
internal sealed class PostgresWhistleDb(DbContextOptions<PostgresWhistleDb> options) : WhistleDb(options)
{
    public const string Schema = "whistle";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        base.OnModelCreating(modelBuilder);
    }

    private sealed class Utc() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, DateTimeOffset>(
        moment => moment.ToUniversalTime(), moment => moment);
}
