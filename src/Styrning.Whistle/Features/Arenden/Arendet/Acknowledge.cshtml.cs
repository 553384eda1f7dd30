using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The acknowledgement within seven days, or why it is left out.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class AcknowledgeModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, StringLength(5_000, ErrorMessage = "Skriv högst 5 000 tecken.")]
    public string? Text { get; set; }

    public void OnGet() => Text = AcknowledgementText.Suggest(Reports.Of(Open)?.Language, Open.Case.ReceivedOn, State.FeedbackTargetIf(Today).Nominal, Reachable);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Work.DoAsync(Open, CaseProcess.Acknowledge, "bekraftade", () =>
        {
            CaseRules.RequireNoEcho(Text ?? "", Reports.Of(Open)?.What ?? "");
            CaseRules.RequireHowTold(Open.Case, How ?? "");
            Open.Record(CaseFactKind.Acknowledged, Open.Write(CaseDocumentKind.Acknowledgement, Text!.Trim() + FeedbackText.Told(How)));
            return null;
        }, cancel);
        return ToCase("Bekräftelsen är lämnad.");
    }

    public async Task<IActionResult> OnPostLatAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        await Work.DoAsync(Open, CaseProcess.Acknowledge, "avstod-bekraftelse", () =>
        {
            CaseRules.RequireWaiverReason(Reasons ?? "");
            var note = Open.Write(CaseDocumentKind.Tjansteanteckning, Decisions.Text("Ingen bekräftelse lämnas", Today, by, ("Skäl (5 kap. 8 § 2 visselblåsarlagen)", Reasons!)));
            Open.Record(CaseFactKind.AcknowledgementWaived, note);
            return null;
        }, cancel);
        return ToCase("Det är antecknat att ingen bekräftelse lämnas, och varför.");
    }

    public async Task<IActionResult> OnPostOmojligAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        await Work.DoAsync(Open, CaseProcess.Acknowledge, "kunde-inte-bekrafta", () =>
        {
            CaseRules.RequireUnreachable(Open.Case, Reasons ?? "");
            Open.Record(CaseFactKind.AcknowledgementImpossible, Open.Write(CaseDocumentKind.Tjansteanteckning, Decisions.Text("Bekräftelse går inte att lämna", Today, by, ("Skäl", Reasons!))));
            return null;
        }, cancel);
        return ToCase("Det är antecknat att bekräftelse inte går att lämna, och varför.");
    }
}
