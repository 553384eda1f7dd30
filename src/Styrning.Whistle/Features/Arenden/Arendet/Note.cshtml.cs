using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>An internal note. Sealed as everything else; never shown to the reporter.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class NoteModel(CaseDesk desk, CaseWork work, CurrentHandler handler, WhistleDb db) : CaseFormPage(desk, work, handler)
{
    [BindProperty, Required(ErrorMessage = "Skriv anteckningen."), StringLength(20_000, ErrorMessage = TooLong)]
    public string? Text { get; set; }

    /// <summary>It says something that is to be done, and stands with what waits until somebody has done it.</summary>
    [BindProperty]
    public bool IsTask { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (DueOn is not null && !IsTask)
        {
            ModelState.AddModelError(nameof(IsTask), "Du har skrivit en dag. Kryssa för att det är något som ska göras, eller ta bort dagen.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Work.WriteAsync(Open, "antecknade", () =>
        {
            CaseRules.RequireOpen(State);
            var note = Open.Write(CaseDocumentKind.InternalNote, Text!);
            if (IsTask)
            {
                db.Add(new CaseTask { DocumentId = note.Id, CaseId = Id, DueOn = DueOn });
            }
        }, cancel);
        return ToCase(IsTask ? "Uppgiften är sparad och står med det som väntar." : "Anteckningen är sparad.");
    }
}
