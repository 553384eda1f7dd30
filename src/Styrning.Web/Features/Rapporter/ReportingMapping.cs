using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter;

internal sealed class ReportAreaMapping : IEntityTypeConfiguration<ReportArea>
{
    public void Configure(EntityTypeBuilder<ReportArea> area)
    {
        area.ToTable("ReportAreas");
        area.Property(a => a.Id).ValueGeneratedNever();
        area.Property(a => a.Number).HasMaxLength(30);
        area.HasIndex(a => a.Number).IsUnique();
        area.Property(a => a.Title).HasMaxLength(300);
        area.Property(a => a.FormerTitle).HasMaxLength(300);
        area.Property(a => a.UnitText).HasMaxLength(200);
        area.Property(a => a.Responsibility).HasConversion<string>().HasMaxLength(20);
        area.Property(a => a.Assignments).StoredAsJson();
        area.Property(a => a.UsualSecrecy).HasMaxLength(30);
    }
}

internal sealed class ReportingCycleMapping : IEntityTypeConfiguration<ReportingCycle>
{
    public void Configure(EntityTypeBuilder<ReportingCycle> cycle)
    {
        cycle.ToTable("ReportingCycles");
        cycle.Property(c => c.Id).ValueGeneratedNever();
        cycle.HasIndex(c => c.Year).IsUnique();
        cycle.Property(c => c.Title).HasMaxLength(300);
        cycle.Property(c => c.Kommun).HasMaxLength(200);
        cycle.Property(c => c.OwnerRoleKey).HasMaxLength(80);
        cycle.Property(c => c.SecondRoleKey).HasMaxLength(80);
        cycle.Property(c => c.Diarienummer).HasMaxLength(60);
        cycle.Property(c => c.Plan).StoredAsJson();
        cycle.Property(c => c.Version).IsConcurrencyToken();
        cycle.Ignore(c => c.InOrder);
        cycle.HasMany(c => c.Sections).WithOne().HasForeignKey(s => s.CycleId);
        cycle.HasMany(c => c.BoardDecisions).WithOne().HasForeignKey(d => d.CycleId);
    }
}

internal sealed class ReportSectionMapping : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> section)
    {
        section.ToTable("ReportSections");
        section.Property(s => s.Id).ValueGeneratedNever();
        section.Property(s => s.Number).HasMaxLength(30);
        section.Property(s => s.SortKey).HasMaxLength(80);
        section.Property(s => s.Title).HasMaxLength(300);
        section.Property(s => s.FormerTitle).HasMaxLength(300);
        section.Property(s => s.UnitText).HasMaxLength(200);
        section.Property(s => s.Responsibility).HasConversion<string>().HasMaxLength(20);
        section.Property(s => s.Assignments).StoredAsJson();
        section.Property(s => s.UsualSecrecy).HasMaxLength(30);
        section.Property(s => s.Version).IsConcurrencyToken();
        section.Ignore(s => s.History);
        section.Ignore(s => s.ReadyRoles);
        section.HasIndex(s => new { s.CycleId, s.Number }).IsUnique();
        section.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.SectionId);
        section.HasMany(s => s.Events).WithOne().HasForeignKey(e => e.SectionId);
    }
}

internal sealed class SectionPartMapping : IEntityTypeConfiguration<SectionPart>
{
    public void Configure(EntityTypeBuilder<SectionPart> part)
    {
        part.ToTable("SectionParts");
        part.Property(p => p.Id).ValueGeneratedNever();
        part.Property(p => p.Area).HasMaxLength(200);
        part.Property(p => p.Version).IsConcurrencyToken();
        part.Ignore(p => p.Content);
        part.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PartId);
    }
}

internal sealed class SectionRevisionMapping : IEntityTypeConfiguration<SectionRevision>
{
    public void Configure(EntityTypeBuilder<SectionRevision> revision)
    {
        revision.ToTable("SectionRevisions");
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.Content).StoredAsJson();
        revision.HasIndex(r => new { r.PartId, r.Number }).IsUnique();
    }
}

internal sealed class SectionEventMapping : IEntityTypeConfiguration<SectionEvent>
{
    public void Configure(EntityTypeBuilder<SectionEvent> happened)
    {
        happened.ToTable("SectionEvents");
        happened.Property(e => e.Id).ValueGeneratedNever();
        happened.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        happened.Property(e => e.RoleKey).HasMaxLength(80);
        happened.HasIndex(e => new { e.SectionId, e.Number }).IsUnique();
    }
}

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("Commitments");
        commitment.Property(c => c.Id).ValueGeneratedNever();
        commitment.Property(c => c.OriginNumber).HasMaxLength(30);
        commitment.Property(c => c.OriginTitle).HasMaxLength(300);
        commitment.Property(c => c.AreaNumber).HasMaxLength(30);
        commitment.Property(c => c.RoleKey).HasMaxLength(80);
        commitment.Property(c => c.Secrecy).HasMaxLength(30);
        commitment.Ignore(c => c.PromisedYears);
        commitment.HasMany(c => c.Years).WithOne().HasForeignKey(y => y.CommitmentId);
    }
}

internal sealed class CommitmentYearMapping : IEntityTypeConfiguration<CommitmentYear>
{
    public void Configure(EntityTypeBuilder<CommitmentYear> year)
    {
        year.ToTable("CommitmentYears");
        year.Property(y => y.Id).ValueGeneratedNever();
        year.Property(y => y.Id).ValueGeneratedNever();
        year.Property(y => y.Status).HasConversion<string>().HasMaxLength(20);
        year.Property(y => y.Cause).HasConversion<string>().HasMaxLength(30);
        year.HasIndex(y => new { y.CommitmentId, y.Year }).IsUnique();
    }
}

internal sealed class CompilationMapping : IEntityTypeConfiguration<Compilation>
{
    public void Configure(EntityTypeBuilder<Compilation> compilation)
    {
        compilation.ToTable("Compilations");
        compilation.Property(c => c.Id).ValueGeneratedNever();
        compilation.HasOne<ReportingCycle>().WithMany().HasForeignKey(c => c.CycleId);
        compilation.HasIndex(c => new { c.CycleId, c.VersionNo }).IsUnique();
        foreach (var hash in new[] { nameof(Compilation.FullHtmlHash), nameof(Compilation.FullDocxHash), nameof(Compilation.PublicHtmlHash), nameof(Compilation.PublicDocxHash) })
        {
            compilation.Property(hash).HasMaxLength(64);
        }
    }
}

internal sealed class BoardDecisionMapping : IEntityTypeConfiguration<BoardDecision>
{
    public void Configure(EntityTypeBuilder<BoardDecision> decision)
    {
        decision.ToTable("BoardDecisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Organ).HasMaxLength(120);
    }
}
