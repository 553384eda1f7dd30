using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public enum CourtOutcome
{
    /// <summary>Avvisat: too late, or not of the kind that can be appealed.</summary>
    Dismissed,

    /// <summary>Avslaget: the decision stands.</summary>
    Rejected,

    /// <summary>Upphävt: the decision is gone (KL 13:8). The court can put nothing in its place.</summary>
    Annulled,

    /// <summary>Återkallat, avskrivet.</summary>
    Withdrawn,
}

/// <summary>An appeal for laglighetsprövning (KL 13:1), until the court's outcome is final. Who appealed is not kept here: that is in the diarium.</summary>
public sealed class Appeal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DecisionId { get; init; }

    /// <summary>The day it reached the court, or the kommun, which is in time as well (KL 13:6).</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>It came to the kommun and not to the court.</summary>
    public bool CameToKommun { get; init; }

    /// <summary>Förvaltningsrätten and its case number, when known.</summary>
    public string Court { get; set; } = "";

    public string CourtCase { get; set; } = "";

    /// <summary>The first day on which the court forbade that it is carried out; null when it has not.</summary>
    public DateOnly? InhibitedOn { get; private set; }

    public CourtOutcome? Outcome { get; private set; }

    /// <summary>The day the outcome became final.</summary>
    public DateOnly? FinalOn { get; private set; }

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public int Version { get; private set; }

    /// <summary>The court has forbidden that it is carried out for now.</summary>
    public bool Inhibition => InhibitedOn is not null && Outcome is null;

    public bool IsPending => Outcome is null;

    /// <param name="others">The appeals of the same decision.</param>
    /// <exception cref="RuleBroken">MOT-107 to 109.</exception>
    public static Appeal Register(
        Guid id, Decision decision, DateOnly receivedOn, bool cameToKommun, string court, string courtCase, IEnumerable<Appeal> others, DateOnly today, Guid by, DateTimeOffset at)
    {
        Rule.Require(receivedOn >= decision.DecidedOn, "MOT-107", $"Överklagandet kan inte ha kommit in före beslutet den {SwedishText.Date(decision.DecidedOn)}.");
        Rule.Require(receivedOn <= today, "MOT-108", "Dagen då överklagandet kom in kan inte ligga i framtiden.");
        Rule.Require(courtCase.Trim().Length == 0 || others.All(a => !SwedishText.IsSame(a.CourtCase, courtCase)), "MOT-109", $"Målet {courtCase.Trim()} är redan registrerat för det här beslutet.");

        return new Appeal
        {
            Id = id,
            DecisionId = decision.Id,
            ReceivedOn = receivedOn,
            CameToKommun = cameToKommun,
            Court = court.Trim(),
            CourtCase = courtCase.Trim(),
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>It came after the last day: whether it reached the court or the kommun that day is the same. The court dismisses it, but is the one to say so.</summary>
    /// <param name="period">Of the decision's notice; null while nothing is announced: then no time has begun, and nothing is late.</param>
    [ObeysLaw("KL 13:5"), ObeysLaw("KL 13:6")]
    public bool CameLate(AppealPeriod? period) => period is { Interrupted: false } && ReceivedOn > period.LastDay.Due;

    /// <summary>The court forbids for now that the decision is carried out, or allows it again.</summary>
    /// <param name="on">The first day; null: no longer.</param>
    /// <exception cref="RuleBroken">MOT-113.</exception>
    public void Inhibit(DateOnly? on, DateOnly today)
    {
        Rule.Require(Outcome is null, "MOT-110", "Målet är avgjort.");
        Rule.Require(on is null || (on >= ReceivedOn && on <= today), "MOT-113", $"Inhibitionen kan gälla tidigast från den dag då överklagandet kom in, {SwedishText.Date(ReceivedOn)}, och inte från en dag i framtiden.");

        InhibitedOn = on;
    }

    /// <summary>The outcome has become final. A court may only take the decision away; it can put nothing in its place.</summary>
    /// <exception cref="RuleBroken">MOT-110 to 112.</exception>
    [ObeysLaw("KL 13:8")]
    public void SetOutcome(CourtOutcome outcome, DateOnly finalOn, DateOnly today)
    {
        Rule.Require(Outcome is null, "MOT-110", "Målet är redan avgjort.");
        Rule.Require(finalOn >= ReceivedOn, "MOT-111", $"Avgörandet kan inte ha blivit slutligt innan överklagandet kom in den {SwedishText.Date(ReceivedOn)}.");
        Rule.Require(finalOn <= today, "MOT-112", "Registrera utgången när den är slutlig. Dagen kan inte ligga i framtiden.");

        (Outcome, FinalOn) = (outcome, finalOn);
    }
}
