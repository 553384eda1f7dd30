using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Arbete;

/// <summary>Gives up a message or signal that will not arrive. Who sent it has gone on, and may have ended.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class DropErrandModel(StyrningDb db, Processes<StyrningDb> processes, IncidentRows rows, CurrentUser user) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv varför, för den som läser ärendet i efterhand."), StringLength(500, ErrorMessage = "Skriv skälet på högst 500 tecken.")]
    public string? Reason { get; set; }

    public IncidentRow? Row { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Row is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Row is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await db.InTransactionAsync(() => processes.DropErrandAsync(Id, Reason!, user.PersonId.ToString(), cancel), cancel);
        Say("Det skickas inte igen.");
        return Redirect("/processer/incidenter");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Row = (await rows.ReadAsync(processes.Incidents.Where(i => i.Kind == WorkflowIncidentKind.Errand && i.OtherId == Id), cancel)).SingleOrDefault();
}
