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

    public void OnGet() => Text = AcknowledgementText.Suggest(Reports.Of(Open)?.Language, Open.Case.ReceivedOn, Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Work.DoAsync(Open, CaseProcess.Acknowledge, "bekraftade", () =>
        {
            CaseRules.RequireNoEcho(Text ?? "", Reports.Of(Open)?.What ?? "");
            Open.Record(CaseFactKind.Acknowledged, Open.Write(CaseDocumentKind.Acknowledgement, Text!));
            return null;
        }, cancel);
        return ToCase(Open.Case.CodeHash is null ? "Bekräftelsen är antecknad. Personen har ingen kod, så lämna den på det sätt som du kan." : "Bekräftelsen är lämnad.");
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
}
