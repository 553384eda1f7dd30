using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag.Overklaganden;

/// <summary>One appeal: the court and its case, inhibition, and the outcome when it is final.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class ShowModel(StyrningDb db, DecisionForces forces, Recording record, AnnulledWithoutProcess annulled) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Högst 200 tecken.")]
    public string? Court { get; set; }

    [BindProperty, StringLength(60, ErrorMessage = "Högst 60 tecken.")]
    public string? CourtCase { get; set; }

    [BindProperty]
    public DateOnly? InhibitedOn { get; set; }

    [BindProperty]
    public CourtOutcome? Outcome { get; set; }

    [BindProperty]
    public DateOnly? FinalOn { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public DecisionStanding Standing { get; private set; } = null!;

    public Appeal Appeal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Appeal is null)
        {
            return NotFound();
        }

        (Court, CourtCase, InhibitedOn, FinalOn) = (Appeal.Court, Appeal.CourtCase, Appeal.InhibitedOn, record.Today);
        return Page();
    }

    public Task<IActionResult> OnPostMalAsync(CancellationToken cancel) => ChangeAsync(a =>
    {
        (a.Court, a.CourtCase) = (Court?.Trim() ?? "", CourtCase?.Trim() ?? "");
        a.Inhibit(InhibitedOn, record.Today);
    }, "Uppgifterna om målet är sparade.", cancel);

    public async Task<IActionResult> OnPostUtgangAsync(CancellationToken cancel)
    {
        if (Outcome is null)
        {
            ModelState.TryAddModelError(nameof(Outcome), "Välj hur domstolen avgjorde målet.");
        }

        if (FinalOn is null)
        {
            ModelState.TryAddModelError(nameof(FinalOn), "Ange dagen då avgörandet blev slutligt.");
        }

        return await ChangeAsync(a => a.SetOutcome(Outcome!.Value, FinalOn!.Value, record.Today), Outcome is CourtOutcome.Annulled
            ? "Utgången är registrerad. Beslutet är upphävt, och det som det beslutade gäller inte längre."
            : "Utgången är registrerad. Beslutet står fast.", cancel);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Appeal = (await db.Set<Appeal>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == Id, cancel))!;
        if (Appeal is not null)
        {
            Version = Appeal.Version; // whoever was told of another's change has seen it, and may save anew
            Standing = (await forces.OfAsync(Appeal.DecisionId, cancel))!;
        }
    }

    private async Task<IActionResult> ChangeAsync(Action<Appeal> change, string done, CancellationToken cancel)
    {
        var seen = Version;
        await LoadAsync(cancel);
        if (Appeal is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.SaveAsync(async () =>
        {
            var appeal = await db.Set<Appeal>().SingleAsync(a => a.Id == Id, cancel);
            change(appeal);
            db.Entry(appeal).Property(a => a.Version).OriginalValue = seen;
            await db.SaveChangesAsync(cancel);
            if (Standing.Decision.MatterId is null)
            {
                await annulled.MarkAsync(appeal, cancel);
            }

            return [.. new[] { Standing.Decision.MatterId }.OfType<Guid>()];
        }, cancel);
        Say(done);
        return Redirect($"/moten/overklaganden/{Id}");
    }
}
