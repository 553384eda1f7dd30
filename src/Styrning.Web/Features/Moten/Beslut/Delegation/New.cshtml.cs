using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut.Delegation;

/// <summary>Records that somebody has decided a matter on an organ's behalf. The matter moves by it, so it is shown once more before it is stored.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class NewModel(StyrningDb db, MatterReader matters, RecordDelegated record, OrganisationReader organisation) : FormPage
{
    [FromQuery]
    public Guid Arende { get; set; }

    [BindProperty]
    public DelegationForm Form { get; set; } = new();

    public MatterFile Matter { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organs { get; private set; } = [];

    public bool Confirming { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (Matter is null)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet()
    {
        Form.OrganKey = Matter.DecidingOrganKey;
        Form.DecidedOn = organisation.Today;
    }

    public IActionResult OnPostAndra()
    {
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostGranskaAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.RequireAsync(Matter, Form, cancel);
        Confirming = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.StoreAsync(Arende, Form, cancel);
        Say("Beslutet är registrerat. Anmäl det till organet, eller skapa ett eget protokoll: till dess är det ofullständigt.");
        return Redirect("/moten/delegation");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Matter = (await matters.OpenAsync(Arende, cancel))!;
        Organs = [.. (await db.Set<Organ>().AsNoTracking().Where(o => o.RetiredOn == null).OrderBy(o => o.Name).ToListAsync(cancel)).Where(o => o.Typ is OrganTyp.KS or OrganTyp.Namnd || o.Key == Matter?.DecidingOrganKey).Select(o => new SelectListItem(o.Name, o.Key))];
    }
}
