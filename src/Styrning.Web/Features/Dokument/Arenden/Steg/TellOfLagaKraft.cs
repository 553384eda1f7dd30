using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>Nothing is stored: that it has won laga kraft follows from the notices. The owner hears of it.</summary>
[WorkflowStep("dokument.laga-kraft")]
internal sealed class TellOfLagaKraft(StyrningDb db, MatterLetters letters) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Whole().SingleAsync(m => m.Id == step.Subject, cancel);
        await letters.ToOwnersAsync(matter, "laga-kraft", $"Laga kraft: {matter.Title}", "Tiden för att överklaga har gått ut, eller domstolen har låtit beslutet stå fast. Beslutet har vunnit laga kraft.", cancel);
    }
}
