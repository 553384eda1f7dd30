using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Decisions.AMeeting;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

public sealed class JusteringAProtocol
{
    [Theory]
    [InlineData("2026-05-28", "2026-06-11", false)] // B26: the last day itself
    [InlineData("2026-05-28", "2026-06-12", true)]
    [InlineData("2026-12-11", "2026-12-28", false)] // B27: Christmas Day and a weekend are passed over
    [InlineData("2026-12-11", "2026-12-29", true)]
    [InlineData("2026-12-20", "2027-01-04", false)] // B28: a Sunday
    [InlineData("2026-12-20", "2027-01-05", true)]
    public void Is_late_after_the_fourteenth_day_and_is_a_justering_all_the_same(string meeting, string justerat, bool late)
    {
        var protocol = Protocol(meeting, justerat, announcedOn: null);

        Assert.Equal((Day(justerat), late), (protocol.JusteradOn, protocol.WasJusteradLate));
    }

    [Fact]
    public void Is_neither_before_the_meeting_nor_in_the_future_nor_done_twice()
    {
        var protocol = Protocol(justeratOn: null, announcedOn: null);

        Assert.Equal("MOT-88", Refused(() => Sign(protocol, "2026-05-26", today: "2026-05-29")));
        Assert.Equal("MOT-89", Refused(() => Sign(protocol, "2026-05-30", today: "2026-05-29")));
        Assert.Null(protocol.JusteradOn);
        Sign(protocol, "2026-05-29", today: "2026-05-29");
        Assert.Equal("MOT-86", Refused(() => Sign(protocol, "2026-05-29", today: "2026-05-29")));
    }

    [Fact]
    public void Omedelbart_is_at_the_meeting_and_before_the_rest_of_the_protocol()
    {
        var meeting = On("2026-05-27");
        var oj = Domain.Decisions.Protocol.Make(meeting, [meeting.Item(31)], JusteringManner.Immediate, [], Day("2026-05-27"));
        var next = Domain.Decisions.Protocol.Make(meeting, [meeting.Item(32)], JusteringManner.Immediate, [oj], Day("2026-05-27"));
        var rest = Domain.Decisions.Protocol.Make(meeting, [meeting.Item(33)], JusteringManner.Digital, [oj, next], Day("2026-05-27"));

        Assert.Equal("Omedelbar justering § 31", oj.Name);
        Assert.Equal("MOT-84", Refused(() => Sign(oj, "2026-05-28", today: "2026-05-28")));
        Sign(oj, "2026-05-27", today: "2026-05-28");
        Assert.Equal("MOT-83", Refused(() => Domain.Decisions.Protocol.Make(meeting, [meeting.Item(34)], JusteringManner.Immediate, [oj, next, rest], Day("2026-05-27"))));
    }

    [Fact]
    public void Of_secret_paragraphs_is_on_paper_and_apart_from_the_others()
    {
        var meeting = On("2026-05-27");
        Protocol Make(JusteringManner manner, params AgendaItem[] items) => Domain.Decisions.Protocol.Make(meeting, items, manner, [], Day("2026-05-27"));

        Assert.Equal("MOT-82", Refused(() => Make(JusteringManner.Digital, meeting.Item(31, secret: true))));
        Assert.Equal("MOT-82", Refused(() => Make(JusteringManner.Paper, meeting.Item(31, secret: true), meeting.Item(32))));
        Assert.Equal("Protokoll med sekretess §§ 31, 33–34", Make(JusteringManner.Paper, meeting.Item(34, secret: true), meeting.Item(31, secret: true), meeting.Item(33, secret: true)).Name);
        Assert.Equal("Omedelbar justering § 35", Make(JusteringManner.Immediate, meeting.Item(35, secret: true)).Name);
    }

    [Fact]
    public void Has_numbered_paragraphs_of_a_meeting_that_was_held_each_in_one_protocol()
    {
        var meeting = On("2026-05-27");
        var item = meeting.Item(31);
        Protocol Make(params AgendaItem[] items) => Domain.Decisions.Protocol.Make(meeting, items, JusteringManner.Digital, [], Day("2026-05-27"));

        Assert.Equal("MOT-80", Refused(() => Make()));
        Assert.Equal("MOT-80", Refused(() => Make(meeting.Item(null))));
        var protocol = Make(item);
        Assert.Equal(protocol.Id, item.ProtocolId);
        Assert.Equal("MOT-81", Refused(() => Make(item)));
        Assert.Equal("MOT-85", Refused(() => Domain.Decisions.Protocol.Make(meeting, [meeting.Item(32)], JusteringManner.Digital, [], Day("2026-05-26"))));
        meeting.CancelledOn = Day("2026-05-20");
        Assert.Equal("MOT-85", Refused(() => Make(meeting.Item(33))));
    }

    [Fact]
    public void Waits_for_the_outcome_of_every_matter_in_it()
    {
        var meeting = On("2026-05-27");
        var (call, matter) = (meeting.Item(31), new AgendaItem { MeetingId = meeting.Id, OrganKey = "ks", Year = 2026, Order = 32, Paragraf = 32, Title = "Arkivpolicy", Treatment = Treatment.Decision, MatterId = Guid.CreateVersion7() });
        Protocol Make(params AgendaItem[] items) => Domain.Decisions.Protocol.Make(meeting, items, JusteringManner.Digital, [], Day("2026-05-27"));

        Assert.Equal("MOT-80", Refused(() => Make(call, matter)));
        Assert.Null(call.ProtocolId);
        var protocol = Make(call); // what is no matter of the system needs no outcome
        Assert.Equal("MOT-80", Refused(() => protocol.TakeIn(meeting, [matter], [call], Day("2026-05-27"), At("2026-05-27"))));
        matter.TreatedAt = At("2026-05-27");
        protocol.TakeIn(meeting, [matter], [call], Day("2026-05-27"), At("2026-05-27"));
        Assert.Equal(protocol.Id, matter.ProtocolId);
    }

    [Fact]
    public void Can_be_undone_until_it_is_justerat_and_takes_in_what_was_numbered_late()
    {
        var meeting = On("2026-05-27");
        var (first, late) = (meeting.Item(31), meeting.Item(32));
        var protocol = Domain.Decisions.Protocol.Make(meeting, [first], JusteringManner.Digital, [], Day("2026-05-27"));
        protocol.TakeIn(meeting, [late], [first], Day("2026-05-27"), At("2026-05-27"));
        Assert.Equal(protocol.Id, late.ProtocolId);

        protocol.LetGo([first, late]);
        Assert.Null(first.ProtocolId);
        Sign(protocol, "2026-05-28", today: "2026-05-28");
        Assert.Equal("MOT-91", Refused(() => protocol.LetGo([first])));
        Assert.Equal("MOT-86", Refused(() => protocol.TakeIn(meeting, [meeting.Item(33)], [], Day("2026-05-28"), At("2026-05-28"))));
    }

    [Fact]
    public void Is_signed_by_the_chair_and_all_who_were_chosen_or_by_somebody_in_their_place()
    {
        var chosen = new Signatories(["Anna Ek", "Bo Alm"]);

        Assert.Equal("Anna Ek och Bo Alm", chosen.Signed(["Bo Alm", "Anna Ek"], []));
        Assert.Equal("MOT-87", Refused(() => chosen.Signed(["Anna Ek"], [])));
        Assert.Equal("MOT-87", Refused(() => chosen.Signed(["Anna Ek"], [" "])));
        Assert.Equal("Anna Ek och Cia Ås", chosen.Signed(["Anna Ek"], ["Cia Ås"]));
        Assert.Equal("MOT-87", Refused(() => new Signatories([]).Signed([], [])));
        Assert.Equal("Dan Ö", new Signatories([]).Signed([], ["Dan Ö"]));
    }

    [Fact]
    public void Is_put_right_with_what_it_was_before_until_its_day_has_been_announced()
    {
        var protocol = Protocol(announcedOn: null);
        void Correct(string on, string keptAt = "diariet, akt 7") => protocol.CorrectJustering(Day(on), "Anna Ek", keptAt, Day("2026-05-30"), Somebody, At("2026-05-30"));

        Assert.Equal("MOT-88", Refused(() => Correct("2026-05-26")));
        Assert.Equal("MOT-89", Refused(() => Correct("2026-05-31")));
        Correct("2026-05-29");
        Correct("2026-05-29"); // the same once more is no correction
        Assert.Contains("28 maj 2026, Anna Ek och Bo Alm, diariet", Assert.Single(protocol.Corrections).Text);

        protocol.Announced("2026-05-29");
        Assert.Equal("MOT-90", Refused(() => Correct("2026-05-28")));
        Correct("2026-05-29", keptAt: "kommunarkivet");
        Assert.Equal("kommunarkivet", protocol.OriginalKeptAt);
        Assert.Equal("MOT-92", Refused(() => Protocol(justeratOn: null, announcedOn: null).CorrectJustering(Day("2026-05-28"), "A", "B", Day("2026-05-30"), Somebody, At("2026-05-30"))));
    }

    private static void Sign(Protocol protocol, string on, string today) => protocol.SetJusterad(Day(on), "Anna Ek", "diariet", Day(today), Somebody, At(today));
}
