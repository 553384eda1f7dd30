using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public enum MeetingStage
{
    /// <summary>In the calendar; the kallelse has not gone out, or KF has not been announced.</summary>
    Planned,
    Summoned,

    /// <summary>Its day has passed and nobody has closed it.</summary>
    Held,

    /// <summary>Closed: the protocol waits for justering.</summary>
    Closed,

    /// <summary>Justerat: it waits for the anslagstavla.</summary>
    Justerat,

    /// <summary>On the anslagstavla.</summary>
    Announced,
    Cancelled,
}

/// <summary>Where a meeting stands, computed from what has been recorded, and the day that is waited for.</summary>
/// <param name="Next">Null when nothing has a last day now.</param>
public sealed record MeetingStanding(MeetingStage Stage, string Word, LegalDeadline? Next = null)
{
    /// <param name="protocols">The meeting's own.</param>
    public static MeetingStanding Of(Meeting meeting, Organ organ, IReadOnlyCollection<Protocol> protocols, DateOnly today)
    {
        if (meeting.IsCancelled)
        {
            return new(MeetingStage.Cancelled, meeting.MovedToOn is { } moved ? $"Flyttat till {SwedishText.Date(moved)}" : "Inställt");
        }

        if (!meeting.IsClosed)
        {
            return meeting.MeetsOn < today ? new(MeetingStage.Held, "Hållet, inte avslutat", Deadlines.Justering(meeting.MeetsOn)) : Before(meeting, organ);
        }

        if (protocols.Count == 0 || protocols.Any(p => p.JusteradOn is null) || meeting.Agenda.Any(item => item.ProtocolId is null))
        {
            return new(MeetingStage.Closed, "Väntar på justering", Deadlines.Justering(meeting.MeetsOn));
        }

        return protocols.Where(p => p.Notices.Count == 0).MinBy(p => p.JusteradOn) is { } first
            ? new(MeetingStage.Justerat, "Väntar på anslag", Deadlines.Anslag(first.JusteradOn!.Value))
            : new(MeetingStage.Announced, "Anslaget", protocols.Select(p => p.Period?.LastDay).Where(day => day is not null && day.Due >= today).MaxBy(day => day!.Due));
    }

    private static MeetingStanding Before(Meeting meeting, Organ organ)
    {
        if (meeting.KallelseSentOn is null)
        {
            return new(MeetingStage.Planned, "Kallelse inte skickad", MeetingDeadlines.Kallelse(organ, meeting.MeetsOn));
        }

        return meeting.AnnouncedOn is null && MeetingDeadlines.Announcement(organ, meeting.MeetsOn) is { } announcement
            ? new(MeetingStage.Planned, "Inte tillkännaget", announcement)
            : new(MeetingStage.Summoned, "Kallelse skickad");
    }
}
