using Styrning.Domain.Decisions;

namespace Styrning.Domain.Tests.Moten;

public sealed class WhatWasNotAnnounced
{
    [Theory]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    [InlineData(null, false)]
    public void Is_what_was_not_on_the_board_a_week_before(string? announcedOn, bool inTime)
    {
        var kf = new AChamber(OrganTyp.KF);
        (kf.Meeting.AnnouncedOn, kf.Item.AnnouncedOn) = (new(2026, 11, 23), Parse(announcedOn));

        Assert.Equal(inTime, Announcement.Demand(OrganTyp.KF, kf.Meeting, kf.Item, false)!.IsMet);
    }

    [Theory]
    [InlineData("2026-12-04", true)] // the Friday before a meeting on a Monday
    [InlineData("2026-12-05", false)]
    public void Or_as_urgent_on_the_vardag_before(string announcedOn, bool inTime)
    {
        var kf = new AChamber(OrganTyp.KF);
        kf.Item.AnnouncedUrgentOn = Parse(announcedOn);

        Assert.Equal(inTime, Announcement.WasUrgentInTime(kf.Meeting, kf.Item));
        Assert.Equal(inTime, Announcement.Demand(OrganTyp.KF, kf.Meeting, kf.Item, false)!.IsMet);
    }

    [Fact]
    public void Is_decided_only_if_everybody_present_agrees_and_may_be_referred_back_without_that()
    {
        var kf = new AChamber(OrganTyp.KF);
        var ready = AChamber.Past(AChamber.Made(OrganTyp.KS, Treatment.Beredning, DecisionOutcome.Adopted));
        ItemRecord Record(DecisionOutcome outcome, bool all) => new(outcome, new("Text.", Motivering: "Utred."), null, [], [], AllAgreedToTreat: all);

        Assert.Equal("MOT-57", AChamber.Code(() => kf.With(ready).Record(Record(DecisionOutcome.Adopted, false), Guid.Empty, AChamber.After)));
        Assert.Null(kf.Item.TreatedAt);
        Assert.Equal(DecisionOutcome.Adopted, kf.With(ready).Record(Record(DecisionOutcome.Adopted, true), Guid.Empty, AChamber.After).Outcome);
        Assert.Equal(DecisionOutcome.Aterremiss, new AChamber(OrganTyp.KF).With().Record(Record(DecisionOutcome.Aterremiss, false), Guid.Empty, AChamber.After).Outcome);
    }

    [Theory]
    [InlineData("2026-11-30", "har inte tillkännagetts än. Det ska ske senast 30 november 2026.")]
    [InlineData("2026-12-01", "inte tillkännagetts i tid")]
    public void Before_the_meeting_there_may_still_be_time(string today, string sentence)
    {
        var kf = new AChamber(OrganTyp.KF);

        Assert.Contains(sentence, Announcement.Demand(OrganTyp.KF, kf.Meeting, kf.Item, false, Parse(today))!.Sentence);
    }

    [Fact]
    public void Is_what_came_after_the_announcement_also_when_the_kallelse_or_the_day_is_recorded_once_more()
    {
        var kf = new AChamber(OrganTyp.KF);
        kf.Meeting.RecordKallelse(new(2026, 11, 23), AChamber.Day);
        kf.Meeting.RecordAnnouncement(new(2026, 11, 23), AChamber.Day, kf.Organ);
        var later = kf.Meeting.AddItem("Fyllnadsval", Treatment.Election);
        kf.Meeting.RecordKallelse(new(2026, 11, 25), AChamber.Day);
        kf.Meeting.RecordAnnouncement(new(2026, 11, 25), AChamber.Day, kf.Organ);

        Assert.Equal((new DateOnly(2026, 11, 25), true), (kf.Item.AnnouncedOn!.Value, Announcement.WasOrdinary(kf.Meeting, kf.Item)));
        Assert.Equal((null, false, false), (later.AnnouncedOn, later.InKallelse, Announcement.WasOrdinary(kf.Meeting, later)));

        kf.Meeting.TakeBackKallelse();
        kf.Meeting.RecordAnnouncement(new(2026, 11, 25), AChamber.Day, kf.Organ); // all of it, anew
        Assert.True(Announcement.WasOrdinary(kf.Meeting, later));
    }

    [Theory]
    [InlineData("2026-11-30", false)]
    [InlineData("2026-12-01", true)]
    [InlineData(null, false)]
    public void A_late_kallelse_is_told_and_decides_nothing(string? sentOn, bool late)
    {
        var kf = new AChamber(OrganTyp.KF);
        kf.Meeting.KallelseSentOn = Parse(sentOn);

        Assert.Equal(late, kf.With().Demands([], true, true).Any(d => d is { Code: "MOT-57", IsMet: false, OnlyWarns: true }));
        Assert.Null(Announcement.LateKallelse(OrganTyp.KS, kf.Meeting));
    }

    [Fact]
    public void Is_no_matter_of_law_in_a_namnd()
    {
        var ks = new AChamber(OrganTyp.KS);

        Assert.Null(Announcement.Demand(OrganTyp.KS, ks.Meeting, ks.Item, false));
    }

    private static DateOnly? Parse(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");
}
