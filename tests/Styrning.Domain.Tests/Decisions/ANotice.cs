using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Decisions.AMeeting;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

public sealed class ANotice
{
    [Theory]
    [InlineData("2026-06-17", "2026-06-22", false)] // B29: midsommarafton and the weekend are passed over
    [InlineData("2026-06-17", "2026-06-23", true)]
    [InlineData("2026-12-23", "2026-12-28", false)] // B30
    [InlineData("2026-12-23", "2026-12-29", true)]
    [InlineData("2026-04-02", "2026-04-07", false)] // B31: Easter
    [InlineData("2026-04-02", "2026-04-08", true)]
    [InlineData("2026-05-28", "2026-05-28", false)]
    public void Is_late_after_the_second_day_and_counts_from_its_own_day(string justerat, string announced, bool late)
    {
        var protocol = Protocol(justerat, justerat, announced);

        Assert.Equal(late, protocol.WasAnnouncedLate);
        Assert.Equal(Day(announced), protocol.Period!.LastDay.From);
    }

    [Fact]
    public void Is_neither_before_the_justering_nor_in_the_future_nor_twice()
    {
        var protocol = Protocol(announcedOn: null);
        void Announce(string on) => protocol.Announce(Day(on), Day("2026-05-30"), Somebody, At("2026-05-30"));

        Assert.Equal("MOT-92", Refused(() => Protocol(justeratOn: null, announcedOn: null).Announced("2026-05-29")));
        Assert.Equal("MOT-93", Refused(() => Announce("2026-05-27")));
        Assert.Equal("MOT-94", Refused(() => Announce("2026-05-31")));
        Assert.Empty(protocol.Notices);
        Announce("2026-05-28"); // the day of the justering itself
        Assert.Equal("MOT-95", Refused(() => Announce("2026-05-29")));
        Assert.Single(protocol.Notices);
    }

    [Theory]
    [InlineData("2026-06-22", true)] // B36: the last day of appeal
    [InlineData("2026-06-23", false)] // the day of laga kraft
    public void May_come_down_on_the_day_after_the_last_day_of_appeal(string on, bool early)
    {
        var protocol = Protocol();
        void Down(string because, bool knows) => protocol.TakeDown(Day(on), because, knows, Day(on), Somebody, At(on));

        if (early)
        {
            Assert.Equal("MOT-101", Refused(() => Down("Fel knapp.", knows: false)));
            Assert.Equal("MOT-101", Refused(() => Down(" ", knows: true)));
            Assert.NotNull(protocol.NoticeThatIsUp);
            Down("Fel knapp.", knows: true);
        }
        else
        {
            Down("", knows: false);
        }

        Assert.Equal((early, early ? "Fel knapp." : ""), (protocol.Period!.Interrupted, protocol.LatestNotice!.TakenDownBecause));
        Assert.Equal("MOT-98", Refused(() => Down("Fel knapp.", knows: true)));
    }

    [Fact]
    public void Comes_down_neither_before_it_went_up_nor_in_the_future()
    {
        var protocol = Protocol();

        Assert.Equal("MOT-99", Refused(() => protocol.TakeDown(Day("2026-05-28"), "Fel.", true, Day("2026-06-10"), Somebody, At("2026-06-10"))));
        Assert.Equal("MOT-100", Refused(() => protocol.TakeDown(Day("2026-06-11"), "Fel.", true, Day("2026-06-10"), Somebody, At("2026-06-10"))));
    }

    [Fact]
    public void Taken_down_early_begins_three_new_weeks_when_it_goes_up_again()
    {
        var protocol = Protocol();
        protocol.Down("2026-06-10");
        Assert.Null(protocol.Period!.LagaKraftOn);

        Assert.Equal("MOT-97", Refused(() => protocol.Announce(Day("2026-06-09"), Day("2026-06-11"), Somebody, At("2026-06-11"))));
        protocol.Announced("2026-06-11");

        Assert.Equal((Day("2026-07-02"), Day("2026-07-03")), (protocol.Period.LastDay.Due, protocol.Period.LagaKraftOn!.Value)); // S5
        Assert.Equal("MOT-95", Refused(() => protocol.Announced("2026-06-12")));
    }

    [Fact]
    public void May_come_down_and_go_up_again_the_same_day_and_the_minute_does_not_matter()
    {
        var protocol = Protocol();
        protocol.Down("2026-05-29");
        var again = protocol.Announced("2026-05-29"); // at the very same instant, for all that the record knows

        Assert.Same(again, protocol.NoticeThatIsUp);
        Assert.Equal(Day("2026-06-22"), protocol.Period!.LastDay.Due);
    }

    [Fact]
    public void Is_not_put_up_again_when_its_time_has_run()
    {
        var protocol = Protocol();
        protocol.Down("2026-06-23");

        Assert.Equal("MOT-96", Refused(() => protocol.Announced("2026-06-24")));
    }

    [Fact]
    public void Taken_down_only_in_the_record_is_put_right_with_a_trace()
    {
        var protocol = Protocol();
        Assert.Equal("MOT-98", Refused(() => protocol.WasNeverDown("Fel protokoll.", Somebody, At("2026-06-10"))));
        protocol.Down("2026-06-10");
        protocol.WasNeverDown("Fel protokoll.", Somebody, At("2026-06-10"));

        Assert.Equal(Day("2026-06-23"), protocol.Period!.LagaKraftOn);
        Assert.Contains("Fel protokoll.", Assert.Single(protocol.Corrections).Text);
    }

    [Fact]
    public void Typed_in_with_the_wrong_day_is_put_right_within_the_same_bounds()
    {
        var protocol = Protocol();
        void Correct(string on) => protocol.CorrectNoticeDay(Day(on), "Skrivfel.", Day("2026-06-01"), Somebody, At("2026-06-01"));

        Assert.Equal("MOT-93", Refused(() => Correct("2026-05-27")));
        Assert.Equal("MOT-94", Refused(() => Correct("2026-06-02")));
        Correct("2026-05-28");
        Correct("2026-05-28");
        Assert.Equal(Day("2026-06-18"), protocol.Period!.LastDay.Due);
        Assert.Single(protocol.Corrections);

        protocol.Down("2026-06-01");
        Assert.Equal("MOT-98", Refused(() => Correct("2026-05-29")));
        protocol.Announced("2026-06-01");
        Assert.Equal("MOT-97", Refused(() => Correct("2026-05-31")));
    }
}
