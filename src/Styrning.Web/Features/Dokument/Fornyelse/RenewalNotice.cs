using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>That somebody is to hear of a document: its renewal has come to one of its days, or its fixed giltighetstid ends. Told once, in the next round of letters; the key makes a repeat impossible.</summary>
internal sealed class RenewalNotice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>Null when it is about the end of the giltighetstid.</summary>
    public Guid? RenewalId { get; init; }

    public required RenewalNoticeTo To { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Who was told: the holder of the day, not of the day when it was written.</summary>
    public Guid? ToldPersonId { get; set; }

    /// <summary>Writes the notice unless its key is written already, here or in the database.</summary>
    public static async Task AddOnceAsync(StyrningDb db, RenewalNotice notice, CancellationToken cancel)
    {
        var notices = db.Set<RenewalNotice>();
        if (notices.Local.All(n => n.Key != notice.Key) && !await notices.AnyAsync(n => n.Key == notice.Key, cancel))
        {
            notices.Add(notice);
        }
    }
}

internal enum RenewalNoticeTo
{
    /// <summary>The role that owns the document.</summary>
    Owner,

    /// <summary>The owner's chef.</summary>
    Manager,
}

internal sealed class RenewalNoticeMapping : IEntityTypeConfiguration<RenewalNotice>
{
    public void Configure(EntityTypeBuilder<RenewalNotice> notice)
    {
        notice.ToTable("RenewalNotices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Key).HasMaxLength(200);
        notice.HasIndex(n => n.Key).IsUnique();
        notice.Property(n => n.To).HasConversion<string>().HasMaxLength(20);
        notice.Property(n => n.ToldAt).IsConcurrencyToken(); // two nodes that gather letters at once must not both tell
        notice.HasIndex(n => n.ToldAt);
        notice.HasOne<Styrdokument>().WithMany().HasForeignKey(n => n.DocumentId);
        notice.HasOne<Renewal>().WithMany().HasForeignKey(n => n.RenewalId);
    }
}
