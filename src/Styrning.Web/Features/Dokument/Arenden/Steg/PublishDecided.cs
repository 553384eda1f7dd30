using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>The protocol is justerat: the document is shown as decided. Whether it has won laga kraft is computed, never waited for (KL 13:14).</summary>
[WorkflowStep("dokument.publicera")]
internal sealed class PublishDecided(StyrningDb db) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var items = await db.Set<AgendaItem>().Where(i => i.MatterId == step.Subject && i.Paragraf != null)
            .Join(db.Set<Decision>(), i => i.Id, d => d.AgendaItemId, (i, d) => new { d.Id, i.Paragraf }).ToDictionaryAsync(d => d.Id, d => d.Paragraf, cancel);
        foreach (var effect in await db.Set<DocumentDecision>().Where(e => e.MatterId == step.Subject && e.PublishedOn == null).ToListAsync(cancel))
        {
            effect.PublishedOn = SwedishCalendar.DayOf(step.Now);
            // The §§ get their numbers when the meeting is closed, after the decision has had its effect.
            effect.Paragraf ??= effect.DecisionId is { } decision ? items.GetValueOrDefault(decision) : null;
        }
    }
}
