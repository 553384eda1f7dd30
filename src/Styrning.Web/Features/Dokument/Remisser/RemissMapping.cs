using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

internal sealed class RemissMapping : IEntityTypeConfiguration<Remiss>
{
    public void Configure(EntityTypeBuilder<Remiss> remiss)
    {
        remiss.ToTable("Remisser");
        remiss.Property(r => r.Id).ValueGeneratedNever();
        remiss.Property(r => r.ClosedBecause).HasMaxLength(RemissRecipient.LongestReason);
        remiss.Property(r => r.Proposals).StoredAsJson();
        remiss.Property(r => r.Version).IsConcurrencyToken();
        remiss.HasIndex(r => new { r.MatterId, r.Round }).IsUnique();
        remiss.HasOne<DocumentMatter>().WithMany().HasForeignKey(r => r.MatterId);
        remiss.HasMany(r => r.Recipients).WithOne().HasForeignKey(r => r.RemissId);
        remiss.Ignore(r => r.Answers);
        remiss.Ignore(r => r.Unanswered);
    }
}

internal sealed class RemissRecipientMapping : IEntityTypeConfiguration<RemissRecipient>
{
    public void Configure(EntityTypeBuilder<RemissRecipient> recipient)
    {
        recipient.ToTable("RemissRecipients");
        recipient.Property(r => r.Id).ValueGeneratedNever();
        recipient.Property(r => r.Name).HasMaxLength(RemissRecipient.LongestName);
        recipient.Property(r => r.RoleKey).HasMaxLength(80);
        recipient.Property(r => r.ExtendedBecause).HasMaxLength(RemissRecipient.LongestReason);
        recipient.Property(r => r.Version).IsConcurrencyToken();
        recipient.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RecipientId);
    }
}

internal sealed class RemissAnswerMapping : IEntityTypeConfiguration<RemissAnswer>
{
    public void Configure(EntityTypeBuilder<RemissAnswer> answer)
    {
        answer.ToTable("RemissAnswers");
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Section).HasMaxLength(300);
        answer.Property(a => a.Version).IsConcurrencyToken();
        answer.HasOne<Styrdokument>().WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
