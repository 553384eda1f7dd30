using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>When the time for appeal has run out: from the notices, and never while one of them came down too early or an appeal is open.</summary>
[DeadlineRule("moten.laga-kraft")]
internal sealed class LagaKraftDue(StyrningDb db) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var decision = await db.Set<Decision>().Where(d => d.MatterId == deadline.Subject && d.Treatment == Treatment.Decision).OrderByDescending(d => d.RecordedAt).FirstOrDefaultAsync(cancel);
        if (decision is null)
        {
            return null;
        }

        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(i => i.Id == decision.AgendaItemId, cancel);
        var protocolId = item?.ProtocolId ?? decision.Delegated?.OwnProtocolId;
        var protocol = await db.Set<Protocol>().Include(p => p.Notices).FirstOrDefaultAsync(p => p.Id == protocolId, cancel);
        var appeals = await db.Set<Appeal>().Where(a => a.DecisionId == decision.Id).ToListAsync(cancel);
        var force = DecisionForce.Of(decision, protocol, appeals, SwedishCalendar.DayOf(deadline.Now));
        return force is { Stage: ForceStage.Announced or ForceStage.LagaKraft, LagaKraftOn: { } day } ? SwedishCalendar.StartOf(day) : null;
    }
}
