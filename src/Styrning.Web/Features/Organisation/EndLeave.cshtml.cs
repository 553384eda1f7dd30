using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>The last day of a leave: set, moved or taken away; and the way back for what was registered by mistake.</summary>
[Authorize(Policies.ManageOrganisation)]
public sealed class EndLeaveModel(OrganisationEdits edits, StyrningDb db) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The role whose page one came from, to go back to; null for the person's own.</summary>
    [FromQuery(Name = "roll")]
    public string? FromRole { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public Leave? Leave { get; private set; }

    public DateOnly Today => edits.Today;

    public string Back => OrganisationPaths.RoleOrPerson(FromRole, Leave?.PersonId ?? Guid.Empty, Chart);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        LastDay = Leave?.ToOn;
        return Leave is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Leave is not { } shown)
        {
            return NotFound();
        }

        if (LastDay is null && shown.ToOn is null)
        {
            ModelState.TryAddModelError(nameof(LastDay), "Ange den sista dagen.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await edits.MakeAsync(chart => SetLastDayAsync(shown, chart, cancel), cancel);
        Say("Frånvaron är ändrad.");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Leave is not { } shown)
        {
            return NotFound();
        }

        await edits.MakeAsync(async _ =>
        {
            var (person, leave) = await FindAsync(shown, cancel);
            person.Withdraw(leave, Today);
            edits.Log($"{person.Name}, frånvarande {SwedishText.Span(leave.FromOn, leave.ToOn)}: togs tillbaka som felregistrerat.", person: person.Id);
        }, cancel);
        Say("Frånvaron är tagen tillbaka och gäller inte.");
        return Redirect(Back);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await edits.ChartAsync(cancel);
        Leave = await db.Set<Leave>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == Id, cancel);
    }

    private async Task SetLastDayAsync(Leave shown, OrganisationChart chart, CancellationToken cancel)
    {
        var (person, leave) = await FindAsync(shown, cancel);
        person.SetLastDay(leave, LastDay, chart, Today);
        edits.Log($"{person.Name}, frånvarande från och med {SwedishText.Date(leave.FromOn)}: sista dagen är {(LastDay is { } last ? SwedishText.Date(last) : "inte bestämd")}.", person: person.Id);
    }

    private async Task<(Person Person, Leave Leave)> FindAsync(Leave shown, CancellationToken cancel) =>
        (await db.Set<Person>().SingleAsync(p => p.Id == shown.PersonId, cancel), await db.Set<Leave>().SingleAsync(l => l.Id == shown.Id, cancel));
}
