using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The owner of a running report sees the same day that a function became vacant, wherever its task has gone.</summary>
internal sealed class VacanciesToday(StyrningDb db, OrganisationReader organisation) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var mine = chart.RolesOf(personId, organisation.Today).ToList();
        var cycles = await db.Set<ReportingCycle>().WithSections().AsNoTracking()
            .Where(c => !c.IsImported && c.FinishedAt == null && c.WritingClosedAt == null && mine.Contains(c.OwnerRoleKey))
            .ToListAsync(cancel);
        return
        [
            .. from cycle in cycles
               let vacant = cycle.Sections.Where(s => s.IsOpen).SelectMany(s => s.Assignments).Select(a => a.RoleKey).Distinct()
                   .Where(r => chart.Resolve(r, organisation.Today).IsVacant).Select(chart.TitleOf).ToList()
               where vacant.Count > 0
               select new TodayItem($"Ingen på plats: {SwedishText.Join(vacant)}", $"/rapporter/{cycle.Year}", $"Du äger rapporten för {cycle.Year}. Sidan visar vem som har fått uppgiften.", null),
        ];
    }
}
