using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

/// <summary>A meeting with §§ to make protocols of, and what follows them.</summary>
internal static class AMeeting
{
    public static readonly Guid Somebody = new("01900000-0000-7000-8000-000000000007");

    public static Meeting On(string day) => new() { OrganKey = "ks", MeetsOn = Day(day) };

    public static AgendaItem Item(this Meeting meeting, int? paragraf, bool secret = false, Treatment treatment = Treatment.Decision) => new()
    {
        MeetingId = meeting.Id,
        OrganKey = meeting.OrganKey,
        Year = meeting.MeetsOn.Year,
        Order = paragraf ?? 99,
        Title = $"Punkt {paragraf}",
        Treatment = treatment,
        Paragraf = paragraf,
        IsSecret = secret,
    };

    public static Decision Decision(string on = "2026-05-27", Treatment treatment = Treatment.Decision, DelegatedBy? delegated = null) => new()
    {
        OrganKey = "ks",
        DecidedOn = Day(on),
        Treatment = treatment,
        Outcome = DecisionOutcome.Adopted,
        Text = "Policyn antas.",
        Delegated = delegated,
        RecordedBy = Somebody,
        RecordedAt = At(on),
    };

    public static Protocol Protocol(string meetingOn = "2026-05-27", string? justeratOn = "2026-05-28", string? announcedOn = "2026-05-29")
    {
        var meeting = On(meetingOn);
        var protocol = Domain.Decisions.Protocol.Make(meeting, [meeting.Item(31)], JusteringManner.Digital, [], Day(meetingOn));
        if (justeratOn is not null)
        {
            protocol.SetJusterad(Day(justeratOn), "Anna Ek och Bo Alm", "diariet", Day(justeratOn), Somebody, At(justeratOn));
        }

        if (announcedOn is not null)
        {
            protocol.Announced(announcedOn);
        }

        return protocol;
    }

    public static PublicNotice Announced(this Protocol protocol, string on) => protocol.Announce(Day(on), Day(on), Somebody, At(on));

    public static PublicNotice Down(this Protocol protocol, string on) => protocol.TakeDown(Day(on), "Fel knapp.", true, Day(on), Somebody, At(on));

    public static Appeal Appeal(this Decision decision, string receivedOn, string courtCase = "") =>
        Domain.Decisions.Appeal.Register(Guid.CreateVersion7(), decision, Day(receivedOn), false, "Förvaltningsrätten", courtCase, [], Day(receivedOn), Somebody, At(receivedOn));

    public static BoardOutage Outage(string from, string to, string? reposted = null) =>
        BoardOutage.Record(Day(from), Day(to), Day(reposted ?? to), "Webben låg nere.", [], Day(reposted ?? to), Somebody, At(reposted ?? to));

    public static DateTimeOffset At(string day) => Utc($"{day}T10:00Z");

    public static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
