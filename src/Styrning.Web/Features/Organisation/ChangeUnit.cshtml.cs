using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class ChangeUnitModel(OrganisationEdits edits, StyrningDb db) : UnitForm
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Set<Unit>().FindAsync([Id], cancel) is not { } unit)
        {
            return NotFound();
        }

        (Name, ShortName) = (unit.Name, unit.ShortName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await db.Set<Unit>().AnyAsync(u => u.Id == Id, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await edits.MakeAsync(chart => ChangeAsync(chart, cancel), cancel);
        Say("Enheten är ändrad.");
        return Redirect("/organisation");
    }

    private async Task ChangeAsync(OrganisationChart chart, CancellationToken cancel)
    {
        var unit = await db.Set<Unit>().SingleAsync(u => u.Id == Id, cancel);
        var (name, shortName) = (unit.Name, unit.ShortName);
        unit.Change(Name, ShortName, chart);
        if (OrganisationWords.Changes(("namn", name, unit.Name), ("kort form", shortName, unit.ShortName)) is { Length: > 0 } changes)
        {
            edits.Log($"Enheten {name} ändrades: {changes}.");
        }
    }
}
