namespace Styrning.Domain.Decisions;

public enum DelegationStage
{
    /// <summary>Neither reported nor with a protocol of its own: incomplete.</summary>
    Unreported,

    /// <summary>On the agenda of a meeting that has not been held.</summary>
    Planned,

    Reported,

    /// <summary>Has its own protocol, which is announced by itself (KL 8:10).</summary>
    OwnProtocol,
}

/// <summary>How a decision by delegation reaches its nämnd, computed.</summary>
/// <param name="On">The day it is to be reported, or was; null while no meeting is in the calendar, and with a protocol of its own.</param>
/// <param name="IsLate">The meeting that came next has been held without it.</param>
public sealed record DelegationReport(DelegationStage Stage, DateOnly? On, bool IsLate, string Sentence)
{
    public bool IsComplete => Stage is DelegationStage.Reported or DelegationStage.OwnProtocol;

    /// <param name="meetings">Of the organ on whose behalf it was made.</param>
    /// <param name="reportedAt">The meeting with the item it is reported in; null when there is none.</param>
    [ObeysLaw("KL 6:40")]
    [ObeysLaw("KL 7:8")]
    public static DelegationReport Of(Decision decision, IEnumerable<Meeting> meetings, Meeting? reportedAt, DateOnly today)
    {
        if (decision.Delegated?.OwnProtocolId is not null)
        {
            return new(DelegationStage.OwnProtocol, null, false, "Har ett eget protokoll, som tillkännages för sig.");
        }

        var upcoming = meetings.Where(m => m.OrganKey == decision.OrganKey && !m.IsCancelled && m.MeetsOn > decision.DecidedOn).OrderBy(m => m.MeetsOn).ToList();
        if (reportedAt is { IsCancelled: false })
        {
            var first = upcoming.FirstOrDefault()?.MeetsOn ?? reportedAt.MeetsOn;
            return reportedAt.MeetsOn <= today
                ? new(DelegationStage.Reported, reportedAt.MeetsOn, reportedAt.MeetsOn > first, $"Anmäldes den {SwedishText.Date(reportedAt.MeetsOn)}.")
                : new(DelegationStage.Planned, reportedAt.MeetsOn, reportedAt.MeetsOn > first, $"Står på dagordningen den {SwedishText.Date(reportedAt.MeetsOn)}.");
        }

        var late = upcoming.Count > 0 && upcoming[0].MeetsOn < today;
        return upcoming.Find(m => m.MeetsOn >= today) is { } next
            ? new(DelegationStage.Unreported, next.MeetsOn, late, late ? $"Skulle ha anmälts den {SwedishText.Date(upcoming[0].MeetsOn)}. Anmäl senast den {SwedishText.Date(next.MeetsOn)}." : $"Ska anmälas den {SwedishText.Date(next.MeetsOn)}.")
            : new(DelegationStage.Unreported, null, late, "Ska anmälas vid nästa sammanträde. Inget finns i kalendern.");
    }

    /// <summary>The organ's own choice, save for what the chair decided in urgency: that is always reported.</summary>
    /// <exception cref="RuleBroken">MOT-74 or MOT-75.</exception>
    [ObeysLaw("KL 6:40")]
    [ObeysLaw("KL 7:8")]
    public void RequireOwnProtocolAllowed(DelegatedBy delegated)
    {
        RequireUnreported();
        Rule.Require(!delegated.IsUrgent, "MOT-75", "Ett brådskande beslut enligt 6 kap. 39 § ska anmälas vid nämndens nästa sammanträde. Ett eget protokoll räcker inte.");
    }

    /// <param name="item">The one it is reported in; null for a new one.</param>
    /// <param name="isJusterad">The protocol with the item.</param>
    /// <exception cref="RuleBroken">MOT-74 or MOT-76.</exception>
    public void RequireReportableAt(Decision decision, Meeting meeting, AgendaItem? item = null, bool isJusterad = false)
    {
        Rule.Require(!IsComplete, "MOT-74", "Beslutet är redan anmält eller har ett eget protokoll."); // until the meeting it may be moved to another
        Rule.Require(meeting.OrganKey == decision.OrganKey && meeting.MeetsOn > decision.DecidedOn && !meeting.IsCancelled, "MOT-76",
            "Beslutet anmäls till det organ som det fattades för, vid ett sammanträde efter beslutet som inte är inställt.");
        Rule.Require(item is not null || !meeting.IsClosed, "MOT-76", "Sammanträdet är avslutat, så ingen ny punkt kan läggas till. Välj ett sammanträde som kommer, eller en punkt som redan står där.");
        Rule.Require(!isJusterad, "MOT-76", "Protokollet med den punkten är justerat och ändras inte. Välj ett annat sammanträde.");
    }

    private void RequireUnreported() =>
        Rule.Require(Stage is DelegationStage.Unreported, "MOT-74", "Beslutet är redan anmält eller har ett eget protokoll.");
}
