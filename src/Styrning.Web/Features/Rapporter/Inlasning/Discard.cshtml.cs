using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Asks before an import that waits is thrown away.</summary>
[Authorize(Policies.ManageReports)]
public sealed class DiscardModel(StyrningDb db) : FormPage
{
    public ReportImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var thrown = await db.Set<ReportImport>().Where(import => import.Id == id && import.KeptYear == null).ExecuteDeleteAsync(cancel);
        Say(thrown > 0 ? "Inläsningen är kastad." : "Inläsningen fanns inte kvar. Den var redan kastad eller sparad.");
        return Redirect("/rapporter/inlasning");
    }

    private Task<ReportImport?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<ReportImport>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id && import.KeptYear == null, cancel);
}
