using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Styrning.Web.Jobs;

/// <summary>How far the demo's clock is ahead of the system's: one row, or none while nobody has moved it.</summary>
public sealed class ClockSetting
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public long OffsetTicks { get; set; }
}

internal sealed class ClockSettingMapping : IEntityTypeConfiguration<ClockSetting>
{
    public void Configure(EntityTypeBuilder<ClockSetting> builder) => builder.Property(setting => setting.Id).ValueGeneratedNever();
}
