using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>The next meeting of an organ that can still take a matter whose tjänsteskrivelse is ready today. The calendar is read once.</summary>
internal sealed class NextMeetings(StyrningDb db, OrganisationReader organisation)
{
    private IReadOnlyList<Organ>? _organs;
    private ILookup<string, DateOnly>? _days;

    /// <summary>Null when the calendar has none, or no such organ.</summary>
    public async Task<BackwardPlan?> ForAsync(string? organKey, CancellationToken cancel)
    {
        _organs ??= await db.Set<Organ>().AsNoTracking().ToListAsync(cancel);
        _days ??= (await db.Set<Meeting>().AsNoTracking().Where(m => m.CancelledOn == null && m.MeetsOn >= organisation.Today)
            .Select(m => new { m.OrganKey, m.MeetsOn }).ToListAsync(cancel)).ToLookup(m => m.OrganKey, m => m.MeetsOn);
        return _organs.FirstOrDefault(o => o.Key == organKey) is { } organ
            ? BackwardPlan.NextThatCanTake(organisation.Today, [.. BackwardPlan.RouteTo(organ, _organs).Select(o => new PlanStation(o, [.. _days[o.Key]]))])
            : null;
    }

    public async Task<string> NameOfAsync(string? organKey, CancellationToken cancel) => await FindAsync(organKey, cancel) is { } organ ? organ.ShortName : organKey ?? "";

    public async Task<Organ?> FindAsync(string? organKey, CancellationToken cancel)
    {
        _organs ??= await db.Set<Organ>().AsNoTracking().ToListAsync(cancel);
        return _organs.FirstOrDefault(o => o.Key == organKey);
    }
}
