using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class TermsOfOffice
{
    [Theory]
    [InlineData("2018-09-09")]
    [InlineData("2022-09-11")]
    [InlineData("2026-09-13")]
    [InlineData("2030-09-08")]
    [InlineData("2034-09-10")]
    [InlineData("2038-09-12")]
    public void Follow_an_election_on_the_second_Sunday_of_September(string day) => Assert.Equal(Day(day), GeneralElection.DayIn(Day(day).Year));

    [Theory]
    [InlineData(2022, "2022-10-15", "2026-10-14")]
    [InlineData(2026, "2026-10-15", "2030-10-14")]
    [InlineData(2030, "2030-10-15", "2034-10-14")]
    public void Of_kommunfullmaktige_begin_on_15_October(int election, string from, string to) =>
        Assert.Equal(new TermOfOffice("KF", Day(from), Day(to)), TermOfOffice.Kf(election));

    [Theory]
    [InlineData(2022, "2023-01-01", "2026-12-31")]
    [InlineData(2026, "2027-01-01", "2030-12-31")]
    [InlineData(2030, "2031-01-01", "2034-12-31")]
    public void Of_kommunstyrelsen_begin_on_1_January(int election, string from, string to) =>
        Assert.Equal(new TermOfOffice("KS", Day(from), Day(to)), TermOfOffice.Ks(election));

    [Fact]
    public void Of_kommunstyrelsen_may_go_from_meeting_to_meeting() =>
        Assert.Equal(Day("2030-11-12"), TermOfOffice.KsFromMeeting(Day("2026-11-11"), Day("2030-11-13")).To);

    [Theory]
    [InlineData("2026-10-14", 2022, 2022)]
    [InlineData("2026-10-15", 2026, 2022)]
    [InlineData("2026-12-31", 2026, 2022)]
    [InlineData("2027-01-01", 2026, 2026)]
    [InlineData("2025-06-01", 2022, 2022)]
    public void Are_found_by_day(string day, int kf, int ks)
    {
        Assert.Equal((TermOfOffice.Kf(kf), TermOfOffice.Ks(ks)), (TermOfOffice.KfOn(Day(day)), TermOfOffice.KsOn(Day(day))));
        Assert.True(TermOfOffice.KfOn(Day(day)).Contains(Day(day)) && TermOfOffice.KsOn(Day(day)).Contains(Day(day)));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2010)] // the third Sunday then: another law
    public void Are_refused_for_a_year_without_an_ordinary_election(int year)
    {
        Assert.Equal("TID-04", Assert.Throws<RuleBroken>(() => TermOfOffice.Kf(year)).Code);
        Assert.Equal("TID-04", Assert.Throws<RuleBroken>(() => TermOfOffice.Ks(year)).Code);
    }

    [Fact]
    public void Cannot_end_before_they_begin() =>
        Assert.Equal("TID-05", Assert.Throws<RuleBroken>(() => new TermOfOffice("KF", Day("2026-10-15"), Day("2026-10-14"))).Code);
}
