using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Remisser.Steps;

/// <summary>When the time to answer is out: at the midnight after the last day, or after the longest anstånd of somebody who has not answered.</summary>
[DeadlineRule("dokument.remiss-slut")]
internal sealed class RemissDue(StyrningDb db) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var remiss = await db.RunningRemissAsync(deadline.Subject, cancel);
        return remiss is { ClosedOn: null, WaitsToOn: { } last } ? SwedishCalendar.EndOf(last) : null;
    }
}

/// <summary>When somebody who has not answered is to be reminded next.</summary>
[DeadlineRule("dokument.remiss-paminn-7")]
[DeadlineRule("dokument.remiss-paminn-1")]
[DeadlineRule("dokument.remiss-paminn+1")]
internal sealed class RemissReminderDue(StyrningDb db) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var reminder = deadline.Rule switch
        {
            "dokument.remiss-paminn-7" => RemissReminder.WeekBefore,
            "dokument.remiss-paminn-1" => RemissReminder.DayBefore,
            "dokument.remiss-paminn+1" => RemissReminder.DayAfter,
            _ => throw new ArgumentOutOfRangeException(nameof(deadline), deadline.Rule, "Not a reminder of a remiss."),
        };
        var remiss = await db.RunningRemissAsync(deadline.Subject, cancel);
        return remiss is not null && RemissReminders.NextDay(remiss, reminder) is { } day ? SwedishCalendar.StartOf(day) : null;
    }
}
