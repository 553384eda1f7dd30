using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Fornyelse;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>A court has annulled the decision (KL 13:8): its effects are gone, what they fulfilled is open again, and somebody says what applies now.</summary>
[WorkflowStep("dokument.upphavd-av-domstol")]
internal sealed class TakeAwayAnnulled(StyrningDb db, RenewalFulfilment renewals, MatterLetters letters) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Whole().SingleAsync(m => m.Id == step.Subject, cancel);
        var decision = await MatterDecision.OfAsync(db, step, cancel);
        var finalOn = await db.Set<Appeal>().Where(a => a.DecisionId == decision.Id && a.Outcome == CourtOutcome.Annulled).MaxAsync(a => a.FinalOn, cancel) ?? SwedishCalendar.DayOf(step.Now);
        foreach (var effect in await db.Set<DocumentDecision>().Where(e => e.DecisionId == decision.Id && e.AnnulledOn == null).ToListAsync(cancel))
        {
            effect.AnnulledOn = finalOn;
            await renewals.AnnulledAsync(effect, cancel);
        }

        await letters.ToOwnersAsync(matter, "upphavt", $"Upphävt av domstol: {matter.Title}", "Domstolen har upphävt beslutet. Den sätter inget i stället: den som handlägger ärendet skriver vad som gäller nu.", cancel);
    }
}
