using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Arende;

/// <summary>The owner hands the report over to the board's table.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SendModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, TimeProvider clock) : YearPage(db, user)
{
    [BindProperty, StringLength(60, ErrorMessage = "Diarienumret kan vara högst 60 tecken.")]
    public string? Diarienummer { get; set; }

    public CompilationHead? Newest { get; private set; }

    public bool Waits { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Diarienummer = Cycle.Diarienummer;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            var task = await processes.RequireAsync(ReportTasks.Send, Cycle.Id, null, [Cycle.OwnerRoleKey], cancel);
            Cycle.SendToBoard((await Db.NewestAsync(Cycle.Id, cancel))!, Diarienummer ?? "", clock.GetUtcNow());
            await processes.CompleteAsync(task.Id, CurrentUser.PersonId.ToString(), cancel: cancel);
        }, cancel);
        return ToYear("Rapporten är skickad till kommunstyrelsen. Nämndsekreteraren registrerar beslutet.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Newest = (await Db.VersionsAsync(Cycle.Id, cancel)).FirstOrDefault();
        Waits = await processes.FindAsync(ReportTasks.Send, Cycle.Id, null, [Cycle.OwnerRoleKey], cancel) is not null;
    }
}
