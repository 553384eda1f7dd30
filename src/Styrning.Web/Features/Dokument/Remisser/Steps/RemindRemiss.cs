using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Remisser.Steps;

/// <summary>
/// A day of the reminders has come: writes to those who have not answered. Who is to hear follows from the calendar, so that timers which fire together
/// after a stop write one letter and not three.
/// </summary>
[WorkflowStep("dokument.remiss-paminn")]
internal sealed class RemindRemiss(StyrningDb db, Processes<StyrningDb> processes, RemissLetters letters) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        if (await db.RunningRemissAsync(step.Subject, cancel) is not { } remiss)
        {
            return;
        }

        var today = SwedishCalendar.DayOf(step.Now);
        foreach (var recipient in RemissReminders.DueOn(remiss, today))
        {
            await letters.RemindAsync(remiss, recipient, today, cancel);
            recipient.RemindedOn = today;
        }

        await processes.RescheduleAsync(step.Subject, cancel); // those with anstånd have their days ahead
    }
}
