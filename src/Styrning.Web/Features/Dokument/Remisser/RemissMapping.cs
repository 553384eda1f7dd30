using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Remisser;

internal sealed class RemissMapping : IEntityTypeConfiguration<Remiss>
{
    public void Configure(EntityTypeBuilder<Remiss> remiss)
    {
        remiss.ToTable("Remisser");
        remiss.Property(r => r.Id).ValueGeneratedNever();
        remiss.Property(r => r.Version).IsConcurrencyToken();
        remiss.HasIndex(r => new { r.MatterId, r.Round }).IsUnique();
        remiss.HasMany(r => r.Recipients).WithOne().HasForeignKey(r => r.RemissId);
    }
}

internal sealed class RemissRecipientMapping : IEntityTypeConfiguration<RemissRecipient>
{
    public void Configure(EntityTypeBuilder<RemissRecipient> recipient)
    {
        recipient.ToTable("RemissRecipients");
        recipient.Property(r => r.Id).ValueGeneratedNever();
        recipient.Property(r => r.Name).HasMaxLength(200);
        recipient.Property(r => r.RoleKey).HasMaxLength(80);
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
    }
}
