using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>A second handler judges what the first found to be no case under the law.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class SecondOpinionModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, Required(ErrorMessage = "Välj om du delar bedömningen.")]
    public bool? Agrees { get; set; }

    /// <summary>The first handler's words; null when they cannot be read with this handler's keys.</summary>
    public string? Proposal =>
        Open.Case.Facts.Where(f => f.Kind is CaseFactKind.OutOfScopeProposed).MaxBy(f => f.No)?.DocumentId is { } id && Open.Documents.FirstOrDefault(d => d.Id == id) is { } note ? Open.TextOf(note) : null;

    /// <summary>False for the one who made the first.</summary>
    public bool IsSecond => CaseRules.IsSecondHandler(Open.Case, Me);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostTillbakaAsync(CancellationToken cancel)
    {
        ModelState.Remove(nameof(Agrees));
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        await Work.DoAsync(Open, CaseProcess.SecondOpinion, "tog-tillbaka-bedomning", () =>
        {
            CaseRules.RequireFirstHandler(Open.Case, Me);
            CaseRules.RequireReasons(Reasons ?? "");
            Open.Record(CaseFactKind.OutOfScopeWithdrawn, Open.Write(CaseDocumentKind.Tjansteanteckning, Decisions.Text("Den första bedömningen tas tillbaka", Today, by, ("Skäl", Reasons!))));
            return new Dictionary<string, object?> { ["delar_bedomningen"] = false };
        }, cancel);
        return ToCase("Din bedömning är tillbakatagen. Ärendet ska bedömas på nytt.");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        var agrees = Agrees!.Value;
        await Work.DoAsync(Open, CaseProcess.SecondOpinion, "bedomde-som-andra", () =>
        {
            CaseRules.RequireSecondHandler(Open.Case, Me);
            CaseRules.RequireReasons(Reasons ?? "");
            var what = agrees ? "Beslut: inte ett ärende enligt visselblåsarlagen" : "Andra handläggaren delar inte bedömningen";
            Open.Record(agrees ? CaseFactKind.OutOfScopeConfirmed : CaseFactKind.OutOfScopeRejected, Open.Write(CaseDocumentKind.Tjansteanteckning, Decisions.Text(what, Today, by, ("Skäl", Reasons!))));
            return new Dictionary<string, object?> { ["delar_bedomningen"] = agrees };
        }, cancel);
        return ToCase(agrees ? "Ni har bedömt att det inte är ett ärende enligt lagen. Personen ska få återkoppling." : "Bedömningen görs om.");
    }
}
