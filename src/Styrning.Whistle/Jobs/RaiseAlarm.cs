using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Jobs;

/// <summary>Tells those who have the case that a day comes near: that something waits, and nothing of what. If it has been done meanwhile, nobody hears.</summary>
[WorkflowStep("visselblasning.larma-bekraftelse")]
[WorkflowStep("visselblasning.larma-aterkoppling")]
internal sealed class RaiseAlarm(WhistleDb db, CaseStates states, TimeProvider clock) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var state = await states.OfAsync(step.Subject, cancel);
        if (step.Step.EndsWith("bekraftelse", StringComparison.Ordinal) ? state.Acknowledgement is not AcknowledgementKind.Owed : !state.OwesFeedback)
        {
            return;
        }

        var today = SwedishCalendar.Today(clock);
        var persons = await db.Appointments.AsNoTracking()
            .Where(a => a.PersonId != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today) && db.Wraps.Any(w => w.CaseId == step.Subject && w.AppointmentId == a.Id && w.Holder != WrapHolder.Recovery))
            .Select(a => a.PersonId!.Value).Distinct().ToListAsync(cancel);
        foreach (var person in persons)
        {
            db.Add(new WaitingLetter { Key = RandomId.New().ToString("N"), PersonId = person, FromAt = clock.GetUtcNow() });
        }
    }
}
