using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Jav;

/// <summary>Who has the case, and the way to let another handler have it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class HoldersModel(CaseDesk desk, Conflicts conflicts) : CasePage(desk)
{
    private CaseHolders _holders = null!;

    [BindProperty]
    public Guid? Receiver { get; set; }

    public IReadOnlyList<Appointment> With => [.. _holders.With.OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal)];

    public bool AnyToChoose => _holders.MayGet.Count > 0;

    public IReadOnlyList<SelectListItem> Choices => [new("Välj", ""), .. _holders.MayGet.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new SelectListItem($"{a.Name} ({HolderWords.Of(a)})", a.Id.ToString()))];

    public async Task OnGetAsync(CancellationToken cancel) => _holders = await conflicts.HoldersAsync(Open, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Receiver is not { } receiver)
        {
            return await BadInputAsync(nameof(Receiver), "Välj vem som ska få ärendet.");
        }

        await conflicts.GiveAsync(Open, receiver, cancel);
        return ToCase("Personen har nu ärendet, och får ett brev om att något väntar.");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        _holders = await conflicts.HoldersAsync(Open, cancel);
    }
}
