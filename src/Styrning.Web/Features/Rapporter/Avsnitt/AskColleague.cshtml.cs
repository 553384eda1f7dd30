using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>Asks a colleague for a paragraph. For whoever writes in the section; the responsibility stays with them.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AskColleagueModel(SectionDesks desks, Contributions contributions) : SectionPage
{
    [BindProperty, Required(ErrorMessage = "Välj vem du vill fråga.")]
    public Guid? PersonId { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv vad du vill att kollegan skriver om."), StringLength(2000)]
    public string? Question { get; set; }

    public SectionDesk Desk { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public IEnumerable<SectionContribution> Waiting => Desk.Contributions.Where(c => c.IsUnanswered);

    public async Task<IActionResult> OnGetAsync() => await IsMineAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsMineAsync())
        {
            return NotFound();
        }

        if (PersonId is not null && Colleagues.All(c => c.Value != PersonId.ToString()))
        {
            ModelState.AddModelError(nameof(PersonId), "Välj en av personerna i listan.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await contributions.AskAsync(Address, PersonId!.Value, Question, Cancel);
        Say($"{Desk.Place.NameOf(PersonId.Value)} har fått frågan och ser den under Idag. Svaret visas bredvid din text.");
        return LocalRedirect(PathTo());
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromQuery(Name = "bidrag")] Guid contribution)
    {
        if (!await IsMineAsync())
        {
            return NotFound();
        }

        await contributions.WithdrawAsync(Address, contribution, Cancel);
        Say("Frågan är tillbakatagen och finns inte längre hos kollegan.");
        return LocalRedirect(PathTo("/be-om-bidrag"));
    }

    public override async Task LoadAsync(CancellationToken cancel) => await IsMineAsync();

    private async Task<bool> IsMineAsync()
    {
        if (await desks.OpenAsync(Address, Cancel) is not { MayWrite: true } desk)
        {
            return false;
        }

        Desk = desk;
        var place = desk.Place;
        var answering = place.Section.Assignments.Select(a => place.Chart.Resolve(a.RoleKey, place.Today).PersonId).Append(place.PersonId).ToHashSet();
        Colleagues =
        [
            new("Välj person", ""),
            .. place.Chart.Persons.Where(p => !answering.Contains(p.Id)).OrderBy(p => SwedishText.SortKey(p.Name), StringComparer.Ordinal).Select(p => new SelectListItem(WithRoles(p.Id), p.Id.ToString())),
        ];
        return true;
    }

    private string WithRoles(Guid person)
    {
        var roles = Desk.Place.Chart.RolesOf(person, Desk.Place.Today).Select(Desk.Place.Chart.TitleOf).Order(StringComparer.Ordinal).ToList();
        return Desk.Place.NameOf(person) + (roles.Count == 0 ? "" : $", {string.Join(", ", roles)}");
    }
}
