using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>Tells what is linked to a document that something was decided about it, and finds what its text refers to. The caller saves; again does nothing.</summary>
internal sealed class LinkedDocuments(StyrningDb db, OrganisationReader organisation)
{
    /// <summary>A decision has had its effect: living children of a revised, replaced or repealed parent are flagged, once, and what was decided of them takes effect.</summary>
    public async Task DecidedAsync(DocumentDecision effect, CancellationToken cancel)
    {
        await FlagChildrenAsync(effect, cancel);
        if (effect.Effect is DecisionEffect.Repeal or DecisionEffect.Replace)
        {
            await MoveChildrenAsync(effect.DocumentId, cancel);
        }

        if (effect.VersionId is { } id && await db.Set<DocumentVersion>().FindAsync([id], cancel) is { } version)
        {
            await FindReferencesAsync(version, cancel);
        }

        if (effect.Effect is DecisionEffect.Adopt)
        {
            await FindEverywhereAsync(cancel); // its name may have stood in the others' texts before it was there
        }
    }

    /// <summary>Looks for other documents' names in the text of a version, and notes what it finds for somebody to confirm. What the text no longer says is forgotten.</summary>
    public async Task FindReferencesAsync(DocumentVersion version, CancellationToken cancel)
    {
        if (version.Markdown.Length > 0)
        {
            Note(version, await NamesAsync(cancel), await db.Set<DocumentReference>().Where(r => r.FromId == version.DocumentId).ToListAsync(cancel));
        }
    }

    /// <summary>The same for every text that applies today.</summary>
    /// <returns>How many places are new.</returns>
    public async Task<int> FindEverywhereAsync(CancellationToken cancel)
    {
        var documents = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).ToListAsync(cancel);
        var current = documents.Select(d => DocumentState.On(d, organisation.Today).VersionId).OfType<Guid>().ToList();
        var versions = await db.Set<DocumentVersion>().AsNoTracking().Where(v => current.Contains(v.Id) && v.Markdown != "").ToListAsync(cancel);
        var names = await NamesAsync(cancel);
        var known = (await db.Set<DocumentReference>().ToListAsync(cancel)).ToLookup(r => r.FromId);
        return versions.Sum(v => Note(v, names, [.. known[v.DocumentId]]));
    }

    private Task<List<NamedDocument>> NamesAsync(CancellationToken cancel) => db.Set<Styrdokument>().AsNoTracking().Select(d => new NamedDocument(d.Id, d.Key, d.Title)).ToListAsync(cancel);

    private int Note(DocumentVersion version, List<NamedDocument> names, List<DocumentReference> known)
    {
        var found = ReferenceFinder.In(version.Markdown, version.DocumentId, names);
        var fresh = found.Where(f => !known.Exists(k => k.NamesId == f.ToId && k.Section == f.Section)).ToList();
        foreach (var place in fresh)
        {
            var reference = new DocumentReference { FromId = version.DocumentId, ToId = place.ToId, Section = place.Section, Words = place.Words };
            if (known.Exists(k => k.State is ReferenceState.Repointed && k.ToId == place.ToId))
            {
                reference.Confirm(); // it was decided that the text should say this
            }

            db.Add(reference);
        }

        db.RemoveRange(known.Where(k => !found.Any(f => f.ToId == k.NamesId && f.Section == k.Section)));
        return fresh.Count;
    }

    private async Task FlagChildrenAsync(DocumentDecision effect, CancellationToken cancel)
    {
        if (!ParentChange.IsRaisedBy(effect.Effect))
        {
            return;
        }

        var together = effect.MatterId is { } matter ? await db.Set<MatterItem>().Where(i => i.MatterId == matter).Select(i => i.DocumentId).ToListAsync(cancel) : [];
        var decided = await db.Set<ChildOfRepealed>().Where(c => c.ParentId == effect.DocumentId && c.DecidedOn != null && !c.IsDone).Select(c => c.ChildId).ToListAsync(cancel);
        var flagged = await db.Set<ParentChange>().Where(c => c.EffectId == effect.Id).Select(c => c.ChildId).ToListAsync(cancel);
        foreach (var child in await ChildrenAsync(effect.DocumentId, cancel))
        {
            // What was decided in the same matter, or said of before the parent went, has been looked at.
            var looked = together.Contains(child.Id) || (effect.Effect is not DecisionEffect.Revise && decided.Contains(child.Id));
            if (!looked && !flagged.Contains(child.Id) && RepealRules.IsLiving(child, organisation.Today))
            {
                db.Add(new ParentChange { ChildId = child.Id, ParentId = effect.DocumentId, EffectId = effect.Id });
            }
        }
    }

    private async Task<List<Styrdokument>> ChildrenAsync(Guid parent, CancellationToken cancel) =>
        await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions)
            .Where(d => db.Set<DocumentRelation>().Any(r => r.FromId == d.Id && r.ToId == parent && r.Kind == RelationKind.Parent)).ToListAsync(cancel);

    private async Task MoveChildrenAsync(Guid parent, CancellationToken cancel)
    {
        var relations = await db.Set<DocumentRelation>().Where(r => r.Kind == RelationKind.Parent).ToListAsync(cancel);
        foreach (var child in await db.Set<ChildOfRepealed>().Where(c => c.ParentId == parent && c.DecidedOn != null && !c.IsDone).ToListAsync(cancel))
        {
            db.RemoveRange(relations.Where(r => r.FromId == child.ChildId && r.ToId == parent));
            if (child.NewParentId is { } other && !relations.Exists(r => r.FromId == child.ChildId && r.ToId == other))
            {
                db.Add(new DocumentRelation { FromId = child.ChildId, ToId = other, Kind = RelationKind.Parent });
            }

            child.IsDone = true;
        }
    }
}
