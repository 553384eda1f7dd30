using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Arende;

/// <summary>After the board has decided an error is corrected in a new version, by a process of its own: the decision stands.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class StartCorrectionModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes) : YearPage(db, user)
{
    protected override bool MayOpen => IsOwner && Cycle.FinishedAt is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            Rule.Require(!await processes.OpenTasks.AnyAsync(t => t.Subject == Cycle.Id, cancel), "RAP-139", "En rättelse pågår redan. Gör klart den först.");
            await processes.StartAsync(
                ReportTasks.CorrectionProcess,
                Cycle.Id,
                new Dictionary<string, object?> { ["agare"] = Cycle.OwnerRoleKey, ["andra"] = Cycle.SecondRoleKey },
                CurrentUser.PersonId.ToString(),
                cancel);
        }, cancel);
        Say("Rättelsen är påbörjad.");
        return Redirect($"/rapporter/{Year}/sammanstall");
    }
}
