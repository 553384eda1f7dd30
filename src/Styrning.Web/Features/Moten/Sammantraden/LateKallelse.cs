using Styrning.Domain;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>What follows when the kallelse or the announcement is late, in plain words.</summary>
internal static class LateKallelse
{
    public static IEnumerable<string> Told(Meeting meeting, Organ organ, DateOnly today)
    {
        var kallelse = MeetingDeadlines.Kallelse(organ, meeting.MeetsOn);
        if ((meeting.KallelseSentOn ?? today) > kallelse.Nominal)
        {
            yield return organ.Typ is OrganTyp.KF
                ? $"Kallelsen skulle ha gått ut senast {SwedishText.Date(kallelse.Nominal)} (KL 5 kap. 15 §). Ett beslut kan upphävas om det inte har kommit till i laga ordning (KL 13 kap. 8 §): låt kommunjuristen bedöma om sammanträdet ska hållas."
                : $"Kallelsen skulle enligt reglementet ha gått ut senast {SwedishText.Date(kallelse.Nominal)}. Organet avgör själv hur det ser på en sen kallelse.";
        }

        if (MeetingDeadlines.Announcement(organ, meeting.MeetsOn) is { } announcement && (meeting.AnnouncedOn ?? today) > announcement.Nominal)
        {
            var urgent = MeetingDeadlines.UrgentAnnouncement(organ, meeting.MeetsOn)!.Due;
            yield return $"Sammanträdet skulle ha tillkännagetts senast {SwedishText.Date(announcement.Nominal)} (KL 5 kap. 13 §). Ett ärende får avgöras om det är brådskande och tillkännages senast {SwedishText.Date(urgent)} (5 kap. 14 §), "
                + "eller om det är brådskande och samtliga närvarande ledamöter beslutar det (5 kap. 52 §). Övriga ärenden väntar till nästa sammanträde.";
        }
    }
}
