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
    /// <summary>The last day of appeal by the notice that counts, also when it has passed; null before there is one and while it does not run out.</summary>
    public LegalDeadline? LastDayOfAppeal { get; init; }

    /// <summary>A court has forbidden that it is carried out for now.</summary>
    public bool Inhibited { get; init; }

    /// <summary>What else a reader needs to know, a sentence each.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public bool HasLagaKraft => Stage is ForceStage.LagaKraft;

    /// <summary>It may be carried out, and a document may apply, before laga kraft too, unless a court has said no. Special reasons may speak against it: that is for the one who carries it out to judge.</summary>
    [ObeysLaw("KL 13:14")]
    public bool MayBeCarriedOut => Stage is not (ForceStage.Annulled or ForceStage.Preparatory) && !Inhibited;

    /// <param name="protocol">With its notices: the §'s, the decision's own, or that of the meeting to which it was reported; null while there is none.</param>
    /// <param name="appeals">Of this decision.</param>
    [ObeysLaw("KL 13:2")]
    public static DecisionForce Of(Decision decision, Protocol? protocol, IReadOnlyCollection<Appeal> appeals, DateOnly today)
    {
        if (decision.IsPreparatory)
        {
            return new(ForceStage.Preparatory, null, null, "Beslutet är rent förberedande och kan inte överklagas.") { Also = ForceText.Preparatory(appeals) };
        }

        if (appeals.FirstOrDefault(a => a.Outcome is CourtOutcome.Annulled) is { } annulled)
        {
            return new(ForceStage.Annulled, null, null, $"Upphävt av domstol. Avgörandet blev slutligt {SwedishText.Date(annulled.FinalOn!.Value)}.");
        }

        var period = protocol?.Period;
        var counted = appeals.Where(a => !a.CameLate(period)).ToList();
        return With(protocol?.JusteradOn is null ? Decided(decision, protocol, today)
            : period is null ? Announceable(protocol, today)
            : counted.Any(a => a.IsPending) ? Appealed(counted)
            : period.LagaKraftOn is not { } run ? Interrupted(protocol)
            : Running(period, counted.Select(a => a.FinalOn ?? run).Append(run).Max(), today), period, appeals);
    }

    private static DecisionForce With(DecisionForce force, AppealPeriod? period, IReadOnlyCollection<Appeal> appeals) => force with
    {
        LastDayOfAppeal = period is { Interrupted: false } ? period.LastDay : null,
        Inhibited = appeals.Any(a => a.Inhibition),
        Also = ForceText.Also(force.Stage, period, appeals),
    };

    private static DecisionForce Decided(Decision decision, Protocol? protocol, DateOnly today)
    {
        if (protocol is null && decision.Delegated is not null)
        {
            return new(ForceStage.Decided, null, null, "Beslutat på delegation. Överklagandetiden börjar när protokollet från det sammanträde där beslutet anmäls, eller ett eget protokoll, har justerats och anslagits.");
        }

        var due = Deadlines.Justering(protocol?.DecidedOn ?? decision.DecidedOn);
        var late = due.HasPassed(today) ? $" Det skulle ha varit justerat senast {SwedishText.Date(due.Due)}." : "";
        return new(ForceStage.Decided, null, due, $"Beslutat, inte justerat.{late}");
    }

    private static DecisionForce Announceable(Protocol protocol, DateOnly today)
    {
        var due = protocol.AnslagDue!;
        var late = due.HasPassed(today) ? $" Det skulle ha anslagits senast {SwedishText.Date(due.Due)}." : "";
        return new(ForceStage.Justerad, null, due, $"Justerat {SwedishText.Date(protocol.JusteradOn!.Value)}, inte anslaget.{late}");
    }

    private static DecisionForce Appealed(List<Appeal> counted) => new(ForceStage.Appealed, null, null, counted.Count(a => a.IsPending) switch
    {
        1 => "Överklagat. Domstolen har inte avgjort målet.",
        var many => $"Överklagat. Domstolen har {SwedishText.Count(many, "mål", "mål", neuter: true)} kvar att avgöra.",
    });

    private static DecisionForce Interrupted(Protocol protocol)
    {
        var down = protocol.Notices.Max(n => n.TakenDownOn)!.Value;
        var why = protocol.LatestNotice!.OutageId is null ? $"Anslaget togs ned för tidigt, {SwedishText.Date(down)}." : $"Anslagstavlan låg nere från {SwedishText.Date(down)}.";
        return new(ForceStage.Interrupted, null, null, $"{why} Överklagandetiden löper inte ut förrän tre veckor efter att justeringen har anslagits på nytt.");
    }

    private static DecisionForce Running(AppealPeriod period, DateOnly final, DateOnly today) => final <= today
        ? new(ForceStage.LagaKraft, final, null, $"Laga kraft {SwedishText.Date(final)}.")
        : new(ForceStage.Announced, final, period.LastDay, $"Kan överklagas till och med {SwedishText.Date(period.LastDay.Due)}. Vinner laga kraft {SwedishText.Date(final)} om ingen överklagar.");
}
