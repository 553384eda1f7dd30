using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class ChangePersonModel(OrganisationEdits edits, StyrningDb db) : PersonForm
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Set<Person>().FindAsync([Id], cancel) is not { } person)
        {
            return NotFound();
        }

        (Name, Email) = (person.Name, person.Email);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == Id, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await edits.MakeAsync(chart => ChangeAsync(chart, cancel), cancel);
        Say("Ändringen är sparad.");
        return Redirect($"/organisation/personer/{Id}");
    }

    private async Task ChangeAsync(OrganisationChart chart, CancellationToken cancel)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == Id, cancel);
        var (name, email) = (person.Name, person.Email);
        person.Change(Name, Email, chart);
        if (OrganisationWords.Changes(("namn", name, person.Name), ("adress", email, person.Email)) is { Length: > 0 } changes)
        {
            edits.Log($"{name} ändrades: {changes}.", person: Id);
        }
    }
}
