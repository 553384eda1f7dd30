using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>The meetings have moved: a new plan, a new last day, and the reminders counted from it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MoveLastDayModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, OrganisationReader organisation) : YearPage(db, user), IPlanPage
{
    [BindProperty]
    public PlanInput Plan { get; set; } = new();

    public IReadOnlyList<PlanStep>? Steps { get; private set; }

    protected override bool MayOpen => IsOwner && Cycle.Plan is not null;

    public void OnGet()
    {
        Plan = PlanInput.Of(Cycle.Plan);
        Steps = Cycle.Plan!.Steps();
    }

    public async Task<IActionResult> OnPostRaknaAsync()
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Steps = Plan.ToPlan().Steps();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            Cycle.Replan(Plan.ToPlan(), organisation.Today);
            await processes.RescheduleAsync(Cycle.Id, cancel);
        }, cancel);
        return ToYear($"Sista dag att lämna in är nu {SwedishText.Date(Cycle.LastDayOn!.Value)}. Påminnelserna räknas från den dagen.");
    }
}
