using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>Matters that came of the case, and the secrecy that follows them there.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class LinkedModel(CaseDesk desk, WhistleDb db, CaseNames names, LinkMatter linking) : CasePage(desk)
{
    [BindProperty]
    public LinkedMatterKind Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv var ärendet finns."), StringLength(200, ErrorMessage = "Skriv högst 200 tecken.")]
    public string Matter { get; set; } = "";

    [BindProperty]
    public List<string> Provisions { get; set; } = [];

    public IReadOnlyList<LinkedMatter> Matters { get; private set; } = [];

    public Verksamhetsutovare Organisation { get; private set; } = null!;

    public string? MatterOf(LinkedMatter matter) => Open.KeyOf(matter.KeyNo)?.OpenText(matter.SealedMatter, matter.Id, "matter");

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await linking.RunAsync(Open, Kind, Matter.Trim(), Provisions, cancel);
        Say("Ärendet är kopplat. För över sekretessmarkeringen dit.");
        return Redirect(CasePaths.Of(Id, "kopplade"));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        await ShowAsync(cancel);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Organisation = await names.OrganisationAsync(Open.Case, cancel);
        Matters = await db.LinkedMatters.AsNoTracking().Where(m => m.CaseId == Id).OrderBy(m => m.On).ThenBy(m => m.Id).ToListAsync(cancel);
    }
}
