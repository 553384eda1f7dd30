using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>A mandatperiod: typed in, or moved by an omval or a decision of fullmäktige.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class SetTermModel(StyrningDb db, OrganisationReader organisation, MovedRenewals renewals) : OrganPage(db, organisation)
{
    /// <summary>Or "ny".</summary>
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Ange den första dagen.")]
    public DateOnly? FromOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange den sista dagen.")]
    public DateOnly? ToOn { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "Anmärkningen kan ha högst 500 tecken.")]
    public string? Note { get; set; }

    [BindProperty]
    public bool MoveNeighbours { get; set; }

    [BindProperty]
    public bool GapSeen { get; set; }

    public OrganTerm? Term { get; private set; }

    public bool ShowGap => GapSeen || ViewData["RefusalCode"] is "MOT-21";

    /// <summary>Null until it has been asked for.</summary>
    public IReadOnlyList<MovedRenewal>? Moved { get; private set; }

    public void OnGet()
    {
        var last = Organ.Terms.MaxBy(t => t.ToOn);
        (FromOn, ToOn) = (Term?.FromOn ?? last?.ToOn.AddDays(1), Term?.ToOn ?? last?.ToOn.AddYears(4));
        (Note, Version) = (Term?.Note, Organ.Version);
    }

    public async Task<IActionResult> OnPostVisaAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Moved = await renewals.ByAsync(Organ, Term, FromOn!.Value, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(() =>
        {
            var saved = Organ.SetTerm(Term?.Id, FromOn!.Value, ToOn!.Value, Note, MoveNeighbours, GapSeen);
            if (Term is null)
            {
                Db.Add(saved);
            }
        }, cancel);
        return ToOrgan($"Mandatperioden är {SwedishText.Span(FromOn!.Value, ToOn)}. Förnyelserna räknas om efter den.");
    }

    protected override bool Find()
    {
        Term = Organ.Terms.FirstOrDefault(t => t.Id.ToString() == Id);
        return Id == "ny" || Term is not null;
    }
}
