using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class WhereAMeetingStands
{
    private static readonly DateOnly Before = Day("2027-02-10");

    [Fact]
    public void Kommunfullmaktige_waits_for_its_kallelse_and_then_for_its_announcement()
    {
        var meeting = MeetingOf(Kf);
        Assert.Equal((MeetingStage.Planned, "kallelse", Day("2027-02-17")), Seen(meeting, Kf, Before));

        meeting.RecordKallelse(Before, Before);
        Assert.Equal((MeetingStage.Planned, "tillkannagivande", Day("2027-02-17")), Seen(meeting, Kf, Before));

        meeting.RecordAnnouncement(Before, Before, Kf);
        Assert.Equal((MeetingStage.Summoned, null, null), Seen(meeting, Kf, Before));
    }

    [Fact]
    public void The_day_after_it_waits_to_be_closed_and_its_justering_is_already_counted()
    {
        var meeting = MeetingOf(Ks);
        meeting.RecordKallelse(Before, Before);

        Assert.Equal((MeetingStage.Summoned, null, null), Seen(meeting, Ks, Day("2027-02-24")));
        Assert.Equal((MeetingStage.Held, "justering", Day("2027-03-10")), Seen(meeting, Ks, Day("2027-02-25")));
    }

    [Fact]
    public void Then_it_waits_for_justering_and_for_the_anslagstavla_and_last_for_the_time_of_appeal()
    {
        var meeting = MeetingOf(Ks);
        meeting.ClosedAt = Styrning.Domain.Time.SwedishCalendar.At(Day("2027-02-24"), new(12, 0));
        var protocol = new Protocol { OrganKey = "ks", DecidedOn = meeting.MeetsOn, Name = "Protokoll", Manner = JusteringManner.Digital, MeetingId = meeting.Id };
        meeting.Agenda.Add(new AgendaItem { MeetingId = meeting.Id, OrganKey = "ks", Year = 2027, Order = 1, Title = "A", Treatment = Treatment.Information, ProtocolId = protocol.Id });
        Assert.Equal((MeetingStage.Closed, "justering", Day("2027-03-10")), Seen(meeting, Ks, Day("2027-02-25")));
        Assert.Equal((MeetingStage.Closed, "justering", Day("2027-03-10")), Seen(meeting, Ks, Day("2027-02-25"), protocol));

        typeof(Protocol).GetProperty(nameof(Protocol.JusteradOn))!.SetValue(protocol, Day("2027-03-01"));
        Assert.Equal((MeetingStage.Justerat, "anslag", Day("2027-03-03")), Seen(meeting, Ks, Day("2027-03-02"), protocol));

        protocol.Notices.Add(new PublicNotice { ProtocolId = protocol.Id, PostedOn = Day("2027-03-02"), RecordedBy = Guid.Empty, RecordedAt = default });
        Assert.Equal((MeetingStage.Announced, "appeal", Day("2027-03-23")), Seen(meeting, Ks, Day("2027-03-23"), protocol));
        Assert.Equal((MeetingStage.Announced, null, null), Seen(meeting, Ks, Day("2027-03-24"), protocol));
    }

    [Fact]
    public void A_cancelled_meeting_waits_for_nothing()
    {
        var meeting = MeetingOf(Ks);
        meeting.Cancel(Before, "Flyttat", Day("2027-03-01"));

        var standing = MeetingStanding.Of(meeting, Ks, [], Before);

        Assert.Equal((MeetingStage.Cancelled, "Flyttat till 1 mars 2027", null), (standing.Stage, standing.Word, standing.Next));
    }

    private static (MeetingStage, string?, DateOnly?) Seen(Meeting meeting, Organ organ, DateOnly today, params Protocol[] protocols)
    {
        var standing = MeetingStanding.Of(meeting, organ, protocols, today);
        return (standing.Stage, standing.Next?.Kind, standing.Next?.Due);
    }
}
