using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>Ends the writing although sections are missing. They stand in the report as not handed in.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CompileAnywayModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, TimeProvider clock) : YearPage(db, user)
{
    public IEnumerable<ReportSection> Missing => Cycle.InOrder.Where(s => s.IsOpen);

    public IEnumerable<ReportSection> NotReviewed => Cycle.InOrder.Where(s => s.Status is SectionStatus.Submitted);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            Cycle.CloseWriting(clock.GetUtcNow());
            await processes.DeliverAsync(ReportMessages.CompileAnyway, Cycle.Id, actor: CurrentUser.PersonId.ToString(), cancel: cancel);
        }, cancel);
        Say("Skrivandet är avslutat. Nu kan rapporten sammanställas.");
        return Redirect($"/rapporter/{Year}/sammanstall");
    }
}
