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

/// <summary>Somebody is away: what waits for them goes to whoever stands in, and comes back the day after the last.</summary>
[Authorize(Policies.ManageOrganisation)]
public sealed class RegisterLeaveModel(OrganisationEdits edits, StyrningDb db) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The role whose page one came from, to go back to; null for the person's own.</summary>
    [FromQuery(Name = "roll")]
    public string? FromRole { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange den första dagen.")]
    public DateOnly? FromOn { get; set; }

    [BindProperty]
    public DateOnly? ToOn { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public Person? Person => Chart.Person(Id);

    /// <summary>What falls to the person today, and will fall to others.</summary>
    public IReadOnlyList<string> Roles => [.. Chart.RolesOf(Id, edits.Today).Select(Chart.TitleOf).OrderBy(SwedishText.SortKey, StringComparer.Ordinal)];

    public string Back => OrganisationPaths.RoleOrPerson(FromRole, Id, Chart);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        FromOn = edits.Today;
        return Person is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Person is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var done = "";
        await edits.MakeAsync(async chart => done = await GoOnLeaveAsync(chart, cancel), cancel);
        Say(done);
        return Redirect(Back);
    }

    public override async Task LoadAsync(CancellationToken cancel) => Chart = await edits.ChartAsync(cancel);

    private async Task<string> GoOnLeaveAsync(OrganisationChart chart, CancellationToken cancel)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == Id, cancel);
        var leave = person.GoOnLeave(FromOn!.Value, ToOn, chart);
        db.Add(leave);
        var what = $"{person.Name} är frånvarande {SwedishText.Span(leave.FromOn, leave.ToOn)}.";
        edits.Log(what, person: Id);
        return what;
    }
}
