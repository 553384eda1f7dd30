namespace Styrning.Domain.Decisions;

/// <summary>What organs have done with a matter so far, the earliest first, as it was recorded.</summary>
public sealed class MatterHistory
{
    private readonly Dictionary<string, OrganTyp> _organs;

    public MatterHistory(IEnumerable<Decision> decisions, IEnumerable<Organ> organs)
    {
        _organs = organs.ToDictionary(o => o.Key, o => o.Typ);
        Decisions = [.. decisions.OrderBy(d => d.DecidedOn).ThenBy(d => d.RecordedAt)];
    }

    private MatterHistory(IEnumerable<Decision> decisions, Dictionary<string, OrganTyp> organs) => (Decisions, _organs) = ([.. decisions], organs);

    public static MatterHistory None { get; } = new([], Array.Empty<Organ>());

    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>The last time it was sent back to be prepared anew; null when it never was.</summary>
    public Decision? LastReferredBack => Decisions.LastOrDefault(d => d.Outcome is DecisionOutcome.Aterremiss);

    /// <summary>What was done with the proposal as it now is. What came before an återremiss was about another one.</summary>
    public IEnumerable<Decision> SinceReferredBack => Decisions.Reverse().TakeWhile(d => d.Outcome is not DecisionOutcome.Aterremiss).Reverse();

    /// <summary>KF has tabled it or referred it back because a minority asked; null when not.</summary>
    public Decision? MinorityHasAsked => Decisions.FirstOrDefault(d => d.Minority is not null);

    /// <summary>The same, but for what was done at one item: what is recorded there anew is not judged by what stood there before.</summary>
    public MatterHistory Without(Guid itemId) => new(Decisions.Where(d => d.AgendaItemId != itemId), _organs);

    /// <summary>An organ that is not known counts for the least.</summary>
    public OrganTyp TypOf(Decision decision) => _organs.GetValueOrDefault(decision.OrganKey, OrganTyp.Utskott);
}
