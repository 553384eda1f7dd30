using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class AddPersonModel(OrganisationEdits edits, StyrningDb db) : PersonForm
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Person person = null!;
        await edits.MakeAsync(chart =>
        {
            person = Person.Create(Name, Email, chart);
            db.Add(person);
            edits.Log($"{person.Name} lades till.", person: person.Id);
            return Task.CompletedTask;
        }, cancel);
        Say($"{person.Name} finns nu i organisationen, men har ingen roll ännu.");
        return Redirect($"/organisation/personer/{person.Id}");
    }
}
