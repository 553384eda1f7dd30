using Styrning.Domain.Documents;

namespace Styrning.Domain.Decisions;

/// <summary>A decision that somebody makes on an organ's behalf, without a meeting.</summary>
/// <param name="OnBehalfOf">The organ that could decide it itself.</param>
/// <param name="DecidingOrganKey">The organ that is to decide the matter.</param>
/// <param name="Types">Of the matter's documents.</param>
public sealed record DelegatedDecision(Organ OnBehalfOf, Guid MatterId, string DecidingOrganKey, IReadOnlyCollection<DocumentType> Types)
{
    public static IReadOnlyList<DecisionOutcome> Outcomes { get; } = [DecisionOutcome.Adopted, DecisionOutcome.AdoptedWithChange, DecisionOutcome.Rejected];

    /// <exception cref="RuleBroken">MOT-54, -67 to -73.</exception>
    public void Require(DelegatedBy by, DecisionOutcome outcome, DecisionWords words, DateOnly decidedOn, DateOnly today)
    {
        TakingUp.RequireOrgan(OnBehalfOf, Treatment.Decision, DecidingOrganKey);
        DecidingRight.RequireDelegate(OnBehalfOf.Typ, by, Types);
        Rule.Require(Outcomes.Contains(outcome), "MOT-67", "Ett beslut genom delegation antar eller avslår. Det kan inte återremittera eller bordlägga.");
        Rule.Require(decidedOn <= today, "MOT-72", "Beslutsdagen kan inte ligga i framtiden.");
        Rule.Require(!string.IsNullOrWhiteSpace(by.Delegate) && !string.IsNullOrWhiteSpace(by.Right), "MOT-73", "Skriv vem som beslutade, och enligt vilken punkt i delegationsordningen.");
        words.Require(outcome, byMinority: false);
    }

    /// <exception cref="RuleBroken">As <see cref="Require"/>.</exception>
    public Decision Record(DelegatedBy by, DecisionOutcome outcome, DecisionWords words, DateOnly decidedOn, DateOnly today, Guid recordedBy, DateTimeOffset at)
    {
        Require(by, outcome, words, decidedOn, today);
        return new()
        {
            MatterId = MatterId,
            OrganKey = OnBehalfOf.Key,
            DecidedOn = decidedOn,
            Treatment = Treatment.Decision,
            Outcome = outcome,
            Text = words.Text,
            Change = outcome is DecisionOutcome.AdoptedWithChange ? words.Change : "",
            Delegated = by,
            RecordedBy = recordedBy,
            RecordedAt = at,
        };
    }
}
