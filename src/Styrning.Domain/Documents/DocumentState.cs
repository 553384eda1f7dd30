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
/// <param name="Effect">The decision that makes it so; null when nothing is decided.</param>
/// <param name="VersionId">The text that applies that day; null when none does.</param>
/// <param name="Coming">A decision that applies from a later day; null when there is none.</param>
public sealed record DocumentState(DocumentStage Stage, DocumentDecision? Effect, Guid? VersionId, DocumentDecision? Coming)
{
    /// <summary>A revise-by day that has passed changes nothing here: overdue is not invalid.</summary>
    public static DocumentState On(Styrdokument document, DateOnly day)
    {
        var standing = document.Decisions.Where(e => e.AnnulledOn is null).OrderBy(e => e.FirstDayOn).ThenBy(e => e.DecidedOn).ThenBy(e => e.RecordedAt).ToList();
        var effect = standing.LastOrDefault(e => e.FirstDayOn <= day);
        var coming = standing.FirstOrDefault(e => e.FirstDayOn > day);
        return effect switch
        {
            null => new(coming is null ? DocumentStage.NotDecided : DocumentStage.Coming, null, null, coming),
            { Effect: DecisionEffect.Repeal } => new(DocumentStage.Repealed, effect, null, coming),
            { Effect: DecisionEffect.Replace } => new(DocumentStage.Replaced, effect, null, coming),
            _ when document.ValidToOn < day => new(DocumentStage.Expired, effect, null, coming),
            _ => new(DocumentStage.InForce, effect, effect.VersionId, coming),
        };
    }
}
