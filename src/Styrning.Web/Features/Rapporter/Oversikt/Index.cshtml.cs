using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Oversikt;

/// <summary>Every year's report, newest first, and the two ways in.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class IndexModel(StyrningDb db, CurrentUser user) : PageModel
{
    public IReadOnlyList<ReportingCycle> Years { get; private set; } = [];

    public int OpenCommitments { get; private set; }

    public bool MayManage => user.Holds(Roles.Namndsekreterare) || user.Holds(Roles.Kanslichef) || user.Holds(Roles.Sakerhetschef);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Years = await db.Set<ReportingCycle>().WithSections().AsNoTracking().OrderByDescending(c => c.Year).ToListAsync(cancel);
        var commitments = await db.Set<Commitment>().Include(c => c.Years).AsNoTracking().ToListAsync(cancel);
        OpenCommitments = commitments.Count(c => !c.IsClosed);
    }
}
