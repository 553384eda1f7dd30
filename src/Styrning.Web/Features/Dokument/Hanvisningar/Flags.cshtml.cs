using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>What somebody has to look at: children of changed parents, and references that nobody has confirmed.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class FlagsModel(StyrningDb db, OrganisationReader organisation, LinkedDocuments linked, CurrentUser user) : FormPage
{
    public IReadOnlyList<FlagRow> Flags { get; private set; } = [];

    public IReadOnlyList<(Styrdokument Document, int Count)> Unconfirmed { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public bool MaySearch => Roles.KeepTheDocuments.Any(user.Holds);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MaySearch)
        {
            return NotFound();
        }

        var found = 0;
        await db.InTransactionAsync(async () => found = await linked.FindEverywhereAsync(cancel), cancel);
        Say(found == 0 ? "Alla gällande texter är genomsökta. Inget nytt hittades." : $"Alla gällande texter är genomsökta. {SwedishText.Sentence(SwedishText.Count(found, "ny hänvisning hittades", "nya hänvisningar hittades"))}.");
        return Redirect("/dokument/hanvisningar/granska");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        Flags = await (
            from change in db.Set<ParentChange>().AsNoTracking()
            join child in db.Set<Styrdokument>() on change.ChildId equals child.Id
            join parent in db.Set<Styrdokument>() on change.ParentId equals parent.Id
            join effect in db.Set<DocumentDecision>() on change.EffectId equals effect.Id
            where change.SeenOn == null
            orderby effect.DecidedOn, child.SortKey
            select new FlagRow(change.Id, child, parent, effect)).ToListAsync(cancel);
        var counts = await db.Set<DocumentReference>().Where(r => r.State == ReferenceState.Found).GroupBy(r => r.FromId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var documents = await db.Set<Styrdokument>().AsNoTracking().Where(d => counts.Keys.Contains(d.Id)).OrderBy(d => d.SortKey).ToListAsync(cancel);
        Unconfirmed = [.. documents.Select(d => (d, counts[d.Id]))];
    }
}

internal sealed record FlagRow(Guid Change, Styrdokument Child, Styrdokument Parent, DocumentDecision Effect);
