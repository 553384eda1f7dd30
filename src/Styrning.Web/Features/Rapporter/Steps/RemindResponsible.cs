using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Steps;

/// <summary>
/// A day of the reminders has come: notes for every section that is not handed in who is to hear. Which day it is follows
/// from the calendar, so that timers which fire together after a stop write one notice and not three.
/// </summary>
[WorkflowStep("rapport.paminn")]
[WorkflowStep("rapport.eskalera_chef")]
[WorkflowStep("rapport.eskalera_agare")]
internal sealed class RemindResponsible(StyrningDb db, OrganisationReader organisation) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var cycle = await db.Set<ReportingCycle>().WithSections().SingleAsync(c => c.Id == step.Subject, cancel);
        if (cycle.LastDayOn is not { } lastDay || ReminderDays.ReachedOn(organisation.Today, lastDay) is not { } reached)
        {
            return;
        }

        var kind = step.Step switch
        {
            "rapport.eskalera_chef" => SectionNoticeKind.ToManager,
            "rapport.eskalera_agare" => SectionNoticeKind.ToOwner,
            _ => (SectionNoticeKind)Math.Min((int)reached, (int)ReminderStage.DayAfter),
        };
        // A section that was not opened again has no task: nobody is to be reminded of what they cannot hand in.
        var running = step.Variables.TryGetValue("avsnitt", out var ids) && ids is IEnumerable<object?> list ? list.Select(id => id?.ToString()).ToHashSet() : null;
        foreach (var section in cycle.InOrder.Where(s => s.IsOpen && running?.Contains(s.Id.ToString()) != false))
        {
            foreach (var role in section.Assignments.Select(a => a.RoleKey).Distinct().Except(section.ReadyRoles))
            {
                await SectionNotices.AddOnceAsync(db, $"{section.Id}/{role}/{kind}/{lastDay:yyyy-MM-dd}", section.Id, role, kind, step.Now, cancel);
            }
        }
    }
}
