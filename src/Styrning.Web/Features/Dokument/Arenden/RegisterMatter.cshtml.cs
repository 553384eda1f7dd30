using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>The diarienummer and the two days: of arrival and of registration. Each change is kept.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class RegisterMatterModel(MatterDesk desk) : MatterPage(desk)
{
    [BindProperty, StringLength(60, ErrorMessage = "Diarienumret kan ha högst 60 tecken.")]
    public string? Diarienummer { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange dagen då ärendet kom in eller upprättades.")]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty]
    public DateOnly? RegisteredOn { get; set; }

    public IReadOnlyList<DiariumSeries> Series { get; private set; } = [];

    public IEnumerable<MatterEvent> Changes => Matter.Events.Where(e => e.Kind is MatterEventKind.Registered).OrderByDescending(e => e.At);

    public void OnGet() => (Diarienummer, ArrivedOn, RegisteredOn) = (Matter.Diarienummer, Matter.ArrivedOn, Matter.RegisteredOn);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Desk.InTransactionAsync(Matter, async matter =>
        {
            MatterDesk.RequireUnchanged(matter, Stamp);
            var series = await Desk.Db.Set<DiariumSeries>().AsNoTracking().ToListAsync(cancel);
            var number = Domain.Documents.Diarienummer.Require(Diarienummer, series, Desk.Today.Year);
            var taken = await Desk.Db.Set<DocumentMatter>().TakenByAsync(number, matter.Id, cancel);
            matter.Register(number, ArrivedOn!.Value, RegisteredOn, taken, Desk.Me, Desk.Now, Desk.Today);
            var effects = await Desk.Db.Set<DocumentDecision>().Where(e => e.MatterId == matter.Id).ToListAsync(cancel);
            effects.ForEach(effect => effect.Diarienummer = number); // the cover has the number that the matter got in the end
        }, cancel);
        return ToMatter("Uppgifterna i diariet är sparade.");
    }

    protected override async Task ShowAsync(CancellationToken cancel) => Series = await Desk.Db.Set<DiariumSeries>().AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancel);
}
