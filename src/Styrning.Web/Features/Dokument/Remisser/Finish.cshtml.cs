using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The last step of a round: whether the proposal is changed. After it nothing more is taken.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class FinishModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, RemissDesk desk) : RemissPage(db, user, organisation)
{
    [BindProperty, Required(ErrorMessage = "Välj om förslaget ska ändras.")]
    public bool? Changes { get; set; }

    public int Total => Remiss.Answers.Count();

    public int Heeded => Remiss.Answers.Count(a => a.Heeded == true);

    public int Left => Remiss.Answers.Count(a => !a.IsTreated);

    public IActionResult OnGet()
    {
        if (Remiss.FinishedOn is not null)
        {
            return Redirect(Path);
        }

        Changes = Heeded > 0 ? true : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await desk.FinishAsync(Matter, Remiss, Changes!.Value, cancel);
        return ToRound(Changes.Value ? "Sammanställningen är klar. Förslaget går tillbaka för att ändras." : "Sammanställningen är klar. Förslaget går vidare som det är.");
    }

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);
}
