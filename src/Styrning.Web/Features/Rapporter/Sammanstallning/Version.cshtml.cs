using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>The lasting address of a frozen version.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class VersionModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : VersionPage(db, user)
{
    public Compilation Version { get; private set; } = null!;

    public OrganisationChart Chart { get; private set; } = null!;

    /// <summary>A newer one stands in its place; 0 when this is the newest.</summary>
    public int NewerNo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await VersionAsync(cancel) is not { } version)
        {
            return NotFound();
        }

        Version = version;
        Chart = await organisation.ChartAsync(cancel);
        NewerNo = (await Db.VersionsAsync(Cycle.Id, cancel)).Where(v => v.VersionNo > No && (v.PublicApproved || MayReadFull)).Select(v => v.VersionNo).FirstOrDefault();
        return Page();
    }
}
