using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.AldreBeslut;

/// <summary>Mends or takes back a decision that was typed in wrongly. What stood there before stays to be seen, with the reason.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class CorrectModel(StyrningDb db, OrganisationReader organisation, CoverQuestions questions, OldDecisions decisions) : OldDecisionForm(db, organisation, questions)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public DocumentDecision? Decision => Document?.Decisions.Find(e => e.Id == Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Decision is not { IsTypedIn: true, WithdrawnOn: null } d)
        {
            return NotFound();
        }

        (Effect, OrganKey, DecidedOn, Paragraf, Number, AppliesFromOn) = (d.Effect, d.OrganKey, d.DecidedOn, d.Paragraf, d.Diarienummer, d.AppliesFromOn);
        (VersionId, KnownFinal, ReplacedById, Delegation) = (d.VersionId, d.KnownFinal, d.ReplacedById, d.Delegation);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async document =>
    {
        var typed = Typed();
        if (await MustAskAsync(typed, cancel))
        {
            return Page();
        }

        Say(await decisions.CorrectAsync(document.Id, Id, typed, Because, cancel) ? "Beslutet är rättat. Det som stod förut finns kvar i listan, med skälet." : "Inget var ändrat.");
        return null;
    }, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => DoAsync(async document =>
    {
        await decisions.WithdrawAsync(document.Id, Id, Because, cancel);
        Say("Beslutet är taget tillbaka. Det står kvar i listan, men räknas inte.");
        return null;
    }, cancel);

    private async Task<IActionResult> DoAsync(Func<Styrdokument, Task<IActionResult?>> work, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Decision is null)
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await BadInputAsync() : await work(Document!) ?? Redirect($"/dokument/{Key}#beslut");
    }
}
