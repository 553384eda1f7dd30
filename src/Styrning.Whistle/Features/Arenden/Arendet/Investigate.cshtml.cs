using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The investigation is done: what it came to, and what the body with the mandate did about it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class InvestigateModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, StringLength(20_000, ErrorMessage = TooLong)]
    public string? Measures { get; set; }

    [BindProperty, StringLength(1_000, ErrorMessage = "Skriv högst 1 000 tecken.")]
    public string? Body { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        await Work.DoAsync(Open, CaseProcess.Investigate, "utredde", () =>
        {
            CaseRules.RequireReasons(Reasons ?? "");
            CaseRules.RequireMeasures(Measures ?? "");
            var text = Decisions.Text("Utredningen är klar", Today, by, ("Vad utredningen visar", Reasons!), ("Åtgärder", Measures!), ("Beslutade av", Body ?? ""));
            Open.Record(CaseFactKind.ActionsRecorded, Open.Write(CaseDocumentKind.Tjansteanteckning, text));
            return null;
        }, cancel);
        return ToCase("Utredningen är klar. Nu ska personen få återkoppling.");
    }
}
