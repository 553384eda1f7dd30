using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public enum ForceStage
{
    /// <summary>Purely preparatory: ej överklagbart, no clock.</summary>
    Preparatory,

    /// <summary>Made, not yet justerad.</summary>
    Decided,

    /// <summary>Justerad, not yet announced.</summary>
    Justerad,

    /// <summary>Announced: the time for appeal runs.</summary>
    Announced,

    /// <summary>The notice came down within the time and is not up again: the time does not run out.</summary>
    Interrupted,

    /// <summary>Appealed, no final outcome yet.</summary>
    Appealed,

    LagaKraft,

    /// <summary>A court has taken it away.</summary>
    Annulled,
}

/// <summary>Where a decision stands on the way to laga kraft, computed from what happened and explained.</summary>
/// <param name="LagaKraftOn">The day it won or will win laga kraft if nothing more happens; null while no such day can be given.</param>
/// <param name="Deadline">The day that is waited for now: justering, anslag, or the last day of appeal; null when none is.</param>
/// <param name="Sentence">In plain Swedish, for the page.</param>
public sealed record DecisionForce(ForceStage Stage, DateOnly? LagaKraftOn, LegalDeadline? Deadline, string Sentence)
{
    /// <param name="protocol">With its notices; null while the § belongs to none.</param>
    public static DecisionForce Of(Decision decision, Protocol? protocol, IReadOnlyCollection<Appeal> appeals, DateOnly today)
    {
        if (decision.IsPreparatory)
        {
            return new(ForceStage.Preparatory, null, null, "Beslutet är rent förberedande och kan inte överklagas.");
        }

        if (protocol?.JusteradOn is not { } justerad)
        {
            return new(ForceStage.Decided, null, Deadlines.Justering(decision.DecidedOn), "Beslutat, inte justerat.");
        }

        if (protocol.Notices.Count == 0)
        {
            return new(ForceStage.Justerad, null, Deadlines.Anslag(justerad), "Justerat, inte anslaget.");
        }

        if (appeals.Any(a => a.Outcome is CourtOutcome.Annulled))
        {
            return new(ForceStage.Annulled, null, null, "Upphävt av domstol.");
        }

        if (appeals.Any(a => a.Outcome is null))
        {
            return new(ForceStage.Appealed, null, null, "Överklagat. Domstolen har inte avgjort målet.");
        }

        var period = AppealPeriod.Of(protocol.Notices.Select(n => new NoticePosted(n.PostedOn, n.TakenDownOn)));
        if (period.LagaKraftOn is not { } final)
        {
            return new(ForceStage.Interrupted, null, null, "Anslaget togs ned för tidigt. Överklagandetiden löper inte ut förrän beslutet har anslagits på nytt.");
        }

        var after = appeals.Select(a => a.FinalOn ?? final).Append(final).Max();
        return after <= today
            ? new(ForceStage.LagaKraft, after, null, $"Laga kraft {SwedishText.Date(after)}.")
            : new(ForceStage.Announced, after, period.LastDay, $"Kan överklagas till och med {SwedishText.Date(period.LastDay.Due)}.");
    }
}
