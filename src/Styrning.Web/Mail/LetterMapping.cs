using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Styrning.Web.Mail;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.Property(letter => letter.Id).ValueGeneratedNever();
        builder.Property(letter => letter.Key).HasMaxLength(300);
        builder.Property(letter => letter.ToName).HasMaxLength(200);
        builder.Property(letter => letter.ToAddress).HasMaxLength(320);
        builder.Property(letter => letter.Subject).HasMaxLength(300);
        builder.HasIndex(letter => letter.Key).IsUnique();
        builder.HasIndex(letter => new { letter.PersonId, letter.CreatedAt });
    }
}
