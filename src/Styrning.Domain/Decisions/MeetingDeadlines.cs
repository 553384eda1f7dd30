using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>The days before a meeting, by law where the law has them and else by the organ's own rule.</summary>
public static class MeetingDeadlines
{
    /// <summary>A week: what the law gives every member of kommunfullmäktige.</summary>
    public const int LeastKallelseDaysOfKf = 7;

    /// <summary>The last day for the kallelse. Of KF a week before by law, or earlier by its arbetsordning; of others by their reglemente.</summary>
    [ObeysLaw("KL 5:15")]
    public static LegalDeadline Kallelse(Organ organ, DateOnly meetsOn)
    {
        var kf = organ.Typ is OrganTyp.KF;
        if (kf && organ.KallelseDays <= LeastKallelseDaysOfKf)
        {
            return DeadlineCount.From(meetsOn, "Sammanträde").WeeksBefore(1, Law.Kl("5:15")).OrPreviousVardag()
                .As("kallelse", "Kallelse till kommunfullmäktige");
        }

        var count = DeadlineCount.From(meetsOn, "Sammanträde").DaysBefore(organ.KallelseDays)
            .Note(kf ? "Så många dagar anger fullmäktiges egen arbetsordning. Lagen kräver minst en vecka." : "Så många dagar anger organets reglemente. Lagen har ingen regel om dem.");
        return count.OrPreviousVardag().As("kallelse", $"Kallelse till {organ.InSentence}");
    }

    /// <summary>The last day to announce a meeting of KF on the anslagstavla. Null for the others: nothing demands it.</summary>
    [ObeysLaw("KL 5:13")]
    public static LegalDeadline? Announcement(Organ organ, DateOnly meetsOn) => organ.Typ is not OrganTyp.KF ? null :
        DeadlineCount.From(meetsOn, "Sammanträde").WeeksBefore(1, Law.Kl("5:13")).OrPreviousVardag()
            .As("tillkannagivande", "Tillkännagivande av sammanträdet på anslagstavlan");

    /// <summary>The last day to announce a matter of KF that is too urgent for the week: the nearest vardag before the meeting. Null for the others.</summary>
    [ObeysLaw("KL 5:14")]
    public static LegalDeadline? UrgentAnnouncement(Organ organ, DateOnly meetsOn) => organ.Typ is not OrganTyp.KF ? null :
        DeadlineCount.From(meetsOn, "Sammanträde").DaysBefore(1, Law.Kl("5:14")).OrPreviousVardag()
            .As("bradskande", "Tillkännagivande av ett brådskande ärende");
}
