using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>Gives a role to somebody, who may be new to the organisation.</summary>
[Authorize(Policies.ManageOrganisation)]
public sealed class AppointHolderModel(OrganisationEdits edits, StyrningDb db) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? NewName { get; set; }

    [BindProperty]
    public string? NewEmail { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj hur personen har rollen."), EnumDataType(typeof(HolderKind))]
    public HolderKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange den första dagen.")]
    public DateOnly? FromOn { get; set; }

    [BindProperty]
    public DateOnly? ToOn { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        FromOn = edits.Today;
        return Chart.Role(Key) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Chart.Role(Key) is null)
        {
            return NotFound();
        }

        RequireOnePerson();
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var done = "";
        await edits.MakeAsync(async chart => done = await AppointAsync(chart, cancel), cancel);
        Say(done);
        return Redirect($"/organisation/roller/{Key}");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Chart = await edits.ChartAsync(cancel);

    private void RequireOnePerson()
    {
        var isNew = !string.IsNullOrWhiteSpace(NewName) || !string.IsNullOrWhiteSpace(NewEmail);
        if (PersonId is null != isNew)
        {
            ModelState.AddModelError(nameof(PersonId), isNew ? "Välj en person i listan eller skriv in en ny, inte båda." : "Välj en person i listan, eller skriv namn och adress på en ny.");
        }
    }

    private async Task<string> AppointAsync(OrganisationChart chart, CancellationToken cancel)
    {
        var role = await db.Set<Role>().SingleAsync(r => r.Key == Key, cancel);
        var person = PersonId is { } chosen ? await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == chosen, cancel) : Person.Create(NewName, NewEmail, chart);
        Rule.Require(person is not null, "ORG-32", "Personen finns inte. Välj en i listan.");

        var holding = role.Appoint(person, Kind!.Value, FromOn!.Value, ToOn, chart);
        if (PersonId is null)
        {
            db.Add(person);
        }

        db.Add(holding);
        var what = $"{person.Name} är {HolderKinds.InWords(holding.Kind)} {role.Title} {SwedishText.Span(holding.FromOn, holding.ToOn)}.";
        edits.Log(what, role: Key, person: person.Id);
        return what + BesideOthers(holding, chart);
    }

    private static string BesideOthers(RoleHolding holding, OrganisationChart chart)
    {
        var others = chart.HoldingsOf(holding.RoleKey).Where(h => h.Kind == holding.Kind && h.Overlaps(holding)).Select(h => chart.NameOf(h.PersonId)).Distinct().ToList();
        return others.Count == 0 ? "" : $" Observera: {SwedishText.Join(others)} är också {HolderKinds.Noun(holding.Kind)} en del av tiden. Den som börjar senast går före.";
    }
}
