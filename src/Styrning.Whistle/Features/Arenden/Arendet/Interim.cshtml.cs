using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>Feedback within the three months when the investigation is not done: it meets the duty, and the rest still comes.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class InterimModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    [BindProperty, StringLength(20_000, ErrorMessage = TooLong)]
    public string? Measures { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Work.TellAsync(Open, CaseProcess.InterimFeedback, "aterkopplade-under-tiden", () => Open.Record(CaseFactKind.InterimFeedback, FeedbackText.Write(Open, Measures, Reasons, How)), null, cancel);
        return ToCase("Återkopplingen är lämnad. Slutlig återkoppling ska också lämnas.");
    }
}
