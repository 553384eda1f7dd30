using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class AnAppealPeriod
{
    [Theory]
    [InlineData("2026-06-22", null)] // on the last day itself: someone could still have read it
    [InlineData("2026-06-23", "2026-06-23")]
    public void Has_run_only_if_the_notice_stayed_up_through_the_last_day(string takenDownOn, string? lagaKraftOn)
    {
        var period = AppealPeriod.Of([new NoticePosted(Day("2026-05-29"), Day(takenDownOn))]);

        Assert.Equal((lagaKraftOn is null, lagaKraftOn is null ? null : Day(lagaKraftOn)), (period.Interrupted, period.LagaKraftOn));
    }

    [Fact]
    public void Is_not_begun_anew_by_a_notice_put_up_when_the_time_had_run()
    {
        var period = AppealPeriod.Of([new(Day("2026-08-01")), new(Day("2026-05-29"), Day("2026-06-23"))]);

        Assert.Equal(Day("2026-06-23"), period.LagaKraftOn);
    }

    [Fact]
    public void Needs_a_notice()
    {
        Assert.Equal("TID-06", Assert.Throws<RuleBroken>(() => AppealPeriod.Of([])).Code);
        Assert.Equal("TID-07", Assert.Throws<RuleBroken>(() => AppealPeriod.Of([new(Day("2026-05-29"), Day("2026-05-28"))])).Code);
    }
}
