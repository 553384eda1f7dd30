using Styrning.Domain;
using Styrning.Domain.Time;

namespace Styrning.Whistle.Domain;

/// <summary>
/// What happens with a closed case when two years have passed. The day is a prohibition and is never moved: on the day after, the case is destroyed by a rule, or nobody works in
/// it any more until there is one.
/// </summary>
internal static class TwoYears
{
    /// <summary>How long before its last day somebody is told that a rule, or the archive's package, is missing.</summary>
    public const int WarnDays = 30;

    /// <returns>The day on which it was closed; null while it is open, never closed or reopened since.</returns>
    public static DateOnly? ClosedOn(IEnumerable<CaseFact> facts) =>
        facts.Where(f => f.Kind is CaseFactKind.Closed or CaseFactKind.Reopened).MaxBy(f => f.No) is { Kind: CaseFactKind.Closed } closed ? closed.On : null;

    /// <summary>Handed to the archive after it was closed last.</summary>
    public static bool IsArchived(IReadOnlyCollection<CaseFact> facts) => HasSinceClosed(facts, CaseFactKind.Archived);

    /// <summary>Two years have passed and nobody works in it.</summary>
    public static bool IsLocked(IReadOnlyCollection<CaseFact> facts) => HasSinceClosed(facts, CaseFactKind.Locked);

    /// <summary>The last day on which it may be worked in.</summary>
    public static DateOnly LastDay(DateOnly closedOn) => Deadlines.Retention(closedOn).Due;

    /// <param name="rule">The organisation's, or null.</param>
    [ObeysLaw("VBL 7:8"), ObeysLaw("VBL 8:4")]
    public static RetentionStep StepOf(IReadOnlyCollection<CaseFact> facts, RetentionRule? rule, DateOnly today)
    {
        if (ClosedOn(facts) is not { } closedOn)
        {
            return RetentionStep.Keep;
        }

        var mayEnd = rule is { Kind: RetentionKind.Gallra } || (rule is not null && IsArchived(facts));
        return (LastDay(closedOn).DayNumber - today.DayNumber) switch
        {
            < 0 => mayEnd ? RetentionStep.Dispose : IsLocked(facts) ? RetentionStep.StayLocked : RetentionStep.Lock,
            <= WarnDays when !mayEnd => RetentionStep.Warn,
            _ => RetentionStep.Keep,
        };
    }

    private static bool HasSinceClosed(IReadOnlyCollection<CaseFact> facts, CaseFactKind kind)
    {
        var last = facts.Where(f => f.Kind is CaseFactKind.Closed or CaseFactKind.Reopened).MaxBy(f => f.No);
        return last is { Kind: CaseFactKind.Closed } && facts.Any(f => f.Kind == kind && f.No > last.No);
    }
}

internal enum RetentionStep
{
    Keep,

    /// <summary>The last day is near, and nothing says what to do, or the archive has not got it.</summary>
    Warn,
    Dispose,
    Lock,
    StayLocked,
}
