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

/// <summary>An appeal for laglighetsprövning (KL 13:1), until the court's outcome is final.</summary>
public sealed class Appeal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DecisionId { get; init; }

    /// <summary>The day it reached the court, or the kommun, which is in time as well (KL 13:6).</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Förvaltningsrätten and its case number, when known.</summary>
    public string Court { get; set; } = "";

    public string CourtCase { get; set; } = "";

    /// <summary>The court has forbidden that it is carried out for now.</summary>
    public bool Inhibition { get; set; }

    public CourtOutcome? Outcome { get; private set; }

    /// <summary>The day the outcome became final.</summary>
    public DateOnly? FinalOn { get; private set; }

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public int Version { get; private set; }

    public void SetOutcome(CourtOutcome outcome, DateOnly finalOn) => (Outcome, FinalOn) = (outcome, finalOn);
}
