using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Styrning.Workflow.Storage;

/// <summary>The tables of the engine, for any DbContext to include in its model.</summary>
public static partial class WorkflowMapping
{
    // SQLite cannot compare a DateTimeOffset and PostgreSQL would cut it to microseconds: ticks do the same on both.
    private static readonly ValueConverter<DateTimeOffset, long> Ticks =
        new(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    internal const int LongestCause = 2000;

    private const string OpenOnly = "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL";

    /// <summary>Adds the engine's tables. Without a schema they go where the context puts its own.</summary>
    public static ModelBuilder UseWorkflow(this ModelBuilder model, string? schema = null)
    {
        Definitions(model.Entity<WorkflowDefinition>(), schema);
        Instances(model.Entity<WorkflowInstance>(), schema);
        Tasks(model.Entity<WorkflowTask>(), schema);
        Timers(model.Entity<WorkflowTimer>(), schema);
        Waits(model.Entity<WorkflowMessageWait>(), schema);
        Journal(model.Entity<WorkflowJournalEntry>(), schema);
        Archive(model.Entity<WorkflowArchive>(), schema);
        SignalWaits(model.Entity<WorkflowSignalWait>(), schema);
        Starts(model.Entity<WorkflowStart>(), schema);
        Errands(model.Entity<WorkflowErrand>(), schema);
        return model;
    }

    private static void Definitions(EntityTypeBuilder<WorkflowDefinition> definition, string? schema)
    {
        Table(definition, "WorkflowDefinitions", schema);
        definition.Property(d => d.Id).ValueGeneratedNever();
        definition.Property(d => d.Key).HasMaxLength(100);
        definition.Property(d => d.SubjectKind).HasMaxLength(100);
        definition.Property(d => d.Hash).HasMaxLength(64);
        definition.Property(d => d.PublishedAt).HasConversion(Ticks);
        definition.HasIndex(d => new { d.Key, d.Version }).IsUnique();
    }

    private static void Instances(EntityTypeBuilder<WorkflowInstance> instance, string? schema)
    {
        Table(instance, "WorkflowInstances", schema);
        instance.Property(i => i.Id).ValueGeneratedNever();
        instance.Property(i => i.SubjectKind).HasMaxLength(100);
        instance.Property(i => i.StartedAt).HasConversion(Ticks);
        instance.Property(i => i.EndedAt).HasConversion(Ticks);
        instance.Property(i => i.Version).IsConcurrencyToken();
        instance.HasIndex(i => i.Subject);
        // Lists of a definition, running or ended, are read in this order and cut after a page.
        instance.HasIndex(i => new { i.DefinitionId, i.EndedAt, i.Id });
        instance.HasIndex(i => i.CallerInstance).HasFilter("\"CallerInstance\" IS NOT NULL"); // no row, no write, for one that nobody called
        instance.HasOne<WorkflowDefinition>().WithMany().HasForeignKey(i => i.DefinitionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Tasks(EntityTypeBuilder<WorkflowTask> task, string? schema)
    {
        Table(task, "WorkflowTasks", schema);
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.SubjectKind).HasMaxLength(100);
        task.Property(t => t.Element).HasMaxLength(200);
        task.Property(t => t.Name).HasMaxLength(500);
        task.Property(t => t.Form).HasMaxLength(200);
        task.Property(t => t.Role).HasMaxLength(200);
        task.Property(t => t.Key).HasMaxLength(200);
        task.Property(t => t.CompletedBy).HasMaxLength(200);
        task.Property(t => t.CreatedAt).HasConversion(Ticks);
        task.Property(t => t.CompletedAt).HasConversion(Ticks);
        task.Property(t => t.CancelledAt).HasConversion(Ticks);
        task.HasIndex(t => new { t.Role, t.CreatedAt, t.Id }).HasFilter(OpenOnly);
        task.HasIndex(t => t.Subject).HasFilter(OpenOnly);
        task.HasIndex(t => new { t.InstanceId, t.Token }).IsUnique();
        task.HasOne<WorkflowInstance>().WithMany().HasForeignKey(t => t.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Timers(EntityTypeBuilder<WorkflowTimer> timer, string? schema)
    {
        Table(timer, "WorkflowTimers", schema);
        timer.HasKey(t => new { t.InstanceId, t.Token });
        timer.Property(t => t.Element).HasMaxLength(200);
        timer.Property(t => t.Rule).HasMaxLength(200);
        timer.Property(t => t.Key).HasMaxLength(200);
        timer.Property(t => t.AskedBy).HasMaxLength(200);
        timer.Property(t => t.Cause).HasMaxLength(LongestCause);
        timer.Property(t => t.DueAt).HasConversion(Ticks);
        timer.HasIndex(t => t.DueAt);
        timer.HasIndex(t => new { t.InstanceId, t.Token }).HasFilter("\"Attempts\" > 0"); // incidents: few, and found without reading the rest
        timer.HasOne<WorkflowInstance>().WithMany().HasForeignKey(t => t.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Waits(EntityTypeBuilder<WorkflowMessageWait> wait, string? schema)
    {
        Table(wait, "WorkflowMessageWaits", schema);
        wait.HasKey(w => new { w.InstanceId, w.Token });
        wait.Property(w => w.Name).HasMaxLength(200);
        wait.Property(w => w.Key).HasMaxLength(200);
        wait.HasIndex(w => new { w.Subject, w.Name, w.Key });
        wait.HasOne<WorkflowInstance>().WithMany().HasForeignKey(w => w.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Journal(EntityTypeBuilder<WorkflowJournalEntry> entry, string? schema)
    {
        Table(entry, "WorkflowJournal", schema);
        entry.HasKey(e => new { e.InstanceId, e.Seq });
        entry.Property(e => e.Seq).ValueGeneratedNever();
        entry.Property(e => e.At).HasConversion(Ticks);
        entry.Property(e => e.Kind).HasMaxLength(20);
        entry.Property(e => e.Element).HasMaxLength(200);
        entry.Property(e => e.Actor).HasMaxLength(200);
        entry.HasOne<WorkflowInstance>().WithMany().HasForeignKey(e => e.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Archive(EntityTypeBuilder<WorkflowArchive> archive, string? schema)
    {
        Table(archive, "WorkflowArchive", schema);
        archive.HasKey(a => a.InstanceId);
        archive.Property(a => a.InstanceId).ValueGeneratedNever();
        archive.Property(a => a.SubjectKind).HasMaxLength(100);
        archive.Property(a => a.StartedAt).HasConversion(Ticks);
        archive.Property(a => a.EndedAt).HasConversion(Ticks);
        archive.HasIndex(a => a.Subject);
        archive.HasIndex(a => new { a.DefinitionId, a.EndedAt, a.InstanceId });
        archive.HasOne<WorkflowDefinition>().WithMany().HasForeignKey(a => a.DefinitionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Table<T>(EntityTypeBuilder<T> entity, string name, string? schema) where T : class
    {
        if (schema is null)
            entity.ToTable(name);
        else
            entity.ToTable(name, schema);
    }
}
