using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>An internal note. Sealed as everything else; never shown to the reporter.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class NoteModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, Required(ErrorMessage = "Skriv anteckningen."), StringLength(20_000, ErrorMessage = TooLong)]
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

        await Work.WriteAsync(Open, "antecknade", () =>
        {
            CaseRules.RequireOpen(State);
            Open.Write(CaseDocumentKind.InternalNote, Text!);
        }, cancel);
        return ToCase("Anteckningen är sparad.");
    }
}
