using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>The organ's own rules: what its reglemente says and what fullmäktige has decided about it.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class ChangeOrganModel(StyrningDb db, OrganisationReader organisation) : OrganPage(db, organisation), IOrganForm
{
    private readonly OrganisationReader _organisation = organisation;

    [BindProperty]
    public OrganInput Input { get; set; } = new();

    [BindProperty]
    public DateOnly? RetireOn { get; set; }

    public OrganTyp? Typ => Organ.Typ;

    public IEnumerable<Organ> Others => All.Where(o => o.Key != Key);

    public OrganisationChart Chart { get; private set; } = null!;

    public bool MayRetire => Organ.RetiredOn is null && Organ.Typ is OrganTyp.Namnd or OrganTyp.Utskott;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Input, Version) = (OrganInput.Of(Organ), Organ.Version);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(() => Organ.Change(Input.Rules(), All), cancel);
        return ToOrgan("Reglerna är ändrade. De gäller med en gång.");
    }

    public async Task<IActionResult> OnPostAvvecklaAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (RetireOn is not { } on)
        {
            Input = OrganInput.Of(Organ);
            return await BadInputAsync(nameof(RetireOn), "Ange den sista dagen.");
        }

        var coming = await Db.Set<Meeting>().CountAsync(m => m.OrganKey == Key && m.MeetsOn > on && m.CancelledOn == null, cancel);
        Input = OrganInput.Of(Organ);
        await ChangeAsync(() => Organ.Retire(on, coming), cancel);
        return ToOrgan($"{Organ.Name} är avvecklat från och med {SwedishText.Date(on.AddDays(1))}.");
    }

    protected override async Task ShowAsync(CancellationToken cancel) => Chart = await _organisation.ChartAsync(cancel);
}
