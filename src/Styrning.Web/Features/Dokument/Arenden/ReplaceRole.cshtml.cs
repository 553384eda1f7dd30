using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>Another role takes over from one that prepares the matter: because of jäv, or because work moves.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ReplaceRoleModel(MatterDesk desk) : MatterPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Välj vilken funktion som ska ersättas.")]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv varför."), StringLength(1000, ErrorMessage = "Skälet kan ha högst 1 000 tecken.")]
    public string? Because { get; set; }

    protected override bool MayOpen => (Desk.KeepsDocuments || Desk.Holds(Matter.HandlerRoleKey)) && !Matter.IsWithdrawn;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var to = string.IsNullOrEmpty(To) ? null : To;
        await Desk.InTransactionAsync(Matter, async matter =>
        {
            MatterDesk.RequireUnchanged(matter, Stamp);
            Rule.Require(to is null || Chart.Role(to) is not null, "DOK-74", "Välj en funktion i listan.");
            matter.ReplaceRole(From!, to, to is null ? null : Chart.Resolve(to, Desk.Today).PersonId, Because!.Trim(), Desk.Me, Desk.Now);
            await Desk.TellOfRolesAsync(matter, cancel);
        }, cancel);
        return ToMatter(to is null ? $"{SwedishText.Sentence(Chart.TitleOf(From!))} bereder inte längre ärendet." : $"{SwedishText.Sentence(Chart.TitleOf(to))} har tagit över.");
    }
}
