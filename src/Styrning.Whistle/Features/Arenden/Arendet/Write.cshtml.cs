using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>A question or message to the reporter, or a protocol of what was said that they are to check.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class WriteModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, Required(ErrorMessage = "Skriv vad personen ska få läsa."), StringLength(20_000, ErrorMessage = TooLong)]
    public string? Text { get; set; }

    [BindProperty]
    public bool IsProtocol { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Work.WriteAsync(Open, IsProtocol ? "skrev-protokoll" : "skrev", () =>
        {
            CaseRules.RequireOpen(State);
            if (!IsProtocol)
            {
                CaseRules.RequireReachable(Open.Case);
            }

            Open.Write(IsProtocol ? CaseDocumentKind.Protocol : CaseDocumentKind.ToReporter, Text!);
        }, cancel);
        return ToCase(IsProtocol && !Reachable ? "Protokollet är sparat. Låt personen läsa det på papper, och anteckna svaret." : IsProtocol ? "Protokollet finns nu för personen att kontrollera, rätta och godkänna." : "Meddelandet finns nu för personen att läsa.");
    }
}
