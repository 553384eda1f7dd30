using Styrning.Domain.Time;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Jobs;

/// <summary>
/// When an alarm is due: at the beginning of a day counted back from the nominal one. A countdown that had passed when the process came there is never due: a letter that is
/// entered late must not begin with a heap of alarms, but its last day always has one.
/// </summary>
[DeadlineRule("visselblasning.bekrafta-2")]
[DeadlineRule("visselblasning.bekrafta-0")]
[DeadlineRule("visselblasning.aterkoppling-30")]
[DeadlineRule("visselblasning.aterkoppling-10")]
[DeadlineRule("visselblasning.aterkoppling-3")]
[DeadlineRule("visselblasning.aterkoppling-0")]
[SeesUnsaved]
internal sealed class AlarmDays(CaseStates states) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var state = await states.OfAsync(deadline.Subject, cancel);
        var before = DaysBefore(deadline.Rule);
        return BaseOf(deadline.Rule, state) is { } nominal && nominal.AddDays(-before) is var day && (before == 0 || day >= SwedishCalendar.DayOf(deadline.Now)) ? SwedishCalendar.StartOf(day) : null;
    }

    /// <summary>"visselblasning.aterkoppling-30" is thirty days before.</summary>
    internal static int DaysBefore(string rule) => int.Parse(rule[(rule.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? BaseOf(string rule, CaseState state) =>
        rule.Contains("bekrafta", StringComparison.Ordinal)
            ? state.Acknowledgement is AcknowledgementKind.Owed && !state.IsOver ? state.AcknowledgeBy!.Nominal : null
            : state.OwesFeedback ? state.FeedbackAlarmBase : null;
}

/// <summary>After the last day on which a closed case's personal data may be processed (VBL 7:8). Never moved.</summary>
[DeadlineRule("visselblasning.tva-ar"), SeesUnsaved]
internal sealed class TwoYearsGone(CaseStates states) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel) => (await states.OfAsync(deadline.Subject, cancel)).Retention?.ExpiresAt;
}
