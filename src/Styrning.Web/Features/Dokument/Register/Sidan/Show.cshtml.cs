using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Sidan;

/// <summary>A document: what it is today and why, what it says, what has been decided about it, what goes on with it.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ShowModel(StyrningDb db, OrganisationReader organisation, DecisionForces forces, WorkInProgress work, DocumentReaders readers, CurrentUser user) : PageModel
{
    public DocumentPage It { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await DocumentPage.ReadAsync(db, organisation, forces, work, readers, user, key, cancel) is not { } page)
        {
            return NotFound();
        }

        It = page;
        return Page();
    }
}
