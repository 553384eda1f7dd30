using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

internal sealed class SectionContributionMapping : IEntityTypeConfiguration<SectionContribution>
{
    public void Configure(EntityTypeBuilder<SectionContribution> contribution)
    {
        contribution.ToTable("SectionContributions");
        contribution.Property(c => c.Id).ValueGeneratedNever();
        contribution.Property(c => c.Version).IsConcurrencyToken();
        contribution.HasOne<ReportSection>().WithMany().HasForeignKey(c => c.SectionId);
        contribution.HasOne<SectionPart>().WithMany().HasForeignKey(c => c.PartId);
        contribution.HasOne<Person>().WithMany().HasForeignKey(c => c.AskedPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
