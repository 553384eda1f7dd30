using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Steps;

/// <summary>A correction may have made a sentence secret that next year's report would print again: its commitment gets the same provision.</summary>
[WorkflowStep("rapport.folj_sekretess")]
internal sealed class CopySecrecy(StyrningDb db) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var cycle = await db.Set<ReportingCycle>().WithSections().SingleAsync(c => c.Id == step.Subject, cancel);
        var commitments = await db.Set<Commitment>().Include(c => c.Years).Where(c => c.PromisedYear <= cycle.Year).ToListAsync(cancel);
        CarryForward.CopySecrecy(cycle, commitments);
    }
}
