using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Styrning.Web.Access;

/// <summary>What somebody had typed when the session ended. Kept until they have signed in and sent it again, at most a day.</summary>
public sealed class RescuedForm
{
    public Guid Id { get; init; }

    /// <summary>Of the page, with its query: the text goes back to where it was typed and nowhere else.</summary>
    public required string Path { get; init; }

    /// <summary>Whose session it was, or null when the browser no longer knew. Another person at the same screen must not be shown it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>JSON: field name to values.</summary>
    public required string Fields { get; init; }

    public DateTimeOffset SavedAt { get; init; }
}

internal sealed class RescuedFormMapping : IEntityTypeConfiguration<RescuedForm>
{
    public void Configure(EntityTypeBuilder<RescuedForm> builder)
    {
        builder.Property(form => form.Id).ValueGeneratedNever();
        builder.Property(form => form.Path).HasMaxLength(2000);
        builder.HasIndex(form => form.SavedAt);
    }
}
