using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>Closes the case by a dated decision, and counts it once, as what the handler confirms it to be.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class CloseModel(CaseDesk desk, CaseWork work, CurrentHandler handler, YearCounts years, WhistleDb db) : CaseFormPage(desk, work, handler)
{
    [BindProperty, Required(ErrorMessage = "Välj vad ärendet gällde.")]
    public string? Category { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vad det ledde till.")]
    public string? Outcome { get; set; }

    public IEnumerable<SelectListItem> Categories => ItemsOf(CaseOutcomes.Categories);

    public IEnumerable<SelectListItem> Outcomes => ItemsOf(CaseOutcomes.Outcomes);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !CaseOutcomes.Categories.Any(c => c.Key == Category) || !CaseOutcomes.Outcomes.Any(o => o.Key == Outcome))
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        var first = !Open.Case.Facts.Any(f => f.Kind is CaseFactKind.Closed);
        await db.InTransactionAsync(async () =>
        {
            await Work.DoAsync(Open, CaseProcess.Close, "avslutade", () => Decide(by), cancel);
            foreach (var what in first ? new[] { $"kategori/{Category}", $"utfall/{Outcome}", "avslutade" } : []) // a case that is closed again has been counted
            {
                await years.AddAsync(Open.Case.Organisation, Today.Year, what, cancel);
            }
        }, cancel);
        return ToCase("Ärendet är avslutat.");
    }

    private Dictionary<string, object?>? Decide(string by)
    {
        CaseRules.RequireFeedbackBeforeClosing(State);
        CaseRules.RequireReasons(Reasons ?? "");
        var text = Decisions.Text("Beslut: ärendet avslutas", Today, by, ("Gällde", Label(CaseOutcomes.Categories, Category)), ("Ledde till", Label(CaseOutcomes.Outcomes, Outcome)), ("Skäl", Reasons!));
        Open.Record(CaseFactKind.Closed, Open.Write(CaseDocumentKind.Tjansteanteckning, text));
        return null;
    }

    private static string Label(IEnumerable<(string Key, string Label)> from, string? key) => from.First(one => one.Key == key).Label;

    private static IEnumerable<SelectListItem> ItemsOf(IEnumerable<(string Key, string Label)> from) => from.Select(one => new SelectListItem(one.Label, one.Key)).Prepend(new SelectListItem("Välj", ""));
}
