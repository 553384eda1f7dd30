using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

internal sealed class RenewalMapping : IEntityTypeConfiguration<Renewal>
{
    public void Configure(EntityTypeBuilder<Renewal> renewal)
    {
        renewal.ToTable("Renewals");
        renewal.Property(r => r.Id).ValueGeneratedNever();
        renewal.Property(r => r.Occasion).HasMaxLength(80);
        renewal.HasIndex(r => new { r.DocumentId, r.Occasion }).IsUnique();
        renewal.Property(r => r.OrganKey).HasMaxLength(40);
        renewal.Property(r => r.Rule).StoredAsJson();
        renewal.Property(r => r.Review).StoredAsJson();
        renewal.Property(r => r.EndedBecause).HasConversion<string>().HasMaxLength(20);
        renewal.Ignore(r => r.IsOpen);
        renewal.Property(r => r.Version).IsConcurrencyToken();
        renewal.HasOne<Styrdokument>().WithMany().HasForeignKey(r => r.DocumentId);
    }
}
