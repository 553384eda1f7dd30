using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>The last day of a holding: set, moved or taken away; and the way back for what was registered by mistake.</summary>
[Authorize(Policies.ManageOrganisation)]
public sealed class EndHoldingModel(OrganisationEdits edits, StyrningDb db) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public RoleHolding? Holding { get; private set; }

    public DateOnly Today => edits.Today;

    public string RolePath => $"/organisation/roller/{Holding?.RoleKey}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        LastDay = Holding?.ToOn;
        return Holding is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Holding is not { } shown)
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
        Say(LastDay is { } last ? $"Sparat. Från och med {SwedishText.Date(last.AddDays(1))}: {(await edits.ChartAsync(cancel)).Resolve(shown.RoleKey, last.AddDays(1)).Why}" : "Sparat. Innehavet gäller tills vidare.");
        return Redirect(RolePath);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Holding is not { } shown)
        {
            return NotFound();
        }

        await edits.MakeAsync(async chart =>
        {
            var (role, holding) = await FindAsync(shown, cancel);
            role.Withdraw(holding, Today);
            edits.Log($"{chart.NameOf(holding.PersonId)} som {HolderKinds.InWords(holding.Kind)} {role.Title} {SwedishText.Span(holding.FromOn, holding.ToOn)} togs tillbaka som felregistrerat.", role: role.Key, person: holding.PersonId);
        }, cancel);
        Say("Innehavet är taget tillbaka. Det står kvar i listan, men gäller inte.");
        return Redirect(RolePath);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await edits.ChartAsync(cancel);
        Holding = await db.Set<RoleHolding>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == Id, cancel);
    }

    private async Task SetLastDayAsync(RoleHolding shown, OrganisationChart chart, CancellationToken cancel)
    {
        var (role, holding) = await FindAsync(shown, cancel);
        role.SetLastDay(holding, LastDay, chart, Today);
        edits.Log($"{chart.NameOf(holding.PersonId)}, {HolderKinds.InWords(holding.Kind)} {role.Title}: sista dagen är {InWords(LastDay)}.", role: role.Key, person: holding.PersonId);
    }

    private async Task<(Role Role, RoleHolding Holding)> FindAsync(RoleHolding shown, CancellationToken cancel) =>
        (await db.Set<Role>().SingleAsync(r => r.Key == shown.RoleKey, cancel), await db.Set<RoleHolding>().SingleAsync(h => h.Id == shown.Id, cancel));

    private static string InWords(DateOnly? day) => day is { } last ? SwedishText.Date(last) : "inte bestämd";
}
