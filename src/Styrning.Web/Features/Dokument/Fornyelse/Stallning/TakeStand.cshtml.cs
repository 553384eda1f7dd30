using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Fornyelse.Stallning;

/// <summary>A renewal with its days explained, and the form by which its owner takes a stand.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class TakeStandModel(ShowRenewals renewals, RenewalAnswers answers, CurrentUser user) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary><see cref="RenewalProcess.Stays"/>, or the name of a <see cref="MatterAction"/>.</summary>
    [BindProperty, Required(ErrorMessage = "Välj vad som ska hända med dokumentet.")]
    public string? Answer { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Motiveringen kan vara högst 4 000 tecken.")]
    public string? Because { get; set; }

    [BindProperty]
    public Guid? ReplacedById { get; set; }

    [BindProperty]
    public string? Reviewer { get; set; }

    public ShownRenewal Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RoleList => RoleOptions.Of(Shown.Chart, Shown.Today);

    public bool MayAnswer => Shown.Renewal.IsOpen && Shown.Matter is null && answers.MayAnswer(Shown.Document);

    public bool MayTakeBack => Shown.Renewal.MayTakeBackReview(user.PersonId, Shown.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Reviewer = Shown.Document.OwnerRoleKey == Roles.Kanslichef ? Roles.Kommunjurist : Roles.Kanslichef;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !answers.MayAnswer(Shown.Document))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        return Answer == RenewalProcess.Stays ? await FindCurrentAsync(cancel) : await StartMatterAsync(cancel);
    }

    public async Task<IActionResult> OnPostAngraAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindAsync(cancel) || !answers.MayAnswer(Shown.Document))
        {
            return NotFound();
        }

        await answers.TakeBackAsync(Id, cancel);
        Say("Prövningen är borttagen. Förnyelsen väntar på ett nytt ställningstagande.");
        return Redirect(RecordPaths.OfRenewal(Id));
    }

    public override Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<IActionResult> FindCurrentAsync(CancellationToken cancel)
    {
        await answers.FindCurrentAsync(Id, Because ?? "", cancel);
        Say($"Prövningen är registrerad. {Shown.Document.Title} kvarstår.");
        return Redirect(RecordPaths.OfRenewal(Id));
    }

    private async Task<IActionResult> StartMatterAsync(CancellationToken cancel)
    {
        if (!Enum.TryParse<MatterAction>(Answer, out var action) || !Enum.IsDefined(action) || action is MatterAction.Adopt)
        {
            return await BadInputAsync(nameof(Answer), "Välj vad som ska hända med dokumentet.");
        }

        var (document, replaced) = (Shown.Document, action is MatterAction.Replace ? ReplacedById : null);
        var matter = await answers.StartMatterAsync(new()
        {
            DecidingOrganKey = document.DecidingOrganKey,
            HandlerRoleKey = document.OwnerRoleKey,
            ReviewerRoleKey = Reviewer ?? "",
            ArrivedOn = Shown.Today,
            Items = [new(document.Id, action, Id, replaced)],
        }, memo: null, cancel);
        Say("Ärendet har börjat. Förnyelsen är klar när det har beslutats.");
        return Redirect(RecordPaths.OfMatter(matter.Id));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await renewals.FindAsync(Id, cancel) is not { } shown)
        {
            return false;
        }

        (Shown, Others) = (shown, await renewals.OthersAsync(shown.Document, cancel));
        return true;
    }
}
