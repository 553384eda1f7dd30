using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Styrning.Web.Features.Rapporter;

/// <summary>
/// That somebody is to hear about a section that is not handed in. Written by the process when a day comes, or by the owner
/// who reminds now; told once, in the next round of letters. The key makes a repeat impossible.
/// </summary>
internal sealed class SectionNotice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    public required Guid SectionId { get; init; }

    /// <summary>The role that answers for the section.</summary>
    public required string RoleKey { get; init; }

    public required SectionNoticeKind Kind { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Who was told: the holder of the day, not of the day when it was written.</summary>
    public Guid? ToldPersonId { get; set; }
}

/// <summary>In the order in which one overtakes another.</summary>
internal enum SectionNoticeKind
{
    TwoWeeksBefore,
    WeekBefore,
    DayBefore,
    DayAfter,

    /// <summary>"Påminn nu": the owner asked for it.</summary>
    Now,

    /// <summary>To the role's chef.</summary>
    ToManager,

    /// <summary>To the owner of the report.</summary>
    ToOwner,
}

internal sealed class SectionNoticeMapping : IEntityTypeConfiguration<SectionNotice>
{
    public void Configure(EntityTypeBuilder<SectionNotice> notice)
    {
        notice.ToTable("SectionNotices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Key).HasMaxLength(200);
        notice.HasIndex(n => n.Key).IsUnique();
        notice.Property(n => n.RoleKey).HasMaxLength(80);
        notice.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        notice.Property(n => n.ToldAt).IsConcurrencyToken(); // two processes that gather letters at once must not both tell
        notice.HasIndex(n => n.ToldAt);
    }
}
