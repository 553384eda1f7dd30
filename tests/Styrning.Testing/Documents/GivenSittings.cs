using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;

namespace Styrning.Testing.Documents;

/// <summary>What happens around the §§ of a meeting in the calendar: it is called, its members come, it is closed.</summary>
public static class GivenSittings
{
    /// <summary>The kallelse went out eight days before (and KF was announced), and fifteen members serve.</summary>
    /// <returns>The address of its one item.</returns>
    public static Task<string> Sits(this StyrningHost host, string organ, string day) => host.WithDb(async db =>
    {
        var on = AParagraf.Day(day);
        var meeting = await db.Set<Meeting>().Include(m => m.Agenda).Include(m => m.Attendance).SingleAsync(m => m.OrganKey == organ && m.MeetsOn == on);
        var seated = await db.Set<Organ>().Include(o => o.Members).SingleAsync(o => o.Key == organ);
        if (!seated.Members.Exists(m => m.Name == "Ledamot 01"))
        {
            seated.Members.Clear(); // the demo's own
            seated.Seats = 15;
            seated.Members.AddRange(Enumerable.Range(1, 15).Select(n => new OrganMember { OrganKey = organ, Name = $"Ledamot {n:00}", Group = "S", Kind = MemberKind.Ordinary, FromOn = AParagraf.Day("2022-10-15"), Order = n }));
            await db.SaveChangesAsync();
        }

        var members = seated.Members.OrderBy(m => m.Order).ToList();
        (meeting.KallelseSentOn, meeting.AnnouncedOn, meeting.ChairId, meeting.AdjusterIds) = (on.AddDays(-8), seated.Typ is OrganTyp.KF ? on.AddDays(-8) : null, members[0].Id, [members[1].Id]);
        meeting.Agenda.ForEach(i => (i.InKallelse, i.AnnouncedOn) = (true, meeting.AnnouncedOn));
        meeting.Attendance.AddRange(members.Select(m => new Attendance { MemberId = m.Id, Kind = AttendanceKind.Serving }));
        await db.SaveChangesAsync();
        return $"/moten/{organ}/{day}/punkt/{meeting.Agenda.Single().Id}";
    });

    /// <summary>The chair has closed it, and its §§ have their numbers.</summary>
    public static Task Closes(this StyrningHost host, string organ, string day, int firstParagraf) => host.WithDb(async db =>
    {
        var on = AParagraf.Day(day);
        var meeting = await db.Set<Meeting>().Include(m => m.Agenda).SingleAsync(m => m.OrganKey == organ && m.MeetsOn == on);
        meeting.NumberThrough(null, firstParagraf);
        meeting.ClosedAt = SwedishCalendar.At(on, new TimeOnly(20, 0));
        return await db.SaveChangesAsync();
    });
}
