using Styrning.Domain.Time;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>
/// When a matter's decision wins laga kraft: at the beginning of the day after the last day of appeal. Never, until asked again, while it is not announced, its
/// notice is broken off, or a court has it.
/// </summary>
[DeadlineRule("moten.laga-kraft")]
internal sealed class LagaKraftDue(DecisionForces forces) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel) =>
        (await forces.SettlingAsync(deadline.Subject, cancel))?.Force.LagaKraftOn is { } day ? SwedishCalendar.StartOf(day) : null;
}
