using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Jobs;

/// <summary>After the screening for conflicts, which was before anything was sealed: whether a handler has the case, or only the outside recipient.</summary>
[WorkflowStep("visselblasning.inkommet"), SeesUnsaved]
internal sealed class CaseArrived(WhistleDb db) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        step.Set("behorig_finns", db.Wraps.Local.Any(w => w.CaseId == step.Subject && w.Holder is WrapHolder.Handler)
            || await db.Wraps.AnyAsync(w => w.CaseId == step.Subject && w.Holder == WrapHolder.Handler, cancel));
        step.Set("aterupptaget", false);
    }
}
