using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>What a document is linked to, for the pages that show it.</summary>
internal sealed class LinkBoard(StyrningDb db, CurrentUser user, OrganisationReader organisation)
{
    public async Task<DocumentLinksView> OfAsync(Styrdokument document, CancellationToken cancel = default)
    {
        var relations = await db.Set<DocumentRelation>().AsNoTracking().Where(r => r.FromId == document.Id || r.ToId == document.Id).ToListAsync(cancel);
        var references = await db.Set<DocumentReference>().AsNoTracking().Where(r => r.FromId == document.Id || r.ToId == document.Id || r.NamedId == document.Id).ToListAsync(cancel);
        var flags = await db.Set<ParentChange>().AsNoTracking().Where(c => c.ChildId == document.Id && c.SeenOn == null).ToListAsync(cancel);
        var ids = relations.SelectMany(r => new[] { r.FromId, r.ToId }).Concat(references.SelectMany(r => new[] { r.FromId, r.ToId, r.NamesId })).Concat(flags.Select(f => f.ParentId)).Distinct().ToList();
        var others = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var effects = flags.Select(f => f.EffectId).ToList();
        var decisions = await db.Set<DocumentDecision>().AsNoTracking().Where(e => effects.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return new()
        {
            Document = document,
            Parents = InOrder(relations.Where(r => r.Kind is RelationKind.Parent && r.FromId == document.Id).Select(r => others[r.ToId])),
            Children = InOrder(relations.Where(r => r.Kind is RelationKind.Parent && r.ToId == document.Id).Select(r => others[r.FromId])),
            Related = InOrder(relations.Where(r => r.Kind is RelationKind.Related).Select(r => others[r.FromId == document.Id ? r.ToId : r.FromId])),
            Outgoing = [.. references.Where(r => r.FromId == document.Id).OrderBy(r => SwedishText.SortKey(others[r.ToId].Title), StringComparer.Ordinal).ThenBy(r => r.Id)],
            Incoming = [.. references.Where(r => r.FromId != document.Id && r.State is not ReferenceState.Dismissed && RepealRules.IsLiving(others[r.FromId], organisation.Today)).OrderBy(r => SwedishText.SortKey(others[r.FromId].Title), StringComparer.Ordinal).ThenBy(r => r.Id)],
            Flags = [.. flags.Where(f => decisions.ContainsKey(f.EffectId)).Select(f => (f, decisions[f.EffectId]))],
            Others = others,
            Today = organisation.Today,
            MayKeep = MayKeep(document),
        };
    }

    /// <summary>Whoever keeps the documents, and whoever answers for this one, says what its references are and what its changed parent means.</summary>
    public bool MayKeep(Styrdokument document) => user.Holds(document.OwnerRoleKey) || Roles.KeepTheDocuments.Any(user.Holds);

    private static IReadOnlyList<Styrdokument> InOrder(IEnumerable<Styrdokument> documents) => [.. documents.DistinctBy(d => d.Id).OrderBy(d => SwedishText.SortKey(d.Title), StringComparer.Ordinal)];
}

/// <summary>Everything that a document is linked to.</summary>
internal sealed class DocumentLinksView
{
    public required Styrdokument Document { get; init; }

    public required IReadOnlyList<Styrdokument> Parents { get; init; }

    public required IReadOnlyList<Styrdokument> Children { get; init; }

    public required IReadOnlyList<Styrdokument> Related { get; init; }

    /// <summary>What its text names, also what was dismissed.</summary>
    public required IReadOnlyList<DocumentReference> Outgoing { get; init; }

    /// <summary>Where it is named in the texts of living documents.</summary>
    public required IReadOnlyList<DocumentReference> Incoming { get; init; }

    /// <summary>Parents that have changed, which nobody has looked at it for.</summary>
    public required IReadOnlyList<(ParentChange Flag, DocumentDecision Effect)> Flags { get; init; }

    public required IReadOnlyDictionary<Guid, Styrdokument> Others { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>This person may confirm, dismiss and record what was found.</summary>
    public required bool MayKeep { get; init; }

    public int Unconfirmed => Outgoing.Count(r => r.State is ReferenceState.Found);

    public bool IsEmpty => Parents.Count + Children.Count + Related.Count + Incoming.Count + Flags.Count + Outgoing.Count(r => r.State is not ReferenceState.Dismissed) == 0;
}
