using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class SummoningAMeeting
{
    [Theory]
    [InlineData("2026-04-29", "2026-04-22")] // B41
    [InlineData("2027-02-24", "2027-02-17")] // S4
    [InlineData("2027-04-05", "2027-03-25")] // annandag påsk och dagarna före
    [InlineData("2026-12-31", "2026-12-23")] // julafton
    public void Kommunfullmaktige_is_summoned_and_announced_a_week_before_and_never_later(string meetsOn, string due)
    {
        Assert.Equal(Day(due), MeetingDeadlines.Kallelse(Kf, Day(meetsOn)).Due);
        Assert.Equal(Day(due), MeetingDeadlines.Announcement(Kf, Day(meetsOn))!.Due);
    }

    [Fact]
    public void Others_follow_their_own_reglemente_and_are_announced_by_nobodys_demand()
    {
        var deadline = MeetingDeadlines.Kallelse(Ks, Day("2027-02-08"));

        Assert.Equal(Day("2027-02-03"), deadline.Due);
        Assert.Empty(deadline.Laws);
        Assert.Contains(deadline.Steps, sentence => sentence.Contains("reglemente", StringComparison.Ordinal));
        Assert.Null(MeetingDeadlines.Announcement(Ks, Day("2027-02-08")));
        Assert.Null(MeetingDeadlines.UrgentAnnouncement(Ks, Day("2027-02-08")));
    }

    [Fact]
    public void A_longer_time_in_the_arbetsordning_moves_the_kallelse_but_not_the_announcement()
    {
        var kf = new Organ { Key = "kf", Name = "Kommunfullmäktige", ShortName = "KF", Typ = OrganTyp.KF, KallelseDays = 10, SecretaryRoleKey = "x" };

        Assert.Equal(Day("2027-02-12"), MeetingDeadlines.Kallelse(kf, Day("2027-02-24")).Due); // söndag 14 februari
        Assert.Equal(Day("2027-02-17"), MeetingDeadlines.Announcement(kf, Day("2027-02-24"))!.Due);
    }

    [Theory]
    [InlineData("2027-02-24", "2027-02-23")]
    [InlineData("2027-02-22", "2027-02-19")] // måndag: fredagen före
    [InlineData("2027-03-30", "2027-03-25")] // tisdag efter annandag påsk: skärtorsdagen
    public void An_urgent_matter_is_announced_on_the_nearest_vardag_before(string meetsOn, string due) =>
        Assert.Equal(Day(due), MeetingDeadlines.UrgentAnnouncement(Kf, Day(meetsOn))!.Due);
}
