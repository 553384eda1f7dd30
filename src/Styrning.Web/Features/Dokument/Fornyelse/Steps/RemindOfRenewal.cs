using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Fornyelse.Steps;

/// <summary>
/// A day of the renewal has come: notes that its owner is to hear, and on the last day the owner's chef. Which day it is follows from the calendar, so that timers
/// which fire together after a stop write one notice and not four.
/// </summary>
[WorkflowStep("fornyelse.paminn")]
internal sealed class RemindOfRenewal(StyrningDb db) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var renewal = await db.Set<Renewal>().SingleAsync(r => r.Id == step.Subject, cancel);
        if (!renewal.IsOpen || RenewalDays.Reached(renewal, SwedishCalendar.DayOf(step.Now)) is not { } reached)
        {
            return;
        }

        await AddAsync(RenewalNoticeTo.Owner);
        if (reached is RenewalWarning.Due)
        {
            await AddAsync(RenewalNoticeTo.Manager);
        }

        Task AddAsync(RenewalNoticeTo to) => RenewalNotice.AddOnceAsync(db, new()
        {
            Key = $"{renewal.Id}/{reached}/{SwedishText.ShortDate(renewal.DueOn)}/{to}",
            DocumentId = renewal.DocumentId,
            RenewalId = renewal.Id,
            To = to,
            CreatedAt = step.Now,
        }, cancel);
    }
}
