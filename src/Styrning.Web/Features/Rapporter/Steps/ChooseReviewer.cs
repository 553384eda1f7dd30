using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Steps;

/// <summary>The owner reviews, unless the owner's person answers for the section today: then the named second does.</summary>
[WorkflowStep("rapport.utse_granskare")]
internal sealed class ChooseReviewer(StyrningDb db, OrganisationReader organisation) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var id = Guid.Parse(step.Key!);
        var section = await db.Set<ReportSection>().Include(s => s.Events).SingleAsync(s => s.Id == id, cancel);
        var cycle = await db.Set<ReportingCycle>().SingleAsync(c => c.Id == section.CycleId, cancel);
        step.Set("granskare", ReviewerChoice.RoleFor(cycle, section, await organisation.ChartAsync(cancel), organisation.Today));
    }
}
