using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Jav;

/// <summary>A handler leaves the case in a conflict of interest, or keeps somebody away who has been named since it came.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class DeclareConflictModel(CaseDesk desk, Conflicts conflicts, CurrentHandler handler) : CasePage(desk)
{
    private CaseHolders _holders = null!;

    [BindProperty]
    public string? OwnReasons { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public List<Guid> Named { get; set; } = [];

    public IReadOnlyList<Appointment> Mine => [.. _holders.With.Where(a => a.PersonId == handler.PersonId)];

    public IReadOnlyList<Appointment> Others => [.. _holders.WithinReach.Where(a => a.PersonId is null || a.PersonId != handler.PersonId).OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal)];

    public bool Has(Appointment one) => _holders.With.Contains(one);

    public bool IsLast => _holders.Handlers.All(a => a.PersonId == handler.PersonId) && _holders.MayGet.Count == 0;

    public Task OnGetAsync(CancellationToken cancel) => LoadHoldersAsync(cancel);

    public async Task<IActionResult> OnPostJagAsync(CancellationToken cancel)
    {
        await LoadHoldersAsync(cancel);
        await conflicts.LoseAsync(Open, [.. Mine.Select(a => a.Id)], OwnReasons ?? "", cancel);
        Say("Du har lämnat ärendet. Du ser det inte längre, och inga nya brev skrivs till dig om det.");
        return Redirect(CasePaths.All);
    }

    public async Task<IActionResult> OnPostAnnanAsync(CancellationToken cancel)
    {
        await LoadHoldersAsync(cancel);
        await conflicts.LoseAsync(Open, [.. Named.Except(Mine.Select(a => a.Id))], Reasons ?? "", cancel);
        return ToCase("De du valde har inte ärendet, och kan inte få det.");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        await LoadHoldersAsync(cancel);
    }

    private async Task LoadHoldersAsync(CancellationToken cancel) => _holders = await conflicts.HoldersAsync(Open, cancel);
}
