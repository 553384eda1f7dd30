using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Gallring;

/// <summary>Records what has been decided about closed cases. Whoever keeps the decisions does it, and needs no right to read a case.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class DecideModel(WhistleDb db, CurrentHandler person) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Välj vem beslutet gäller för.")]
    public string? Organisation { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj om ärendena ska gallras eller lämnas till arkivet.")]
    public RetentionKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv vem som har beslutat."), StringLength(200, ErrorMessage = "Skriv högst 200 tecken.")]
    public string? Organ { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange beslutsdag.")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty, StringLength(60, ErrorMessage = "Skriv högst 60 tecken.")]
    public string? Paragraf { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv var beslutet står."), StringLength(300, ErrorMessage = "Skriv högst 300 tecken.")]
    public string? Basis { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Skriv högst 200 tecken.")]
    public string? ArchiveTo { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Välj", ""),
        new("Gallras: förstörs, med ett protokoll som blir kvar", nameof(RetentionKind.Gallra)),
        new("Arkiveras: lämnas till arkivet som ett läsbart paket, och tas sedan bort härifrån", nameof(RetentionKind.Arkivera)),
    ];

    public override async Task LoadAsync(CancellationToken cancel) =>
        Organisations = [new("Välj", ""), .. (await db.Organisations.AsNoTracking().OrderBy(o => o.Kind).ThenBy(o => o.Key).ToListAsync(cancel)).Select(o => new SelectListItem(o.Name, o.Key))];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await db.Organisations.AnyAsync(o => o.Key == Organisation, cancel))
        {
            return await BadInputAsync();
        }

        await db.InTransactionAsync(async () => db.Add(await NewRuleAsync(cancel)), cancel);
        Say("Beslutet är antecknat. Det gäller också ärenden som redan har låsts.");
        return Redirect("/arenden/gallring");
    }

    private async Task<RetentionRule> NewRuleAsync(CancellationToken cancel)
    {
        var rule = new RetentionRule
        {
            Organisation = Organisation!,
            No = (await db.RetentionRules.Where(r => r.Organisation == Organisation).MaxAsync(r => (int?)r.No, cancel) ?? 0) + 1,
            Kind = Kind!.Value,
            Decision = new(Organ!.Trim(), DecidedOn!.Value, Paragraf?.Trim() ?? ""),
            Basis = Basis!.Trim(),
            ArchiveTo = ArchiveTo?.Trim() ?? "",
            RecordedOn = person.Today,
            RecordedBy = person.PersonId,
        };
        rule.Require(person.Today);
        return rule;
    }
}
