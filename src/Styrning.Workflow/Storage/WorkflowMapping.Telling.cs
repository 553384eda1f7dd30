using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Styrning.Workflow.Storage;

/// <summary>The tables of what reaches several instances, or none yet: signals, messages on their way, starts by themselves.</summary>
public static partial class WorkflowMapping
{
    private static void SignalWaits(EntityTypeBuilder<WorkflowSignalWait> wait, string? schema)
    {
        Table(wait, "WorkflowSignalWaits", schema);
        wait.HasKey(w => new { w.InstanceId, w.Token });
        wait.Property(w => w.Name).HasMaxLength(200);
        wait.HasIndex(w => w.Name);
        wait.HasOne<WorkflowInstance>().WithMany().HasForeignKey(w => w.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Starts(EntityTypeBuilder<WorkflowStart> start, string? schema)
    {
        Table(start, "WorkflowStarts", schema);
        start.HasKey(s => new { s.DefinitionId, s.Element });
        start.Property(s => s.Element).HasMaxLength(200);
        start.Property(s => s.Name).HasMaxLength(200);
        start.Property(s => s.SubjectKind).HasMaxLength(100);
        start.Property(s => s.Cause).HasMaxLength(LongestCause);
        start.Property(s => s.PlannedAt).HasConversion(Ticks);
        start.Property(s => s.DueAt).HasConversion(Ticks);
        start.HasIndex(s => s.DueAt);
        start.HasIndex(s => s.Name);
        start.HasOne<WorkflowDefinition>().WithMany().HasForeignKey(s => s.DefinitionId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Errands(EntityTypeBuilder<WorkflowErrand> errand, string? schema)
    {
        Table(errand, "WorkflowErrands", schema);
        errand.Property(e => e.Id).ValueGeneratedNever();
        errand.Property(e => e.Element).HasMaxLength(200);
        errand.Property(e => e.Name).HasMaxLength(200);
        errand.Property(e => e.Key).HasMaxLength(200);
        errand.Property(e => e.SubjectKind).HasMaxLength(100);
        errand.Property(e => e.Actor).HasMaxLength(200);
        errand.Property(e => e.Cause).HasMaxLength(LongestCause);
        errand.Property(e => e.DueAt).HasConversion(Ticks);
        errand.HasIndex(e => e.DueAt);
        errand.HasIndex(e => e.InstanceId);
        errand.HasIndex(e => e.DefinitionId);
        errand.HasOne<WorkflowInstance>().WithMany().HasForeignKey(e => e.InstanceId).OnDelete(DeleteBehavior.Cascade);
        errand.HasOne<WorkflowDefinition>().WithMany().HasForeignKey(e => e.DefinitionId).OnDelete(DeleteBehavior.Cascade);
    }
}
