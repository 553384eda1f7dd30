using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Steps;

/// <summary>Tells the process which roles answer for the section; each gets a task of its own.</summary>
[WorkflowStep("rapport.fordela")]
internal sealed class AssignSection(StyrningDb db) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var id = Guid.Parse(step.Key!);
        var section = await db.Set<ReportSection>().SingleAsync(s => s.Id == id, cancel);
        step.Set("roller", section.Assignments.Select(a => a.RoleKey).Distinct().ToList());
        step.Set("inlamnat", false);
    }
}
