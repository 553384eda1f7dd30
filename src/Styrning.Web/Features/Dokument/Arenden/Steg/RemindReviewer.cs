using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>A proposal has lain for two weeks. One letter for each time it was sent on.</summary>
[WorkflowStep("dokument.paminn")]
internal sealed class RemindReviewer(StyrningDb db, MatterLetters letters) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Whole().SingleAsync(m => m.Id == step.Subject, cancel);
        var times = matter.Events.Count(e => e.Kind is MatterEventKind.HandedOn);
        await letters.ToRoleAsync(matter, matter.ReviewerRoleKey, $"paminn/{times}", $"Väntar på att godkännas: {matter.Title}", "Förslaget har väntat i två veckor på att en andra person godkänner det för beslut.", cancel);
    }
}
