using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Arenden;

internal sealed class DocumentMatterMapping : IEntityTypeConfiguration<DocumentMatter>
{
    public void Configure(EntityTypeBuilder<DocumentMatter> matter)
    {
        matter.ToTable("DocumentMatters");
        matter.Property(m => m.Id).ValueGeneratedNever();
        matter.Property(m => m.Title).HasMaxLength(300);
        matter.Property(m => m.Diarienummer).HasMaxLength(60);
        matter.HasIndex(m => m.Diarienummer).IsUnique().HasFilter("\"Diarienummer\" <> ''");
        matter.Property(m => m.DecidingOrganKey).HasMaxLength(40);
        matter.Property(m => m.HandlerRoleKey).HasMaxLength(80);
        matter.Property(m => m.ReviewerRoleKey).HasMaxLength(80);
        matter.Property(m => m.PreparerRoleKeys).StoredAsJson();
        matter.Property(m => m.Exception).StoredAsJson();
        matter.Property(m => m.WithdrawnBecause).HasMaxLength(1000);
        matter.Property(m => m.Version).IsConcurrencyToken();
        matter.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MatterId);
        matter.HasMany(m => m.Declarations).WithOne().HasForeignKey(d => d.MatterId);
        matter.HasMany(m => m.Events).WithOne().HasForeignKey(e => e.MatterId);
        matter.HasOne<DocumentMatter>().WithMany().HasForeignKey(m => m.TakenOutOfId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MatterItemMapping : IEntityTypeConfiguration<MatterItem>
{
    public void Configure(EntityTypeBuilder<MatterItem> item)
    {
        item.ToTable("DocumentMatterItems");
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Action).HasConversion<string>().HasMaxLength(20);
        item.HasOne<Styrdokument>().WithMany().HasForeignKey(i => i.DocumentId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<DocumentVersion>().WithMany().HasForeignKey(i => i.VersionId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Styrdokument>().WithMany().HasForeignKey(i => i.ReplacedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JavDeclarationMapping : IEntityTypeConfiguration<JavDeclaration>
{
    public void Configure(EntityTypeBuilder<JavDeclaration> declaration)
    {
        declaration.ToTable("JavDeclarations");
        declaration.Property(d => d.Id).ValueGeneratedNever();
        declaration.Property(d => d.RoleKey).HasMaxLength(80);
        declaration.Property(d => d.Ground).HasMaxLength(2000);
    }
}

internal sealed class MatterEventMapping : IEntityTypeConfiguration<MatterEvent>
{
    public void Configure(EntityTypeBuilder<MatterEvent> happened)
    {
        happened.ToTable("DocumentMatterEvents");
        happened.Property(e => e.Id).ValueGeneratedNever();
        happened.Property(e => e.Kind).HasConversion<string>().HasMaxLength(30);
        happened.Property(e => e.RoleKey).HasMaxLength(80);
        happened.Property(e => e.Text).HasMaxLength(4000);
    }
}

internal sealed class AwarenessPlanMapping : IEntityTypeConfiguration<AwarenessPlan>
{
    public void Configure(EntityTypeBuilder<AwarenessPlan> plan)
    {
        plan.ToTable("AwarenessPlans");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.Property(p => p.Steps).StoredAsJson();
        plan.Property(p => p.Version).IsConcurrencyToken();
        plan.HasIndex(p => p.MatterId).IsUnique();
        plan.HasOne<Styrdokument>().WithMany().HasForeignKey(p => p.DocumentId);
    }
}
