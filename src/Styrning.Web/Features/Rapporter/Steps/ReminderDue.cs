using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Steps;

/// <summary>
/// When a reminder is due: at the beginning of its Swedish day, counted from the cycle's last day. A day that had passed
/// before the writing began is never due: whoever opens a year late must not begin with a heap of reminders.
/// </summary>
[DeadlineRule("rapport.paminn-14")]
[DeadlineRule("rapport.paminn-7")]
[DeadlineRule("rapport.paminn-1")]
[DeadlineRule("rapport.paminn+1")]
[DeadlineRule("rapport.eskalera+3")]
[DeadlineRule("rapport.eskalera+7")]
internal sealed class ReminderDue(StyrningDb db) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var lastDay = await db.Set<ReportingCycle>().Where(c => c.Id == deadline.Subject).Select(c => c.LastDayOn).SingleAsync(cancel);
        if (lastDay is not { } last)
        {
            return null;
        }

        var day = ReminderDays.DayOf(StageOf(deadline.Rule), last);
        return day < SwedishCalendar.DayOf(deadline.Now) ? null : SwedishCalendar.StartOf(day);
    }

    private static ReminderStage StageOf(string rule) => rule switch
    {
        "rapport.paminn-14" => ReminderStage.TwoWeeksBefore,
        "rapport.paminn-7" => ReminderStage.WeekBefore,
        "rapport.paminn-1" => ReminderStage.DayBefore,
        "rapport.paminn+1" => ReminderStage.DayAfter,
        "rapport.eskalera+3" => ReminderStage.ToManager,
        "rapport.eskalera+7" => ReminderStage.ToOwner,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a reminder."),
    };
}
