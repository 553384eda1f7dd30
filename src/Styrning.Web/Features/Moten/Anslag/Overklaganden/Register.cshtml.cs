using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag.Overklaganden;

/// <summary>An appeal has come in. Late or not is told; that it is dismissed is for the court to say.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class RegisterModel(StyrningDb db, DecisionForces forces, Recording record) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Beslut { get; set; }

    /// <summary>Made when the form is shown: the same form sent twice is one appeal.</summary>
    [BindProperty]
    public Guid Form { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange dagen då överklagandet kom in.")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public bool CameToKommun { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Högst 200 tecken.")]
    public string? Court { get; set; }

    [BindProperty, StringLength(60, ErrorMessage = "Högst 60 tecken.")]
    public string? CourtCase { get; set; }

    public DecisionStanding Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Form, ReceivedOn, CameToKommun) = (Guid.CreateVersion7(), record.Today, true);
        return Standing is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Standing is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        try
        {
            await SaveAsync(cancel);
        }
        catch (DbUpdateException) when (IsThereAfterAll()) // sent twice at once
        {
            return ToAppeal("Överklagandet är redan registrerat.");
        }

        await LoadAsync(cancel);
        return ToAppeal(WhatFollows(Standing.Appeals.Single(a => a.Id == Form)));
    }

    public override async Task LoadAsync(CancellationToken cancel) => Standing = (await forces.OfAsync(Beslut, cancel))!;

    private Task SaveAsync(CancellationToken cancel) => record.SaveAsync(async () =>
    {
        var others = await db.Set<Appeal>().AsNoTracking().Where(a => a.DecisionId == Beslut).ToListAsync(cancel);
        if (others.Exists(a => a.Id == Form))
        {
            return []; // sent before
        }

        db.Add(Appeal.Register(Form, Standing.Decision, ReceivedOn!.Value, CameToKommun, Court ?? "", CourtCase ?? "", others, record.Today, record.Person, record.Now));
        await db.SaveChangesAsync(cancel);
        return [.. new[] { Standing.Decision.MatterId }.OfType<Guid>()];
    }, cancel);

    private bool IsThereAfterAll()
    {
        db.ChangeTracker.Clear();
        return db.Set<Appeal>().Any(a => a.Id == Form);
    }

    private string WhatFollows(Appeal appeal) => Standing switch
    {
        { Decision.IsPreparatory: true } => "Registrerat. Beslutet är rent förberedande och kan inte överklagas: sänd överklagandet till förvaltningsrätten, som avvisar det.",
        { Protocol.Period: var period } when appeal.CameLate(period) =>
            $"Registrerat. Det kom in efter den sista dagen, {SwedishText.Date(period!.LastDay.Due)}: sänd det till förvaltningsrätten, som är den som avvisar det. Beslutets laga kraft ändras inte.",
        _ => "Registrerat. Beslutet vinner inte laga kraft innan domstolen har avgjort målet. Kom det till kommunen: sänd det vidare till förvaltningsrätten.",
    };

    private RedirectResult ToAppeal(string sentence)
    {
        Say(sentence);
        return Redirect($"/moten/overklaganden/{Form}");
    }
}
