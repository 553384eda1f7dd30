using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

internal sealed class TjansteskrivelseMapping : IEntityTypeConfiguration<Tjansteskrivelse>
{
    public void Configure(EntityTypeBuilder<Tjansteskrivelse> memo)
    {
        memo.ToTable("Tjansteskrivelser");
        memo.HasKey(m => m.MatterId);
        memo.Property(m => m.MatterId).ValueGeneratedNever();
        memo.Property(m => m.Proposals).StoredAsJson();
        memo.Property(m => m.Rows).StoredAsJson();
        memo.Property(m => m.Version).IsConcurrencyToken();
        memo.HasOne<DocumentMatter>().WithOne().HasForeignKey<Tjansteskrivelse>(m => m.MatterId);
    }
}
