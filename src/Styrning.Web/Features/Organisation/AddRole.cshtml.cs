using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class AddRoleModel(OrganisationEdits edits, StyrningDb db) : RoleForm(edits)
{
    private readonly OrganisationEdits _edits = edits;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Role role = null!;
        await _edits.MakeAsync(chart =>
        {
            role = Role.Create(Title, UnitId, DeputyKey, ManagerKey, chart);
            db.Add(role);
            _edits.Log($"Rollen {role.Title} lades till.", role: role.Key);
            return Task.CompletedTask;
        }, cancel);
        Say($"Rollen {role.Title} finns nu, men ingen har den ännu. Lägg till en innehavare.");
        return Redirect($"/organisation/roller/{role.Key}");
    }
}
