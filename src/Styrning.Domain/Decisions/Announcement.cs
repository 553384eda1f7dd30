using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>Fullmäktige decides only what was announced. The law says nothing of the kind for a nämnd: that is in its reglemente.</summary>
public static class Announcement
{
    /// <summary>It stood in what was announced at least a week before the meeting.</summary>
    [ObeysLaw("KL 5:13")]
    public static bool WasOrdinary(Meeting meeting, AgendaItem item) => item.AnnouncedOn is { } on && on <= meeting.MeetsOn.AddDays(-7);

    /// <summary>It was announced as urgent, at the latest on the vardag before.</summary>
    [ObeysLaw("KL 5:14")]
    public static bool WasUrgentInTime(Meeting meeting, AgendaItem item) => item.AnnouncedUrgentOn is { } on && on <= SwedishCalendar.PreviousVardag(meeting.MeetsOn);

    /// <summary>
    /// In KF: the kallelse went out later than a week before. It is not the same as the announcement and no agreement in the chamber mends it, so it is told and the
    /// chamber judges for itself. Null when it went out in time, and while it has not gone out.
    /// </summary>
    [ObeysLaw("KL 5:15")]
    public static LegalDemand? LateKallelse(OrganTyp organ, Meeting meeting) => organ is not OrganTyp.KF || meeting.KallelseSentOn is not { } sent || sent <= meeting.MeetsOn.AddDays(-7) ? null
        : new(Law.Kl("5:15"), "MOT-57", false, $"Kallelsen gick ut den {SwedishText.Date(sent)}, senare än en vecka före. Ett beslut kan upphävas om det inte har kommit till i laga ordning: fråga kommunjuristen innan det fattas.") { OnlyWarns = true };

    /// <summary>Null for an organ that has no such rule.</summary>
    /// <param name="allAgreed">It is urgent, and everybody present has decided that it is to be decided all the same.</param>
    [ObeysLaw("KL 5:52")]
    /// <param name="today">Null once the meeting has begun; before it, there may still be time.</param>
    public static LegalDemand? Demand(OrganTyp organ, Meeting meeting, AgendaItem item, bool allAgreed, DateOnly? today = null)
    {
        if (organ is not OrganTyp.KF || item.Treatment is Treatment.Information)
        {
            return null;
        }

        if (WasOrdinary(meeting, item))
        {
            return new(Law.Kl("5:13"), "MOT-57", true, $"Ärendet tillkännagavs den {SwedishText.Date(item.AnnouncedOn!.Value)}, minst en vecka före.");
        }

        if (WasUrgentInTime(meeting, item))
        {
            return new(Law.Kl("5:14"), "MOT-57", true, $"Ärendet tillkännagavs som brådskande den {SwedishText.Date(item.AnnouncedUrgentOn!.Value)}.");
        }

        if (today <= meeting.MeetsOn.AddDays(-7))
        {
            return new(Law.Kl("5:13"), "MOT-57", false, $"Ärendet har inte tillkännagetts än. Det ska ske senast {SwedishText.Date(meeting.MeetsOn.AddDays(-7))}.");
        }

        return allAgreed
            ? new(Law.Kl("5:52"), "MOT-57", true, "Ärendet är brådskande, och alla närvarande har beslutat att det ska avgöras.")
            : new(Law.Kl("5:52"), "MOT-57", false, "Ärendet har inte tillkännagetts i tid. Det får avgöras bara om det är brådskande och alla närvarande beslutar det.");
    }
}
