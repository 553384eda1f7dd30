namespace Styrning.Domain.Documents;

public enum DocumentStage
{
    /// <summary>Nothing decided that applies yet.</summary>
    NotDecided,

    /// <summary>Decided, applies from a later day.</summary>
    Coming,

    /// <summary>Gällande.</summary>
    InForce,

    /// <summary>Its fixed giltighetstid has run out.</summary>
    Expired,

    Repealed,

    Replaced,
}

/// <summary>What a document is on a day, computed from its decisions.</summary>
/// <param name="Effect">The decision that makes it so; null when nothing is decided. Never an editorial change, which decides nothing.</param>
/// <param name="VersionId">The text that applies that day; null when none does, or when it is not here.</param>
/// <param name="Coming">A decision that applies from a later day; null when there is none.</param>
/// <param name="EndedOn">Of an expired document: the last day that it applied.</param>
public sealed record DocumentState(DocumentStage Stage, DocumentDecision? Effect, Guid? VersionId, DocumentDecision? Coming, DateOnly? EndedOn = null)
{
    /// <summary>
    /// As it is known now: what a court has annulled counts as if it had never been decided, and the decision before it as never replaced.
    /// A revise-by day that has passed changes nothing here: overdue is not invalid.
    /// </summary>
    /// <param name="decidedBefore">Only what had been decided before this day counts; null: everything.</param>
    public static DocumentState On(Styrdokument document, DateOnly day, DateOnly? decidedBefore = null)
    {
        var decided = document.Decisions
            .Where(e => e.IsStanding && e.Effect is not DecisionEffect.Editorial && !(e.DecidedOn >= decidedBefore)).OrderBy(Order).ToList();
        // The later decision goes before the earlier one, also when it applies from an earlier day: what is repealed does not come back
        // because an older decision had its first day still to come.
        var effect = decided.LastOrDefault(e => e.FirstDayOn <= day);
        var coming = decided.Where(e => e.FirstDayOn > day && (effect is null || Order(e).CompareTo(Order(effect)) > 0)).MinBy(e => (e.FirstDayOn, Order(e)));
        return effect switch
        {
            null => new(coming is null ? DocumentStage.NotDecided : DocumentStage.Coming, null, null, coming),
            { Effect: DecisionEffect.Repeal } => new(DocumentStage.Repealed, effect, null, coming),
            { Effect: DecisionEffect.Replace } => new(DocumentStage.Replaced, effect, null, coming),
            _ when LastDayOf(document, effect) is { } last && last < day => new(DocumentStage.Expired, effect, null, coming, last),
            _ => new(DocumentStage.InForce, effect, TextOf(document, decided, effect, day), coming),
        };
    }

    /// <summary>The last day of the giltighetstid that belongs to the decision. One that had run out before the decision applied belongs to an earlier one.</summary>
    /// <returns>Null: tills vidare.</returns>
    public static DateOnly? LastDayOf(Styrdokument document, DocumentDecision effect) =>
        effect.ValidToOn ?? (document.ValidToOn >= effect.FirstDayOn ? document.ValidToOn : null);

    // The decision's own text; of one that kept the text without naming it (fastställdes på nytt), that of the decision before. An editorial change
    // counts from its first day until a decision with a text begins to apply.
    private static Guid? TextOf(Styrdokument document, List<DocumentDecision> decided, DocumentDecision effect, DateOnly day)
    {
        var source = effect;
        while (source is { Effect: DecisionEffect.ReAdopt, VersionId: null })
        {
            var kept = Order(source);
            source = decided.LastOrDefault(e => Order(e).CompareTo(kept) < 0);
        }

        var editorial = document.Decisions
            .Where(e => e.IsStanding && e is { Effect: DecisionEffect.Editorial, VersionId: not null } && e.FirstDayOn >= source?.FirstDayOn && e.FirstDayOn <= day)
            .MaxBy(Order);
        return editorial?.VersionId ?? source?.VersionId;
    }

    private static (DateOnly Decided, DateOnly First, DateTimeOffset Recorded) Order(DocumentDecision effect) => (effect.DecidedOn, effect.FirstDayOn, effect.RecordedAt);
}
