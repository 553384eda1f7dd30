using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Shared;

/// <summary>The meetings of the calendar as the way to a decision, for every feature that asks which meeting a matter can still reach.</summary>
public sealed class PlanningCalendar(StyrningDb db)
{
    private IReadOnlyList<Organ>? _organs;
    private ILookup<string, DateOnly>? _days;

    /// <summary>The deciding organ with its meetings, then the one that prepares for it, and so on. Empty when there is no such organ.</summary>
    public async Task<IReadOnlyList<PlanStation>> RouteToAsync(string organKey, CancellationToken cancel = default)
    {
        _organs ??= await db.Set<Organ>().AsNoTracking().ToListAsync(cancel);
        _days ??= (await db.Set<Meeting>().AsNoTracking().Where(m => m.CancelledOn == null).Select(m => new { m.OrganKey, m.MeetsOn }).ToListAsync(cancel)).ToLookup(m => m.OrganKey, m => m.MeetsOn);
        return _organs.FirstOrDefault(o => o.Key == organKey) is { } organ
            ? [.. BackwardPlan.RouteTo(organ, _organs).Select(o => new PlanStation(o, [.. _days[o.Key]]))]
            : [];
    }

    /// <summary>The first meeting in the calendar that can still take a matter whose tjänsteskrivelse is ready on a day; null when none can.</summary>
    public async Task<BackwardPlan?> NextThatCanTakeAsync(string organKey, DateOnly readyOn, CancellationToken cancel = default) =>
        await RouteToAsync(organKey, cancel) is { Count: > 0 } route ? BackwardPlan.NextThatCanTake(readyOn, route) : null;
}
