using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>Closes the round before its last day. It cannot be opened again.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CloseModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, RemissDesk desk) : RemissPage(db, user, organisation)
{
    [BindProperty, Required(ErrorMessage = "Skriv varför remissen stängs i förtid."), StringLength(RemissRecipient.LongestReason, ErrorMessage = "Skälet kan ha högst 500 tecken.")]
    public string? Because { get; set; }

    public IReadOnlyList<RemissRecipient> Unanswered => [.. Remiss.Unanswered];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await desk.CloseAsync(Matter, Remiss, Because!, cancel);
        return ToRound("Remissen är stängd. Synpunkterna kan sammanställas.");
    }

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);
}
