using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>Tries a request: each document, each piece of it, then the answer.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class TrialModel(CaseDesk desk, WhistleDb db, Disclosures disclosures) : CasePage(desk)
{
    [FromRoute]
    public Guid Begaran { get; set; }

    [BindProperty]
    public TrialInput Input { get; set; } = new();

    /// <summary>Of what was on the screen when it was decided.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool Written { get; set; }

    /// <summary>Why, as whoever asked reads it.</summary>
    [BindProperty, StringLength(10_000, ErrorMessage = "Skriv högst 10 000 tecken.")]
    public string? Reasons { get; set; }

    [BindProperty]
    public bool RemainingIsMeant { get; set; }

    public DisclosureCase Disclosure { get; private set; } = null!;

    public PublicCopy Copy { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Grounds { get; } = [.. SecrecyGround.All.Select(g => new SelectListItem(g.Label, g.Key))];

    public static IReadOnlyList<SelectListItem> WholeGrounds { get; } = [new("Lämnas ut, utan det som hålls inne nedan", ""), .. Grounds.Select(g => new SelectListItem($"Lämnas inte alls: {g.Text}", g.Value))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Input = TrialInput.Of(Disclosures.WorkOf(Open, Disclosure)!, Copy.Copied.SelectMany(c => c.Files));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var asked = Disclosures.WorkOf(Open, Disclosure)!.Documents.Select(d => d.Id).ToList();
        var work = Input.ToWork();
        var own = Copy.Copied.SelectMany(c => c.Files).Select(f => f.File.Id).ToHashSet();
        await disclosures.SaveAsync(Open, Disclosure, work with { Files = [.. work.Files.Where(f => own.Contains(f.Id)).DistinctBy(f => f.Id)], Documents = [.. work.Documents.Where(d => asked.Remove(d.Id)), .. asked.Select(id => new TriedDocument(id, "", ""))] }, cancel);
        return Redirect(CasePaths.Of(Id, $"utlamnande/{Begaran}"));
    }

    public async Task<IActionResult> OnPostAvgorAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (Written && Copy.KeptBy.Count > 0 && string.IsNullOrWhiteSpace(Reasons))
        {
            return await BadInputAsync(nameof(Reasons), "Skriv skälen för beslutet. Ett beslut som kan överklagas ska säga varför.");
        }

        db.Entry(Disclosure).Property(d => d.Version).OriginalValue = Version; // only what was on the screen is decided
        await disclosures.DecideAsync(Open, Disclosure, Written, (Reasons ?? "").Trim(), RemainingIsMeant, cancel);
        Say("Begäran är avgjord. Skriv ut svaret och kopian.");
        return Redirect(CasePaths.Of(Id, $"utlamnande/{Begaran}"));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        await FindAsync(cancel);
        if (Input.Documents.Count == 0)
        {
            Input = TrialInput.Of(Disclosures.WorkOf(Open, Disclosure)!, Copy.Copied.SelectMany(c => c.Files));
        }
    }

    public static IReadOnlyList<SelectListItem> FileOutcomes { get; } =
        [new("Inte prövad än", ""), new("Lämnas ut, som rensad kopia", TrialInput.Given), .. Grounds.Select(g => new SelectListItem($"Lämnas inte ut: {g.Text}", g.Value))];

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await disclosures.FindAsync(Id, Begaran, cancel) is not { } disclosure || Disclosures.WorkOf(Open, disclosure) is not { } work)
        {
            return false;
        }

        (Disclosure, Copy) = (disclosure, PublicCopy.Of(Open, work, await AskedFile.OfAsync(db, Open, cancel)));
        return true;
    }
}
