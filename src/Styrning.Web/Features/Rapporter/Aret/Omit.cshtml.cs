using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>Leaves a section out of this year's report. The reason is recorded and the number stays a gap.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class OmitModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, TimeProvider clock) : YearSectionPage(db, user)
{
    [BindProperty, StringLength(2000, ErrorMessage = "Skälet kan vara högst 2 000 tecken.")]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            Section.Omit(Reason ?? "", Cycle.OwnerRoleKey, CurrentUser.PersonId, clock.GetUtcNow());
            await processes.DeliverAsync(ReportMessages.Omit, Cycle.Id, Section.Id.ToString(), actor: CurrentUser.PersonId.ToString(), cancel: cancel);
        }, cancel);
        return ToYear($"Avsnitt {Section.Number} är utelämnat i år.");
    }
}
