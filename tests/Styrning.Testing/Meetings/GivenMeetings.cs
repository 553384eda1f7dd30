using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Data;

namespace Styrning.Testing.Meetings;

/// <summary>A § of a meeting that has been held.</summary>
/// <param name="Decided">Null when the § has no decision.</param>
public sealed record HeldItem(int Paragraf, string Title, bool Secret = false, Treatment Treatment = Treatment.Decision, DecisionOutcome? Decided = DecisionOutcome.Adopted, Guid? Matter = null);

/// <summary>Meetings that have been held, as facts: what follows them is what a test goes on with.</summary>
public static class GivenMeetings
{
    /// <summary>A meeting led by Anna Ek, with Bo Alm chosen to justera, and its §§ decided.</summary>
    public static Task<Meeting> HeldMeeting(this StyrningHost host, string organ, string day, params HeldItem[] items) => host.WithDb(async db =>
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (chair, adjuster) = (Member(organ, "Anna Ek"), Member(organ, "Bo Alm"));
        var meeting = new Meeting { OrganKey = organ, MeetsOn = on, ChairId = chair.Id, AdjusterIds = [adjuster.Id] };
        db.AddRange(chair, adjuster, meeting);
        foreach (var item in items)
        {
            Add(db, meeting, item);
        }

        await db.SaveChangesAsync();
        return meeting;
    });

    /// <summary>Its one protocol, when there is one.</summary>
    public static Task<Protocol> ProtocolOf(this StyrningHost host, Meeting meeting) => host.WithDb(async db =>
        await db.Set<Protocol>().Include(p => p.Notices).SingleAsync(p => p.MeetingId == meeting.Id));

    /// <summary>Lets time pass until a Swedish wall clock shows this, as "2030-03-02 23:59".</summary>
    public static void MoveTo(this StyrningHost host, string now)
    {
        var at = DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        host.Clock.Advance(SwedishCalendar.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) - host.Clock.GetUtcNow());
    }

    private static OrganMember Member(string organ, string name) => new() { OrganKey = organ, Name = name, Kind = MemberKind.Ordinary, FromOn = new(2022, 10, 15) };

    private static void Add(StyrningDb db, Meeting meeting, HeldItem held)
    {
        var item = new AgendaItem
        {
            MeetingId = meeting.Id,
            OrganKey = meeting.OrganKey,
            Year = meeting.MeetsOn.Year,
            Order = held.Paragraf,
            Paragraf = held.Paragraf,
            Title = held.Title,
            Treatment = held.Treatment,
            IsSecret = held.Secret,
            MatterId = held.Matter,
            TreatedAt = held.Decided is null ? null : SwedishCalendar.At(meeting.MeetsOn, new(20, 0)),
        };
        db.Add(item);
        if (held.Decided is { } outcome)
        {
            db.Add(new Decision
            {
                MatterId = held.Matter,
                OrganKey = meeting.OrganKey,
                DecidedOn = meeting.MeetsOn,
                AgendaItemId = item.Id,
                Treatment = held.Treatment,
                Outcome = outcome,
                Text = $"{held.Title} antas.",
                RecordedBy = Guid.Empty,
                RecordedAt = SwedishCalendar.At(meeting.MeetsOn, new(20, 0)),
            });
        }
    }
}
