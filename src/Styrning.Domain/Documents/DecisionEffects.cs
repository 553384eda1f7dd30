using Styrning.Domain.Decisions;

namespace Styrning.Domain.Documents;

/// <summary>What a decision in a matter means for each of its documents.</summary>
public static class DecisionEffects
{
    /// <summary>The effect, to be added; null when it has been recorded before. Settles the text unless the decision changed it: then that is entered first.</summary>
    public static DocumentDecision? Record(DocumentMatter matter, MatterItem item, Styrdokument document, Decision decision, int? paragraf, DateTimeOffset at)
    {
        if (document.Decisions.Exists(e => e.DecisionId == decision.Id))
        {
            return null;
        }

        var proposal = document.Versions.Find(v => v.Id == item.VersionId && v.IsDraft) ?? item.ProposalIn(document, decision.DecidedOn);
        var changed = decision.Outcome is DecisionOutcome.AdoptedWithChange;
        if (changed && item.Action is MatterAction.ReAdopt && proposal is not null)
        {
            proposal = Copy(proposal, document, decision.RecordedBy, at);
        }

        if (!changed)
        {
            proposal?.Settle(at);
        }

        item.VersionId = proposal?.Id;
        return new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = EffectOf(item.Action, document, changed),
            VersionId = proposal?.Id,
            DecisionId = decision.Id,
            MatterId = matter.Id,
            OrganKey = decision.OrganKey,
            DecidedOn = decision.DecidedOn,
            Paragraf = paragraf,
            Diarienummer = matter.Diarienummer,
            AppliesFromOn = item.AppliesFromOn > decision.DecidedOn ? item.AppliesFromOn : null,
            ReplacedById = item.ReplacedById,
            RecordedAt = at,
            RecordedBy = decision.RecordedBy,
        };
    }

    private static DecisionEffect EffectOf(MatterAction action, Styrdokument document, bool changed) => action switch
    {
        MatterAction.Adopt => document.Decisions.Exists(e => e is { AnnulledOn: null, Effect: DecisionEffect.Adopt or DecisionEffect.Revise or DecisionEffect.ReAdopt }) ? DecisionEffect.Revise : DecisionEffect.Adopt,
        MatterAction.Revise => DecisionEffect.Revise,
        MatterAction.ReAdopt => changed ? DecisionEffect.Revise : DecisionEffect.ReAdopt,
        MatterAction.Repeal => DecisionEffect.Repeal,
        _ => DecisionEffect.Replace,
    };

    // It was to be the same text; the decision changed it, so that it is a new version.
    private static DocumentVersion Copy(DocumentVersion from, Styrdokument document, Guid by, DateTimeOffset at)
    {
        var copy = new DocumentVersion
        {
            DocumentId = document.Id,
            Number = document.Versions.Max(v => v.Number) + 1,
            Source = from.Source,
            Markdown = from.Markdown,
            FileId = from.FileId,
            CreatedAt = at,
            CreatedBy = by,
        };
        document.Versions.Add(copy);
        return copy;
    }
}
