using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>
/// What was rejected stays as it was: the text that an organ has said no to is part of the matter and must not change under it. It gets no effect, and the
/// next draft has the next number.
/// </summary>
[WorkflowStep("dokument.avslaget")]
internal sealed class CloseRejected(StyrningDb db, MatterLetters letters) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Whole().SingleAsync(m => m.Id == step.Subject, cancel);
        var decision = await MatterDecision.OfAsync(db, step, cancel);
        var organ = await db.Set<Organ>().Where(o => o.Key == decision.OrganKey).Select(o => o.ShortName).SingleAsync(cancel);
        var versions = matter.Items.Select(i => i.VersionId).OfType<Guid>().ToList();
        foreach (var draft in await db.Set<DocumentVersion>().Where(v => versions.Contains(v.Id) && v.SettledAt == null).ToListAsync(cancel))
        {
            draft.Settle(step.Now);
        }

        await letters.ToOwnersAsync(matter, $"avslaget/{decision.Id}", $"Avslaget: {matter.Title}", $"{organ} avslog förslaget {SwedishText.Date(decision.DecidedOn)}. Det som gäller fortsätter att gälla.", cancel);
    }
}
