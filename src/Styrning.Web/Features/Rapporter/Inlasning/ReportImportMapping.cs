using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Inlasning;

internal sealed class ReportImportMapping : IEntityTypeConfiguration<ReportImport>
{
    public void Configure(EntityTypeBuilder<ReportImport> import)
    {
        import.ToTable("ReportImports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.SourceName).HasMaxLength(SourceNames.Longest);
        import.Property(i => i.Found).StoredAsJson();
        import.Property(i => i.Form).StoredAsJson();
        import.Property(i => i.Version).IsConcurrencyToken();
    }
}
