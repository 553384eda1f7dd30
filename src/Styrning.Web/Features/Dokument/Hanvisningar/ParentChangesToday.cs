using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>Documents whose parent has changed, for whoever answers for them.</summary>
internal sealed class ParentChangesToday(StyrningDb db, OrganisationReader organisation) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var mine = chart.RolesOf(personId, organisation.Today).ToList();
        var flags = await (
            from change in db.Set<ParentChange>().AsNoTracking()
            join child in db.Set<Styrdokument>() on change.ChildId equals child.Id
            join parent in db.Set<Styrdokument>() on change.ParentId equals parent.Id
            where change.SeenOn == null && mine.Contains(child.OwnerRoleKey)
            orderby change.Id
            select new { change.Id, child.Key, child.Title, child.OwnerRoleKey, Parent = parent.Title }).ToListAsync(cancel);
        return [.. flags.Select(f => new TodayItem($"{f.Title}: granska mot {f.Parent}, som har ändrats", $"/dokument/{f.Key}/overordnat/{f.Id}", $"Som {chart.TitleOf(f.OwnerRoleKey)}"))];
    }
}
