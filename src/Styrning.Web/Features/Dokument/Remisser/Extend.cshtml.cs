using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>Anstånd for one of them: a later day and why.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ExtendModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, RemissDesk desk) : RemissRecipientPage(db, user, organisation)
{
    [BindProperty, Required(ErrorMessage = "Ange den nya sista svarsdagen.")]
    public DateOnly? ToOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv varför anstånd ges."), StringLength(RemissRecipient.LongestReason, ErrorMessage = "Skälet kan ha högst 500 tecken.")]
    public string? Because { get; set; }

    public void OnGet() => ToOn = Domain.Time.SwedishCalendar.VardagOnOrAfter(Remiss.LastDayOf(Recipient)!.Value.AddDays(14));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await desk.ExtendAsync(Matter, Remiss, Recipient, ToOn!.Value, Because!, cancel);
        return ToRound($"{Recipient.Name} har anstånd till {SwedishText.Date(ToOn.Value)}.");
    }
}
