using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class AddUnitModel(OrganisationEdits edits, StyrningDb db) : UnitForm
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await edits.MakeAsync(chart =>
        {
            var unit = Unit.Create(Name, ShortName, chart);
            db.Add(unit);
            edits.Log($"Enheten {unit.Name} ({unit.ShortName}) lades till.");
            return Task.CompletedTask;
        }, cancel);
        Say($"{Name!.Trim()} finns nu i organisationen.");
        return Redirect("/organisation");
    }
}
