using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Organen;

[Authorize(Policies.ManageMeetings)]
internal sealed class AddMembersModel(StyrningDb db, OrganisationReader organisation) : OrganPage(db, organisation)
{
    [BindProperty, StringLength(20_000, ErrorMessage = "Texten är för lång.")]
    public string? Ordinary { get; set; }

    [BindProperty, StringLength(20_000, ErrorMessage = "Texten är för lång.")]
    public string? Substitutes { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange den första dagen.")]
    public DateOnly? FromOn { get; set; }

    [BindProperty]
    public DateOnly? ToOn { get; set; }

    public IReadOnlyList<MemberLine>? Preview { get; private set; }

    private IReadOnlyList<MemberLine> Lines => [.. MemberLines.Read(Ordinary, MemberKind.Ordinary), .. MemberLines.Read(Substitutes, MemberKind.Substitute)];

    public void OnGet()
    {
        var term = Organ.TermOn(Today);
        (FromOn, ToOn, Version) = (term?.FromOn ?? Today, term?.ToOn, Organ.Version);
    }

    public async Task<IActionResult> OnPostVisaAsync()
    {
        Preview = Lines;
        return ModelState.IsValid ? Page() : await BadInputAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Lines.Count == 0)
        {
            ModelState.AddModelError(nameof(Ordinary), "Skriv minst ett namn.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(() =>
        {
            foreach (var line in Lines)
            {
                Db.Add(Organ.AddMember(line.Name, line.Group, line.Kind, FromOn!.Value, ToOn, line.Office));
            }
        }, cancel);
        return ToOrgan($"{SwedishText.Sentence(SwedishText.Count(Lines.Count, "förtroendevald", "förtroendevalda"))} lades till.");
    }
}
