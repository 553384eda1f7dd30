using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The final feedback: measures and reasons. Or that there is nobody to give it to.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class FeedbackModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
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

        await Work.DoAsync(Open, CaseProcess.Feedback, "aterkopplade", () =>
        {
            Open.Record(CaseFactKind.FinalFeedback, FeedbackText.Write(Open, Measures, Reasons, How));
            return null;
        }, cancel);
        return ToCase("Återkopplingen är lämnad.");
    }

    public async Task<IActionResult> OnPostOmojligAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = await SignatureAsync(cancel);
        await Work.DoAsync(Open, CaseProcess.Feedback, "kunde-inte-aterkoppla", () =>
        {
            CaseRules.RequireReasons(Reasons ?? "");
            Open.Record(CaseFactKind.FeedbackImpossible, Open.Write(CaseDocumentKind.Tjansteanteckning, Decisions.Text("Återkoppling går inte att lämna", Today, by, ("Skäl", Reasons!))));
            return null;
        }, cancel);
        return ToCase("Det är antecknat att återkoppling inte går att lämna, och varför.");
    }
}
