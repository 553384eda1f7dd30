using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Text.Redaktionellt;

/// <summary>Every editorial change that has been made, for whoever reports or reviews what was decided by delegation.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation) : PageModel
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        var found = await db.Set<DocumentDecision>().AsNoTracking().Where(e => e.Effect == DecisionEffect.Editorial && e.VersionId != null && e.WithdrawnOn == null)
            .Join(db.Set<Styrdokument>(), e => e.DocumentId, d => d.Id, (e, d) => new { e, d })
            .Join(db.Set<DocumentVersion>(), x => x.e.VersionId, v => v.Id, (x, v) => new { x.e, x.d.Key, x.d.Title, v.Number, v.Minor, v.Note })
            .ToListAsync(cancel);
        Lines = [.. found.Select(x => new Line(x.e, x.Key, x.Title, x.Number, x.Minor, x.Note)).OrderByDescending(l => l.Decision.DecidedOn).ThenByDescending(l => l.Decision.RecordedAt)];
    }

    internal sealed record Line(DocumentDecision Decision, string Key, string Title, int Number, int Minor, string What)
    {
        public string Label => $"{Number}.{Minor}";

        public string Before => Minor == 1 ? $"{Number}" : $"{Number}.{Minor - 1}";
    }
}
