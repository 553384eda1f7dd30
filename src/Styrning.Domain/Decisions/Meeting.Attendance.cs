namespace Styrning.Domain.Decisions;

public sealed partial class Meeting
{
    /// <summary>Writes down who was there, in place of what was written before.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-34 – MOT-36.</exception>
    [ObeysLaw("KL 5:16"), ObeysLaw("KL 6:24"), ObeysLaw("KL 5:17")]
    public void RecordAttendance(IReadOnlyList<Attendance> rows, Organ organ)
    {
        RequireOpen();
        var (ordinary, substitutes) = (organ.OrdinaryOn(MeetsOn), organ.SubstitutesOn(MeetsOn));
        foreach (var row in rows)
        {
            var member = ordinary.Concat(substitutes).FirstOrDefault(m => m.Id == row.MemberId);
            Rule.Require(member is not null && rows.Count(r => r.MemberId == row.MemberId) == 1, "MOT-34", $"Bara den som har en plats i {organ.InSentence} den dagen kan antecknas, och var och en bara en gång.");
            Rule.Require(row.FromOrder is null || row.ToOrder is null || row.FromOrder <= row.ToOrder, "MOT-34", $"{member.Name}: den sista punkten kan inte komma före den första.");
            Rule.Require(!row.AtDistance || organ.AllowsDistance, "MOT-36", $"{member.Name}: fullmäktige har inte beslutat att {organ.InSentence} får ha deltagare på distans. Det står bland organets egna regler.");
            RequireInPlace(row, member, ordinary, rows);
        }

        Attendance.RemoveAll(old => rows.All(row => row.MemberId != old.MemberId));
        foreach (var row in rows)
        {
            var saved = Attendance.FirstOrDefault(a => a.MemberId == row.MemberId);
            if (saved is null) Attendance.Add(saved = new Attendance { MeetingId = Id, MemberId = row.MemberId, Kind = row.Kind });
            (saved.Kind, saved.AtDistance, saved.InPlaceOf, saved.FromOrder, saved.ToOrder) = (row.Kind, row.AtDistance, row.InPlaceOf, row.FromOrder, row.ToOrder);
        }
    }

    /// <summary>Those who serve at an item: ledamöter, and ersättare in somebody's place.</summary>
    /// <param name="order">The item's place on the agenda.</param>
    public IReadOnlyList<Guid> ServingAt(int order) => [.. Attendance.Where(a => a.Kind is AttendanceKind.Serving && a.Covers(order)).Select(a => a.MemberId)];

    // A ledamot who is there serves for themselves; an ersättare serves for one who is not, and nobody else does so at the same time.
    private static void RequireInPlace(Attendance row, OrganMember member, IReadOnlyList<OrganMember> ordinary, IReadOnlyList<Attendance> rows)
    {
        if (member.Kind is MemberKind.Ordinary)
        {
            Rule.Require(row.InPlaceOf is null && row.Kind is not AttendanceKind.Present, "MOT-35", $"{member.Name} är ledamot och tjänstgör alltid själv.");
            return;
        }

        Rule.Require(row.Kind is AttendanceKind.Serving == row.InPlaceOf is not null, "MOT-35", $"{member.Name} är ersättare. Ange vems plats hen tjänstgör på, eller att hen är närvarande utan att tjänstgöra.");
        if (row.InPlaceOf is not { } place) return;

        Rule.Require(ordinary.Any(m => m.Id == place), "MOT-35", $"{member.Name} kan bara tjänstgöra i stället för en ledamot.");
        Rule.Require(rows.All(r => r.MemberId != place || r.Kind is not AttendanceKind.Serving || !r.Meets(row)), "MOT-35",
            $"{member.Name} kan inte tjänstgöra i stället för någon som själv är närvarande. Ange från och till vilken punkt var och en var med.");
        Rule.Require(rows.All(r => r.MemberId == row.MemberId || r.InPlaceOf != place || r.Kind is not AttendanceKind.Serving || !r.Meets(row)), "MOT-35", $"Två ersättare kan inte tjänstgöra på samma plats. Kontrollera {member.Name}.");
    }
}
