using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class PlanningAMeeting
{
    private static readonly DateOnly Today = Day("2027-02-20");

    [Fact]
    public void An_organ_has_one_meeting_a_day_and_none_after_it_was_retired()
    {
        var social = Organ.Create(OrganTyp.Namnd, new("Socialnämnden", "SN", 5, 9, "x"), []);
        social.Retire(Day("2026-12-31"), 0);

        Assert.Equal("sn", Meeting.Plan(social, Day("2026-12-31"), null, null, []).OrganKey);
        Refused("MOT-28", () => Meeting.Plan(social, Day("2027-01-01"), null, null, []));
        Refused("MOT-28", () => Meeting.Plan(Kf, new(1999, 1, 1), null, null, []));
        Refused("MOT-27", () => Meeting.Plan(Kf, Day("2027-02-24"), null, null, [Day("2027-02-24")]));
    }

    [Fact]
    public void The_kallelse_holds_what_was_on_the_agenda_and_what_comes_later_stood_not_in_it()
    {
        var meeting = MeetingOf(Kf);
        var first = meeting.AddItem("Upprop", Treatment.Information);
        meeting.RecordKallelse(Day("2027-02-17"), Today);
        var later = meeting.AddItem("Fyllnadsval", Treatment.Election);

        Assert.Equal((true, false), (first.InKallelse, later.InKallelse));
        Refused("MOT-39", () => meeting.RecordKallelse(Day("2027-02-21"), Today));
        meeting.TakeBackKallelse();
        Assert.Equal((null, false), (meeting.KallelseSentOn, first.InKallelse));
    }

    [Fact]
    public void An_urgent_matter_is_announced_on_the_vardag_before_and_not_on_the_day()
    {
        var meeting = MeetingOf(Kf);
        var item = meeting.AddItem("Brådskande", Treatment.Decision);

        Refused("MOT-39", () => meeting.AnnounceUrgent(item.Id, Day("2027-02-24"), Day("2027-02-24"), Kf));
        Refused("MOT-39", () => meeting.AnnounceUrgent(item.Id, Day("2027-02-23"), Day("2027-02-22"), Kf)); // in advance
        meeting.AnnounceUrgent(item.Id, Day("2027-02-23"), Day("2027-02-23"), Kf);
        Assert.Equal(Day("2027-02-23"), item.AnnouncedUrgentOn);
        Refused("MOT-39", () => MeetingOf(Ks).RecordAnnouncement(Day("2027-02-17"), Today, Ks));
    }

    [Fact]
    public void Cancelling_needs_a_reason_and_cannot_undo_a_paragraf()
    {
        var meeting = MeetingOf(Kf);
        var item = meeting.AddItem("Upprop", Treatment.Information);
        Refused("MOT-30", () => meeting.Cancel(Today, " "));
        item.Paragraf = 1;
        Refused("MOT-31", () => meeting.Cancel(Today, "Snöstorm"));
        item.Paragraf = null;
        item.TreatedAt = DateTimeOffset.UnixEpoch;
        Refused("MOT-31", () => meeting.Cancel(Today, "Snöstorm", Day("2027-03-01"))); // an outcome is recorded: it has been held
        item.TreatedAt = null;

        meeting.Cancel(Today, "Snöstorm", Day("2027-03-01"));

        Assert.Equal((true, Day("2027-03-01")), (meeting.IsCancelled, meeting.MovedToOn));
        Refused("MOT-29", () => meeting.Cancel(Today, "Igen"));
        Refused("MOT-29", () => meeting.AddItem("Upprop", Treatment.Information));
    }

    [Fact]
    public void Items_are_moved_one_place_and_the_ends_stay_where_they_are()
    {
        var meeting = MeetingOf(Kf);
        var (a, b, c) = (meeting.AddItem("A", Treatment.Information), meeting.AddItem("B", Treatment.Information), meeting.AddItem("C", Treatment.Information));

        meeting.MoveItem(c.Id, -1);
        meeting.MoveItem(a.Id, -1);
        Assert.Equal(["A", "C", "B"], meeting.InOrder().Select(item => item.Title));
        b.Paragraf = 7;
        Refused("MOT-37", () => meeting.MoveItem(c.Id, 1));
        Refused("MOT-37", () => meeting.RemoveItem(b.Id));
        meeting.RemoveItem(c.Id);
        Assert.Equal(["A", "B"], meeting.InOrder().Select(item => item.Title));
        Refused("MOT-37", () => meeting.AddItem("  ", Treatment.Information));
    }

    [Fact]
    public void An_item_is_secret_from_the_agenda_on_until_a_protocol_holds_it()
    {
        var meeting = MeetingOf(Ks);
        var (secret, open) = (meeting.AddItem("Kamerornas placering", Treatment.Decision, isSecret: true), meeting.AddItem("Upprop", Treatment.Information));
        Assert.Equal((true, false), (secret.IsSecret, open.IsSecret));
        meeting.SetSecret(open.Id, true);
        meeting.SetSecret(secret.Id, false);
        Assert.Equal((false, true), (secret.IsSecret, open.IsSecret));

        secret.ProtocolId = Guid.CreateVersion7();
        Refused("MOT-82", () => meeting.SetSecret(secret.Id, true));
        meeting.SetSecret(secret.Id, false); // as it is
        Assert.False(secret.IsSecret);
    }

    [Fact]
    public void A_matter_is_not_taken_off_here()
    {
        var meeting = MeetingOf(Kf);
        var item = new AgendaItem { MeetingId = meeting.Id, OrganKey = "kf", Year = 2027, Order = 1, Title = "Policy", Treatment = Treatment.Decision, MatterId = Guid.CreateVersion7() };
        meeting.Agenda.Add(item);

        Refused("MOT-37", () => meeting.RemoveItem(item.Id));
    }
}
