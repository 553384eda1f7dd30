using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

/// <summary>Every change of the organisation, for whoever asks who decided that work falls to whom.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ChangesModel(OrganisationReader organisation, StyrningDb db) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true, Name = "sida")]
    public int PageNumber { get; set; } = 1;

    public ChangeLog Log { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Log = await ChangeLog.ReadAsync(ChangeLog.Of(db), await organisation.ChartAsync(cancel), (PageNumber - 1) * PerPage, PerPage, cancel);
    }
}
