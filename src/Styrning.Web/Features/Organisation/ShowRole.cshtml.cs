using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>A role: who acts in it today and why, who has held it and will, what it answers for, and what was changed.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ShowRoleModel(OrganisationReader organisation, StyrningDb db) : FormPage
{
    private const int MostChanges = 20;

    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The day to look at; today when none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "dag")]
    public DateOnly? Day { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public Role? Role { get; private set; }

    public DateOnly Today => organisation.Today;

    public RoleResolution Found => Chart.Resolve(Key, Today);

    public RoleResolution FoundThen => Chart.Resolve(Key, Day ?? Today);

    public string UnitName => Chart.Units.FirstOrDefault(unit => unit.Id == Role?.UnitId)?.Name ?? "Hela kommunen";

    public IReadOnlyList<RoleHolding> Holdings { get; private set; } = [];

    public IReadOnlyList<ReportArea> Areas { get; private set; } = [];

    public ChangeLog Log { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Role is null ? NotFound() : ModelState.IsValid ? Page() : await BadInputAsync();
    }

    /// <summary>The leaves that still count, of somebody who holds the role or is to.</summary>
    public IEnumerable<Leave> LeavesOf(RoleHolding holding) =>
        holding.IsHistory(Today) ? [] : Chart.LeavesOf(holding.PersonId).Where(leave => !leave.IsHistory(Today)).Reverse();

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        Role = Chart.Role(Key);
        if (Role is null)
        {
            return;
        }

        Holdings = Chart.HoldingsOf(Key);
        var areas = await db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel);
        Areas = [.. areas.Where(area => area.IsInUse && area.Assignments.Any(a => a.RoleKey == Key)).OrderBy(area => area.SortKey, StringComparer.Ordinal)];
        var holders = Holdings.Select(h => h.PersonId).Distinct().ToList();
        var changes = ChangeLog.Of(db).Where(c => c.RoleKey == Key || (c.RoleKey == null && c.PersonId != null && holders.Contains(c.PersonId.Value)));
        Log = await ChangeLog.ReadAsync(changes, Chart, 0, MostChanges, cancel);
    }
}
