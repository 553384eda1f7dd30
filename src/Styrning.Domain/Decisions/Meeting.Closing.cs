using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public sealed partial class Meeting
{
    /// <summary>Who led the meeting and who is to justera: present ledamöter or serving ersättare, and nobody justerar beside themselves.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-32, MOT-33.</exception>
    [ObeysLaw("KL 5:69")]
    public void ChooseOfficials(Guid? chair, IReadOnlyList<Guid> adjusters, DateOnly? justeringPlannedOn)
    {
        Rule.Require(!IsCancelled, "MOT-29", "Sammanträdet är inställt.");
        Rule.Require(chair is null || Serves(chair.Value), "MOT-32", "Den som leder sammanträdet måste vara närvarande. Anteckna närvaron först.");
        Rule.Require(adjusters.All(Serves), "MOT-32", "Den som justerar måste ha varit närvarande.");
        Rule.Require(chair is null || !adjusters.Contains(chair.Value), "MOT-32", "Ordföranden justerar alltid. Välj någon annan att justera tillsammans med ordföranden.");
        Rule.Require(adjusters.Distinct().Count() == adjusters.Count, "MOT-32", "Välj två olika personer att justera.");
        var due = Deadlines.Justering(MeetsOn).Due;
        Rule.Require(justeringPlannedOn is null || (justeringPlannedOn >= MeetsOn && justeringPlannedOn <= due), "MOT-33",
            $"Protokollet ska justeras från sammanträdesdagen till och med {SwedishText.Date(due)} (KL 5 kap. 69 §). Välj en dag däremellan.");

        (ChairId, AdjusterIds, JusteringPlannedOn) = (chair, [.. adjusters], justeringPlannedOn);
    }

    /// <summary>The chair opened it.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-38.</exception>
    public void Open(DateTimeOffset at, DateTimeOffset now)
    {
        RequireOpen();
        Rule.Require(SwedishCalendar.DayOf(at) == MeetsOn && at <= now, "MOT-38", "Sammanträdet öppnas på sammanträdesdagen, och inte i förväg.");

        OpenedAt = at;
    }

    /// <summary>The chair closed it: the §§ get their numbers, and no reservation is taken any more.</summary>
    /// <param name="next">The first free § of the organ in the year.</param>
    /// <exception cref="RuleBroken">MOT-29, MOT-38: what KL 5:66 demands of the protocol is not there.</exception>
    [ObeysLaw("KL 5:66")]
    public void Close(DateTimeOffset at, DateTimeOffset now, int next)
    {
        RequireOpen();
        Rule.Require(at <= now && at >= (OpenedAt ?? SwedishCalendar.StartOf(MeetsOn)), "MOT-38", "Sammanträdet avslutas efter att det har öppnats, och inte i förväg.");
        Rule.Require(Attendance.Any(a => a.Kind is AttendanceKind.Serving), "MOT-38", "Anteckna vilka som var närvarande. Protokollet ska redovisa vilka som har tjänstgjort (KL 5 kap. 66 §).");
        Rule.Require(ChairId is not null, "MOT-38", "Ange vem som ledde sammanträdet.");
        var open = InOrder().Where(item => item.MatterId is not null && item.TreatedAt is null).Select(item => item.Title).ToList();
        Rule.Require(open.Count == 0, "MOT-38", $"{SwedishText.Join(open.Select(title => $"”{title}”"))} saknar beslut. Skriv in vad som beslutades, eller bordlägg. Är ärendet avskrivet eller avgjort på annat sätt: registrera att punkten utgår.");

        ClosedAt = at;
        NumberThrough(null, next);
    }

    private bool Serves(Guid member) => Attendance.Any(a => a.MemberId == member && a.Kind is AttendanceKind.Serving);
}
