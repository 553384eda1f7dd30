using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>Tells the reporter that something will be given out, some time before it is, so that they can have read it by then.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class NotifyModel(CaseDesk desk, CaseWork work) : CasePage(desk)
{
    [BindProperty, Required(ErrorMessage = "Skriv meddelandet."), StringLength(20_000, ErrorMessage = "Skriv högst 20 000 tecken.")]
    public string? Text { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await work.WriteAsync(Open, "underrattade", () =>
        {
            CaseRules.RequireOpen(State);
            new ReporterNotice { Text = Text }.Require(Open, reveals: true);
            Open.Write(CaseDocumentKind.DisclosureNotice, Text!.Trim());
        }, cancel);
        return ToCase("Meddelandet finns nu för personen att läsa. När det blir läst syns inte här.");
    }
}
