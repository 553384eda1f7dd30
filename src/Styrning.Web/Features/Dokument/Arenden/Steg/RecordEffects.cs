using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Fornyelse;
using Styrning.Web.Features.Dokument.Hanvisningar;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Arenden.Steg;

/// <summary>The organ has decided: what that means for each of the matter's documents is written in the register, once.</summary>
[WorkflowStep("dokument.beslut")]
internal sealed class RecordEffects(StyrningDb db, RenewalFulfilment renewals, LinkedDocuments links, MatterLetters letters) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().Whole().SingleAsync(m => m.Id == step.Subject, cancel);
        var decision = await MatterDecision.OfAsync(db, step, cancel);
        var paragraf = await db.Set<AgendaItem>().Where(i => i.Id == decision.AgendaItemId).Select(i => i.Paragraf).FirstOrDefaultAsync(cancel);
        var ids = matter.Items.Select(i => i.DocumentId).ToList();
        var documents = await db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).AsSplitQuery().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        foreach (var item in matter.Items)
        {
            var document = documents[item.DocumentId];
            if (DecisionEffects.Record(matter, item, document, decision, paragraf, step.Now) is { } effect)
            {
                db.AddRange(document.Versions.Where(v => db.Entry(v).State is EntityState.Detached));
                db.Add(effect);
                await db.SaveChangesAsync(cancel);
                await renewals.DecidedAsync(effect, cancel);
                await links.DecidedAsync(effect, cancel);
            }
        }

        step.Set("for_in", documents.Values.SelectMany(d => d.Versions).Any(v => v.IsDraft && matter.Items.Exists(i => i.VersionId == v.Id)));
        step.Set(MatterMessages.DecisionId, decision.Id);
        await TellAsync(matter, decision, paragraf, cancel);
    }

    private async Task TellAsync(DocumentMatter matter, Decision decision, int? paragraf, CancellationToken cancel)
    {
        var organ = await db.Set<Organ>().Where(o => o.Key == decision.OrganKey).Select(o => o.Name).SingleAsync(cancel);
        var place = paragraf is { } number ? $" § {number}" : "";
        await letters.ToOwnersAsync(matter, $"beslut/{decision.Id}", $"Beslutat: {matter.Title}", $"{organ} har beslutat i ärendet {SwedishText.Date(decision.DecidedOn)}{place}. Beslutet är inte justerat än.", cancel);
    }
}
