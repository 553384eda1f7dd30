using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Data;

internal sealed class RetentionMapping : IEntityTypeConfiguration<RetentionRule>, IEntityTypeConfiguration<DisposalRecord>, IEntityTypeConfiguration<ArchivePackage>
{
    public void Configure(EntityTypeBuilder<RetentionRule> rule)
    {
        rule.ToTable("RetentionRules");
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Organisation).HasMaxLength(60);
        rule.HasOne<Verksamhetsutovare>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
        rule.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        rule.Property(r => r.Basis).HasMaxLength(300);
        rule.Property(r => r.ArchiveTo).HasMaxLength(200);
        rule.OwnsOne(r => r.Decision, decision =>
        {
            decision.Property(d => d.Organ).HasMaxLength(200);
            decision.Property(d => d.Paragraf).HasMaxLength(60);
        });
        rule.Navigation(r => r.Decision).IsRequired();
        rule.HasIndex(r => new { r.Organisation, r.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DisposalRecord> record)
    {
        record.ToTable("Disposals"); // no foreign key: it outlives the case
        record.HasKey(r => r.CaseId);
        record.Property(r => r.CaseId).ValueGeneratedNever();
        record.Property(r => r.Organisation).HasMaxLength(60);
        record.Property(r => r.Diarienummer).HasMaxLength(60);
        record.Property(r => r.How).HasConversion<string>().HasMaxLength(20);
        record.Property(r => r.Rule).HasMaxLength(700);
        record.Property(r => r.ArchiveHash).HasMaxLength(64);
        record.HasIndex(r => new { r.Organisation, r.DisposedOn });
    }

    public void Configure(EntityTypeBuilder<ArchivePackage> package)
    {
        package.ToTable("ArchivePackages");
        package.Property(p => p.Id).ValueGeneratedNever();
        package.Property(p => p.Hash).HasMaxLength(64);
        package.HasOne<WhistleCase>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
        package.HasIndex(p => new { p.CaseId, p.No }).IsUnique();
    }
}
