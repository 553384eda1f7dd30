using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Arende;

/// <summary>Takes the report back before the board has decided, to compile a new version.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class NewVersionModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes) : YearPage(db, user)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            Cycle.TakeBackForNewVersion();
            await processes.DeliverAsync(ReportMessages.NewVersion, Cycle.Id, actor: CurrentUser.PersonId.ToString(), cancel: cancel);
        }, cancel);
        Say("Rapporten är tillbaka hos dig. Den gamla versionen finns kvar på sin adress.");
        return Redirect($"/rapporter/{Year}/sammanstall");
    }
}
