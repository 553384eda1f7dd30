using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Fornyelse.Steps;

/// <summary>
/// When somebody is to hear of a renewal: at the beginning of the Swedish day. A day that had passed before the renewal was begun is never due, but the last one
/// that had is: whoever enters an old document hears once how late it is, and not four times.
/// </summary>
[DeadlineRule("fornyelse.paminn-1")]
[DeadlineRule("fornyelse.paminn-2")]
[DeadlineRule("fornyelse.paminn-3")]
[DeadlineRule("fornyelse.sista-dag")]
internal sealed class RenewalWarningDue(StyrningDb db) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var renewal = await db.Set<Renewal>().AsNoTracking().SingleAsync(r => r.Id == deadline.Subject, cancel);
        var today = SwedishCalendar.DayOf(deadline.Now);
        var warning = WarningOf(deadline.Rule);
        var day = warning.Of(renewal);
        return day >= today || RenewalDays.Reached(renewal, today) == warning ? SwedishCalendar.StartOf(day) : null;
    }

    private static RenewalWarning WarningOf(string rule) => rule switch
    {
        "fornyelse.paminn-1" => RenewalWarning.First,
        "fornyelse.paminn-2" => RenewalWarning.Second,
        "fornyelse.paminn-3" => RenewalWarning.Third,
        "fornyelse.sista-dag" => RenewalWarning.Due,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a day of a renewal."),
    };
}
