using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Register.Listan;

namespace Styrning.Web.Features.Dokument.Register.Saknas;

/// <summary>What a cover should say and the register does not know, each with the way to mend it.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation, DocumentList list) : PageModel
{
    public IReadOnlyList<GapLine> Lines { get; private set; } = [];

    public IReadOnlyList<(GapKind? Kind, string Name, int Count)> Counts { get; private set; } = [];

    public GapKind? Chosen { get; private set; }

    /// <summary>How many documents there are, whole or not.</summary>
    public int Documents { get; private set; }

    public int Whole { get; private set; }

    public async Task OnGetAsync(GapKind? vad, CancellationToken cancel)
    {
        var tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        var parents = (await db.Set<DocumentRelation>().Where(r => r.Kind == RelationKind.Parent).Select(r => r.FromId).ToListAsync(cancel)).ToHashSet();
        var all = await list.ReadAsync(new(null, null, null, null, null, null), cancel);
        var lines = all.SelectMany(line => RecordGap
            .Of(line.Document, tables.Types[line.Document.TypeKey], tables.Holder(line.Document.OwnerRoleKey).IsVacant, parents.Contains(line.Document.Id), line.IsInWork, tables.Today)
            .Select(gap => new GapLine(line.Document, gap))).ToList();
        (Documents, Whole, Chosen) = (all.Count, all.Count - lines.Select(l => l.Document.Id).Distinct().Count(), vad);
        Counts = [(null, "Allt", lines.Count), .. Enum.GetValues<GapKind>().Select(kind => ((GapKind?)kind, GapLine.NameOf(kind), lines.Count(l => l.Gap.Kind == kind))).Where(c => c.Item3 > 0)];
        Lines = [.. lines.Where(l => vad is null || l.Gap.Kind == vad)];
    }
}
