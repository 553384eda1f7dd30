using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

internal sealed class DocumentRelationMapping : IEntityTypeConfiguration<DocumentRelation>
{
    public void Configure(EntityTypeBuilder<DocumentRelation> relation)
    {
        relation.ToTable("DocumentRelations");
        relation.Property(r => r.Id).ValueGeneratedNever();
        relation.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        relation.HasIndex(r => new { r.FromId, r.ToId, r.Kind }).IsUnique();
        relation.HasOne<Styrdokument>().WithMany().HasForeignKey(r => r.FromId);
        relation.HasOne<Styrdokument>().WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentReferenceMapping : IEntityTypeConfiguration<DocumentReference>
{
    public void Configure(EntityTypeBuilder<DocumentReference> reference)
    {
        reference.ToTable("DocumentReferences");
        reference.Property(r => r.Id).ValueGeneratedNever();
        reference.Property(r => r.Section).HasMaxLength(300);
        reference.Property(r => r.Words).HasMaxLength(500);
        reference.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        reference.Property(r => r.Note).HasMaxLength(DocumentReference.LongestNote);
        reference.Ignore(r => r.NamesId);
        reference.Property(r => r.Version).IsConcurrencyToken();
        reference.HasOne<Styrdokument>().WithMany().HasForeignKey(r => r.FromId);
        reference.HasOne<Styrdokument>().WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<Styrdokument>().WithMany().HasForeignKey(r => r.NamedId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ParentChangeMapping : IEntityTypeConfiguration<ParentChange>
{
    public void Configure(EntityTypeBuilder<ParentChange> change)
    {
        change.ToTable("ParentChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Finding).HasMaxLength(ParentChange.LongestFinding);
        change.Property(c => c.Version).IsConcurrencyToken();
        change.HasIndex(c => new { c.ChildId, c.EffectId }).IsUnique();
        change.HasOne<Styrdokument>().WithMany().HasForeignKey(c => c.ChildId);
        change.HasOne<Styrdokument>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChildOfRepealedMapping : IEntityTypeConfiguration<ChildOfRepealed>
{
    public void Configure(EntityTypeBuilder<ChildOfRepealed> child)
    {
        child.ToTable("ChildrenOfRepealed");
        child.Property(c => c.Id).ValueGeneratedNever();
        child.Property(c => c.Because).HasMaxLength(ChildOfRepealed.LongestReason);
        child.Property(c => c.Version).IsConcurrencyToken();
        child.HasIndex(c => new { c.ChildId, c.ParentId }).IsUnique();
        child.HasOne<Styrdokument>().WithMany().HasForeignKey(c => c.ChildId);
        child.HasOne<Styrdokument>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        child.HasOne<Styrdokument>().WithMany().HasForeignKey(c => c.NewParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
