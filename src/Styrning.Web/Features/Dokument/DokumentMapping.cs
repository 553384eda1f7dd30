using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument;

internal sealed class DocumentTypeMapping : IEntityTypeConfiguration<DocumentType>
{
    public void Configure(EntityTypeBuilder<DocumentType> type)
    {
        type.ToTable("DocumentTypes");
        type.HasKey(t => t.Key);
        type.Property(t => t.Key).HasMaxLength(60);
        type.Property(t => t.Name).HasMaxLength(100);
        type.Property(t => t.Character).HasConversion<string>().HasMaxLength(20);
        type.Property(t => t.Level).HasConversion<string>().HasMaxLength(20);
        type.Property(t => t.DecidedBy).StoredAsJson();
        type.Property(t => t.UsualRenewal).StoredAsJson();
        type.Property(t => t.Version).IsConcurrencyToken();
    }
}

internal sealed class DiariumSeriesMapping : IEntityTypeConfiguration<DiariumSeries>
{
    public void Configure(EntityTypeBuilder<DiariumSeries> series)
    {
        series.ToTable("DiariumSeries");
        series.HasKey(s => s.Key);
        series.Property(s => s.Key).HasMaxLength(40);
        series.Property(s => s.Name).HasMaxLength(200);
        series.Property(s => s.Pattern).HasMaxLength(60);
        series.Property(s => s.Version).IsConcurrencyToken();
    }
}

internal sealed class StyrdokumentMapping : IEntityTypeConfiguration<Styrdokument>
{
    public void Configure(EntityTypeBuilder<Styrdokument> document)
    {
        document.ToTable("Documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Key).HasMaxLength(120);
        document.HasIndex(d => d.Key).IsUnique();
        document.Property(d => d.Title).HasMaxLength(300);
        document.Property(d => d.SortKey).HasMaxLength(1500);
        document.Property(d => d.SearchKey).HasMaxLength(1000);
        document.HasIndex(d => d.SortKey);
        document.Property(d => d.TypeKey).HasMaxLength(60);
        document.Property(d => d.OwnerRoleKey).HasMaxLength(80);
        document.Property(d => d.DecidingOrganKey).HasMaxLength(40);
        document.Property(d => d.Scope).HasMaxLength(300);
        document.Property(d => d.Subject).HasMaxLength(120);
        document.Property(d => d.Renewal).StoredAsJson();
        document.Property(d => d.Version).IsConcurrencyToken();
        document.HasOne<DocumentType>().WithMany().HasForeignKey(d => d.TypeKey).OnDelete(DeleteBehavior.Restrict);
        document.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId);
        document.HasMany(d => d.Decisions).WithOne().HasForeignKey(e => e.DocumentId);
    }
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> version)
    {
        version.ToTable("DocumentVersions");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Source).HasConversion<string>().HasMaxLength(20);
        version.Property(v => v.Note).HasMaxLength(1000);
        version.Ignore(v => v.LeftOut);
        version.Property<List<string>>("_leftOut").HasColumnName("LeftOut").StoredAsJson();
        version.Ignore(v => v.Writers);
        version.Property<List<Guid>>("_writers").HasColumnName("Writers").StoredAsJson();
        version.Property(v => v.Version).IsConcurrencyToken();
        version.HasIndex(v => new { v.DocumentId, v.Number, v.Minor }).IsUnique();
        version.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentDecisionMapping : IEntityTypeConfiguration<DocumentDecision>
{
    public void Configure(EntityTypeBuilder<DocumentDecision> effect)
    {
        effect.ToTable("DocumentDecisions");
        effect.Property(e => e.Id).ValueGeneratedNever();
        effect.Property(e => e.Effect).HasConversion<string>().HasMaxLength(20);
        effect.Property(e => e.OrganKey).HasMaxLength(40);
        effect.Property(e => e.Diarienummer).HasMaxLength(60);
        effect.Property(e => e.Delegation).HasMaxLength(300);
        effect.Property(e => e.WithdrawnBecause).HasMaxLength(300);
        effect.HasIndex(e => e.Diarienummer);
        effect.HasIndex(e => e.MatterId);
        effect.HasIndex(e => new { e.DocumentId, e.DecisionId }).IsUnique();
        effect.HasOne<DocumentVersion>().WithMany().HasForeignKey(e => e.VersionId).OnDelete(DeleteBehavior.Restrict);
        effect.HasOne<Styrdokument>().WithMany().HasForeignKey(e => e.ReplacedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("DocumentFiles");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(255);
        file.Property(f => f.ContentType).HasMaxLength(150);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.Note).HasMaxLength(300);
        file.Property(f => f.RemovedBecause).HasMaxLength(300);
        file.Property(f => f.Version).IsConcurrencyToken();
        file.HasOne<Styrdokument>().WithMany().HasForeignKey(f => f.DocumentId);
    }
}

internal sealed class StoredFileChunkMapping : IEntityTypeConfiguration<StoredFileChunk>
{
    public void Configure(EntityTypeBuilder<StoredFileChunk> chunk)
    {
        chunk.ToTable("DocumentFileChunks");
        chunk.HasKey(c => new { c.FileId, c.Number });
        chunk.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId);
    }
}

internal sealed class DocumentChangeMapping : IEntityTypeConfiguration<DocumentChange>
{
    public void Configure(EntityTypeBuilder<DocumentChange> change)
    {
        change.ToTable("DocumentChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.What).HasMaxLength(DocumentChange.LongestWhat);
        change.HasIndex(c => new { c.DocumentId, c.At });
        change.HasOne<Styrdokument>().WithMany().HasForeignKey(c => c.DocumentId);
    }
}
