using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class ChangeRoleModel(OrganisationEdits edits, StyrningDb db) : RoleForm(edits)
{
    private readonly OrganisationEdits _edits = edits;

    [FromRoute]
    public string Key { get; set; } = "";

    public override string OwnKey => Key;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Chart.Role(Key) is not { } role)
        {
            return NotFound();
        }

        (Title, UnitId, DeputyKey, ManagerKey) = (role.Title, role.UnitId, role.DeputyKey, role.ManagerKey);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Chart.Role(Key) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await _edits.MakeAsync(chart => ChangeAsync(chart, cancel), cancel);
        Say("Rollen är ändrad. Det gäller med en gång.");
        return Redirect($"/organisation/roller/{Key}");
    }

    private async Task ChangeAsync(OrganisationChart chart, CancellationToken cancel)
    {
        var role = await db.Set<Role>().SingleAsync(r => r.Key == Key, cancel);
        var before = chart.Role(Key)!; // the chart's own copy, untouched by the change
        role.Change(Title, UnitId, DeputyKey, ManagerKey, chart);
        if (ChangesOf(before, role, chart) is { Length: > 0 } changes)
        {
            _edits.Log($"Rollen {before.Title} ändrades: {changes}.", role: Key);
        }
    }

    private static string ChangesOf(Role before, Role after, OrganisationChart chart) => OrganisationWords.Changes(
        ("namn", before.Title, after.Title),
        ("enhet", UnitName(before.UnitId, chart), UnitName(after.UnitId, chart)),
        ("ersättare", TitleOf(before.DeputyKey, chart), TitleOf(after.DeputyKey, chart)),
        ("chef", TitleOf(before.ManagerKey, chart), TitleOf(after.ManagerKey, chart)));

    private static string? UnitName(Guid? id, OrganisationChart chart) => chart.Units.FirstOrDefault(unit => unit.Id == id)?.Name;

    private static string? TitleOf(string? key, OrganisationChart chart) => key is null ? null : chart.TitleOf(key);
}
