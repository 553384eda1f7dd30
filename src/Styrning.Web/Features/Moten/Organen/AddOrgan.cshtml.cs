using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Organen;

[Authorize(Policies.ManageMeetings)]
internal sealed class AddOrganModel(StyrningDb db, OrganisationReader organisation) : FormPage, IOrganForm
{
    [BindProperty]
    public OrganInput Input { get; set; } = new();

    [BindProperty]
    public OrganTyp Kind { get; set; } = OrganTyp.Namnd;

    public OrganTyp? Typ => null;

    public IEnumerable<Organ> Others { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Organ organ = null!;
        await db.InTransactionAsync(async () =>
        {
            organ = Organ.Create(Kind, Input.Rules(), await db.Set<Organ>().ToListAsync(cancel));
            db.Add(organ);
        }, cancel);
        Say($"{organ.Name} finns nu. Skriv in mandatperioden och ledamöterna.");
        return Redirect($"/moten/organ/{organ.Key}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Others = await db.Set<Organ>().AsNoTracking().ToListAsync(cancel);
        Chart = await organisation.ChartAsync(cancel);
    }
}
