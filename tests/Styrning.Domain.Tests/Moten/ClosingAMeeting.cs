using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class ClosingAMeeting
{
    private static readonly DateTimeOffset Evening = Styrning.Domain.Time.SwedishCalendar.At(Day("2027-02-24"), new(21, 0));

    private readonly Organ _ks = Ks.WithMembers(3);

    private Meeting Held()
    {
        var meeting = MeetingOf(_ks);
        meeting.RecordAttendance([There(_ks.Named("L1")), There(_ks.Named("L2")), new() { MemberId = _ks.Named("L3"), Kind = AttendanceKind.Absent }], _ks);
        return meeting;
    }

    [Fact]
    public void The_paragrafer_go_on_from_the_organs_last_number_in_the_agendas_order()
    {
        var meeting = Held();
        var (a, b, c) = (meeting.AddItem("A", Treatment.Information), meeting.AddItem("B", Treatment.Decision), meeting.AddItem("C", Treatment.Decision));
        meeting.ChooseOfficials(_ks.Named("L1"), [_ks.Named("L2")], Day("2027-03-01"));

        var next = meeting.NumberThrough(b.Id, Meeting.NextParagraf([1, 110, 111])); // omedelbar justering of B
        Assert.Equal((112, 113, null, 114), (a.Paragraf, b.Paragraf, c.Paragraf, next));
        meeting.Close(Evening, Evening, next);
        Assert.Equal((112, 113, 114), (a.Paragraf, b.Paragraf, c.Paragraf));
        Assert.Equal(1, Meeting.NextParagraf([]));
        Refused("MOT-29", () => meeting.AddItem("D", Treatment.Information));
    }

    [Fact]
    public void What_the_protocol_must_say_is_there_before_the_meeting_is_closed()
    {
        var meeting = MeetingOf(_ks);
        var item = new AgendaItem { MeetingId = meeting.Id, OrganKey = "ks", Year = 2027, Order = 1, Title = "Policy", Treatment = Treatment.Decision, MatterId = Guid.CreateVersion7() };
        meeting.Agenda.Add(item);

        Refused("MOT-38", () => meeting.Close(Evening, Evening, 1)); // nobody was there
        meeting.RecordAttendance([There(_ks.Named("L1")), There(_ks.Named("L2"))], _ks);
        Refused("MOT-38", () => meeting.Close(Evening, Evening, 1)); // nobody led it
        meeting.ChooseOfficials(_ks.Named("L1"), [], null);
        Refused("MOT-38", () => meeting.Close(Evening, Evening, 1)); // the matter has no outcome
        item.TreatedAt = Evening;
        Refused("MOT-38", () => meeting.Close(Evening.AddMinutes(1), Evening, 1)); // in advance
        Refused("MOT-38", () => meeting.Close(Evening.AddDays(-1), Evening, 1)); // the day before
        meeting.Close(Evening, Evening, 1);
        Assert.True(meeting.IsClosed);
    }

    [Fact]
    public void A_justerare_was_present_and_is_not_the_chair()
    {
        var meeting = Held();
        var (l1, l2, l3) = (_ks.Named("L1"), _ks.Named("L2"), _ks.Named("L3"));

        Refused("MOT-32", () => meeting.ChooseOfficials(l1, [l1], null));
        Refused("MOT-32", () => meeting.ChooseOfficials(l1, [l3], null)); // absent
        Refused("MOT-32", () => meeting.ChooseOfficials(l3, [l2], null));
        Refused("MOT-32", () => meeting.ChooseOfficials(null, [l2, l2], null));
        meeting.ChooseOfficials(l1, [l2], null);
        Assert.Equal((l1, l2), (meeting.ChairId!.Value, meeting.AdjusterIds.Single()));
    }

    [Fact]
    public void The_day_of_justering_is_within_fourteen_days()
    {
        var meeting = Held();

        Refused("MOT-33", () => meeting.ChooseOfficials(null, [], Day("2027-03-11")));
        Refused("MOT-33", () => meeting.ChooseOfficials(null, [], Day("2027-02-23")));
        meeting.ChooseOfficials(null, [], Day("2027-03-10"));
        Assert.Equal(Day("2027-03-10"), meeting.JusteringPlannedOn);
    }

    [Fact]
    public void It_is_opened_on_its_day_and_not_in_advance()
    {
        var meeting = Held();

        Refused("MOT-38", () => meeting.Open(Evening, Evening.AddMinutes(-1)));
        Refused("MOT-38", () => meeting.Open(Evening.AddDays(-1), Evening));
        meeting.Open(Evening.AddHours(-3), Evening);
        Refused("MOT-38", () => meeting.Close(Evening.AddHours(-4), Evening, 1)); // before it was opened
    }

    [Fact]
    public void Numbers_are_given_at_once_on_the_day_and_not_before()
    {
        var meeting = Held();
        var item = meeting.AddItem("A", Treatment.Decision);

        Refused("MOT-38", () => meeting.NumberAtOnce(item.Id, 1, Day("2027-02-23")));
        meeting.NumberAtOnce(item.Id, 1, Day("2027-02-24"));
        Assert.Equal(1, item.Paragraf);
    }

    [Fact]
    public void What_was_proposed_and_voted_is_written_until_the_protocol_is_justerat()
    {
        var meeting = Held();
        var item = meeting.AddItem("A", Treatment.Decision);

        meeting.WriteMinutes(item.Id, " Bifall. ", null, "2 ja, 1 nej", null);
        Assert.Equal(("Bifall.", "", "2 ja, 1 nej"), (item.Yrkanden, item.PuttingOrder, item.Voting));
        Refused("MOT-38", () => meeting.WriteMinutes(item.Id, "Avslag", null, null, Day("2027-03-01")));
        Assert.Equal("Bifall.", item.Yrkanden);
    }
}
