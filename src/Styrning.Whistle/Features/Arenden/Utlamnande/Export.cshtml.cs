using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>The whole case leaves the house: a disclosure like any other, with its rule, its recipient and its decision.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class ExportModel(CaseDesk desk, Exporting exporting) : CasePage(desk), IToldPage
{
    [BindProperty, Required(ErrorMessage = "Skriv vem som får paketet."), StringLength(200, ErrorMessage = "Skriv högst 200 tecken.")]
    public string Recipient { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Välj den bestämmelse som paketet lämnas med stöd av.")]
    public string Rule { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Skriv skälen för beslutet."), StringLength(20_000, ErrorMessage = "Skriv högst 20 000 tecken.")]
    public string Reasons { get; set; } = "";

    [BindProperty]
    public ReporterNotice Notice { get; set; } = new();

    public bool CanReadHere => Open.Case.ReporterPublicKey is not null;

    public IReadOnlyList<CaseDocument> Given => ReporterNotice.GivenIn(Open);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Rule is { Length: > 0 } && DisclosureRule.Find(Rule) is null)
        {
            ModelState.AddModelError(nameof(Rule), "Bestämmelsen finns inte att välja här.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var package = await exporting.RunAsync(Open, new(Recipient.Trim(), DisclosureRule.Find(Rule)!, Reasons.Trim()), Notice, cancel);
        return File(package, "application/zip", "arende.zip");
    }
}
