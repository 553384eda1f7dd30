using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

/// <summary>The areas of the yearly report in the order of their numbers, with the gaps between them said aloud.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AreasModel(OrganisationReader organisation, StyrningDb db) : PageModel
{
    public OrganisationChart Chart { get; private set; } = null!;

    /// <summary>An area, or a number that none has.</summary>
    public IReadOnlyList<(SectionNumber Number, ReportArea? Area)> Rows { get; private set; } = [];

    public int InUse { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        var areas = await db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel);
        var numbered = areas.Select(area => (Number: SectionNumber.Parse(area.Number), Area: (ReportArea?)area)).ToList();
        Rows = [.. numbered.Concat(SectionNumber.Gaps(numbered.Select(row => row.Number)).Select(gap => (gap, (ReportArea?)null))).OrderBy(row => row.Item1)];
        InUse = areas.Count(area => area.IsInUse);
    }
}
