using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Decisions.AMeeting;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

public sealed class ABoardOutOfOrder
{
    [Theory]
    [InlineData("2026-06-01", "2026-06-02", true)]
    [InlineData("2026-05-29", "2026-05-30", true)] // began the day it was posted
    [InlineData("2026-05-27", "2026-05-30", true)] // posted while the board was down
    [InlineData("2026-05-27", "2026-05-29", false)] // posted the day the board was in order again
    [InlineData("2026-06-22", "2026-06-22", true)] // the last day of appeal
    [InlineData("2026-06-23", "2026-06-24", false)] // the time had run out before
    public void Breaks_the_time_of_what_was_up_or_should_have_been(string from, string to, bool hit)
    {
        var protocol = Protocol(); // up from 29 May, the last day is 22 June

        var broken = protocol.Suffer(Outage(from, to, reposted: "2026-06-25"));

        Assert.Equal((hit, hit ? 2 : 1), (broken.Count == 1, protocol.Notices.Count));
        Assert.Equal(hit ? Day("2026-07-17") : Day("2026-06-23"), protocol.Period!.LagaKraftOn);
        if (hit)
        {
            Assert.Equal(Day(from) < Day("2026-05-29") ? Day("2026-05-29") : Day(from), broken[0].TakenDownOn);
            Assert.Equal("Webben låg nere.", broken[0].TakenDownBecause);
        }
    }

    [Fact]
    public void Takes_back_a_laga_kraft_that_was_only_believed_in()
    {
        var protocol = Protocol();
        protocol.Down("2026-06-23");
        Assert.Equal(Day("2026-06-23"), protocol.Period!.LagaKraftOn);

        protocol.Suffer(Outage("2026-06-20", "2026-06-21", reposted: "2026-06-25"));

        Assert.Equal(Day("2026-07-17"), protocol.Period.LagaKraftOn);
    }

    [Fact]
    public void Does_not_double_what_is_up_again_already()
    {
        var protocol = Protocol();
        protocol.Suffer(Outage("2026-06-03", "2026-06-05"));
        Assert.Equal(Day("2026-06-05"), protocol.NoticeThatIsUp!.PostedOn);

        Assert.Empty(protocol.Suffer(Outage("2026-06-02", "2026-06-05"))); // reported again with an earlier beginning: the time is broken already
        Assert.Empty(protocol.Suffer(Outage("2026-06-03", "2026-06-04")));
        Assert.Equal(2, protocol.Notices.Count);

        Assert.Single(protocol.Suffer(Outage("2026-06-04", "2026-06-08"))); // overlaps, and took the new one down as well
        Assert.Equal([Day("2026-06-03"), Day("2026-06-05"), null], protocol.Notices.Select(n => n.TakenDownOn));
        Assert.Equal(Day("2026-06-29"), protocol.Period!.LastDay.Due);
    }

    [Fact]
    public void That_is_told_of_late_breaks_the_first_notice_and_leaves_the_one_that_came_after_it()
    {
        var protocol = Protocol();
        protocol.Down("2026-06-23");
        protocol.Suffer(Outage("2026-06-20", "2026-06-21", reposted: "2026-06-24")); // up again from 24 June

        var earlier = protocol.Suffer(Outage("2026-06-01", "2026-06-02", reposted: "2026-06-26"));

        Assert.Empty(earlier); // already broken, and the one that counts came after both
        Assert.Equal(2, protocol.Notices.Count);
    }

    [Fact]
    public void Leaves_a_notice_that_somebody_took_down_early_to_that_somebody()
    {
        var protocol = Protocol();
        protocol.Down("2026-06-01");

        Assert.Empty(protocol.Suffer(Outage("2026-06-01", "2026-06-03")));
        Assert.Null(protocol.NoticeThatIsUp);
        Assert.Equal((Day("2026-06-01"), (Guid?)null), (protocol.LatestNotice!.TakenDownOn, protocol.LatestNotice.OutageId));
    }

    [Fact]
    public void Is_not_undone_as_a_slip_of_the_keyboard()
    {
        var protocol = Protocol();
        var outage = Outage("2026-06-01", "2026-06-03");
        protocol.Suffer(outage);
        protocol.Down("2026-06-04"); // the new one, by hand

        protocol.WasNeverDown("Fel protokoll.", Somebody, At("2026-06-04"));
        Assert.Equal(Day("2026-06-24"), protocol.Period!.LastDay.Due);
        Assert.Equal(outage.Id, protocol.FirstNotice!.OutageId);
    }

    [Fact]
    public void Is_told_of_when_it_is_over_and_once()
    {
        var first = Outage("2026-06-01", "2026-06-02");
        BoardOutage Record(string from, string to, string reposted) =>
            BoardOutage.Record(Day(from), Day(to), Day(reposted), "Strömavbrott.", [first], Day("2026-06-10"), Somebody, At("2026-06-10"));

        Assert.Equal("MOT-102", Refused(() => Record("2026-06-03", "2026-06-02", "2026-06-05")));
        Assert.Equal("MOT-103", Refused(() => Record("2026-06-03", "2026-06-11", "2026-06-11")));
        Assert.Equal("MOT-104", Refused(() => Record("2026-06-01", "2026-06-02", "2026-06-05")));
        Assert.Equal("MOT-105", Refused(() => Record("2026-06-03", "2026-06-05", "2026-06-04")));
        Assert.Equal("MOT-105", Refused(() => Record("2026-06-03", "2026-06-05", "2026-06-11")));
        Assert.Equal(Day("2026-06-05"), Record("2026-06-03", "2026-06-05", "2026-06-05").RepostedOn);
    }
}
