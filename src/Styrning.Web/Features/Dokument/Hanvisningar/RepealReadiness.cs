using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>Whether documents that are to be repealed or replaced can go: nothing that leans on them is left undecided.</summary>
internal sealed class RepealReadiness(StyrningDb db, OrganisationReader organisation)
{
    /// <summary>To be asked before a matter goes to decision. A matter that repeals nothing passes.</summary>
    /// <exception cref="Domain.RuleBroken">DOK-160 while a reference waits, DOK-161 while a child does.</exception>
    public async Task RequireAsync(DocumentMatter matter, CancellationToken cancel)
    {
        foreach (var burden in await BurdensAsync(matter, cancel))
        {
            RepealRules.Require(burden);
        }
    }

    /// <summary>What leans on each document that the matter takes away.</summary>
    public async Task<IReadOnlyList<RepealBurden>> BurdensAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var going = matter.Items.Where(i => i.Action is MatterAction.Repeal or MatterAction.Replace).Select(i => i.DocumentId).ToList();
        var burdens = new List<RepealBurden>();
        foreach (var id in going)
        {
            burdens.Add(await BurdenAsync(await db.Set<Styrdokument>().SingleAsync(d => d.Id == id, cancel), going, cancel));
        }

        return burdens;
    }

    /// <param name="document">The one that is to go.</param>
    /// <param name="going">Those that go with it.</param>
    /// <param name="cancel">The request is given up.</param>
    public async Task<RepealBurden> BurdenAsync(Styrdokument document, IReadOnlyCollection<Guid> going, CancellationToken cancel)
    {
        var references = await db.Set<DocumentReference>().Where(r => (r.ToId == document.Id || r.NamedId == document.Id) && r.State != ReferenceState.Dismissed).ToListAsync(cancel);
        var from = references.Select(r => r.FromId).ToList();
        var around = await db.Set<Styrdokument>().Include(d => d.Decisions)
            .Where(d => from.Contains(d.Id) || db.Set<DocumentRelation>().Any(r => r.FromId == d.Id && r.ToId == document.Id && r.Kind == RelationKind.Parent)).ToListAsync(cancel);
        var living = around.Where(d => d.Id != document.Id && !going.Contains(d.Id) && RepealRules.IsLiving(d, organisation.Today)).ToDictionary(d => d.Id);
        var children = await db.Set<DocumentRelation>().Where(r => r.ToId == document.Id && r.Kind == RelationKind.Parent).Select(r => r.FromId).ToListAsync(cancel);
        var choices = await db.Set<ChildOfRepealed>().Where(c => c.ParentId == document.Id).ToListAsync(cancel);
        return new(document, [.. references.Where(r => r.NamesId == document.Id && living.ContainsKey(r.FromId))], [.. children.Where(living.ContainsKey).Select(id => living[id])], choices);
    }

    /// <summary>The documents that go in the running matter that takes this one away; only itself when there is no such matter.</summary>
    public async Task<(DocumentMatter? Matter, IReadOnlyList<Guid> Going)> MatterOfAsync(Guid document, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Include(m => m.Items)
            .Where(m => m.WithdrawnOn == null && m.Items.Any(i => i.DocumentId == document && (i.Action == MatterAction.Repeal || i.Action == MatterAction.Replace)))
            .Where(m => !db.Set<DocumentDecision>().Any(e => e.MatterId == m.Id))
            .OrderByDescending(m => m.CreatedAt).FirstOrDefaultAsync(cancel);
        return (matter, matter is null ? [document] : [.. matter.Items.Where(i => i.Action is MatterAction.Repeal or MatterAction.Replace).Select(i => i.DocumentId)]);
    }
}
