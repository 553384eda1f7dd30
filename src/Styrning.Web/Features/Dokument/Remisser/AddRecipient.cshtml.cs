using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>One more is asked, after the round was sent.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AddRecipientModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, RemissDesk desk) : RemissPage(db, user, organisation)
{
    [BindProperty]
    public string? RoleKey { get; set; }

    [BindProperty, StringLength(RemissRecipient.LongestName, ErrorMessage = "Namnet kan ha högst 200 tecken.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange sista svarsdag.")]
    public DateOnly? LastDay { get; set; }

    public void OnGet() => LastDay = RemissTime.IsShort(Today, Remiss.LastDayOn!.Value) ? Domain.Time.SwedishCalendar.VardagOnOrAfter(Today.AddDays(RemissTime.ShortDays)) : Remiss.LastDayOn;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var role = string.IsNullOrEmpty(RoleKey) ? null : RemissRoles.Find(Chart, RoleKey);
        if (role is null && string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), "Ange vem som tillfrågas.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var name = string.IsNullOrWhiteSpace(Name) ? SwedishText.Sentence(Chart.TitleOf(role!)) : Name.Trim();
        await desk.AddAsync(Matter, Remiss, name, role, LastDay, cancel);
        return ToRound($"{name} är tillfrågad.");
    }

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);
}
