using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Steps;

/// <summary>The board has had the report: what it promised becomes next year's commitments, and what was inherited gets this year's word.</summary>
[WorkflowStep("rapport.for_vidare")]
internal sealed class CarryCommitments(StyrningDb db) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var cycle = await db.Set<ReportingCycle>().WithSections().SingleAsync(c => c.Id == step.Subject, cancel);
        if (cycle.FinishedAt is not null)
        {
            return;
        }

        var inherited = await db.Set<Commitment>().OpenBeforeAsync(cycle.Year, cancel);
        db.Set<Commitment>().AddRange(CarryForward.Run(cycle, inherited));
        cycle.Finish(step.Now);
    }
}
