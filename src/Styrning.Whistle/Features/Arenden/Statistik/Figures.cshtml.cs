using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Figures;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Features.Arenden.Statistik;

/// <summary>The yearly figures as they are given to the annual report, of the organisations where the person is a handler. Hidden cells are hidden here too, and the year that goes on is not shown: a handler may be named, and would see the number step.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class FiguresModel(WhistleDb db, CurrentHandler handler, YearFigures figures) : FormPage
{
    [FromQuery(Name = "ar")]
    public int? Year { get; set; }

    public int Shown { get; private set; }

    public int LastYear => handler.Today.Year - 1;

    public IReadOnlyList<IGrouping<string, WhistleFigure>> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Shown = Year ?? LastYear;
        if (Shown < 2022 || Shown > LastYear) // channels have been a duty since 2022
        {
            return NotFound();
        }

        var mine = (await handler.AppointmentsAsync(cancel)).Select(a => a.Organisation).ToList();
        var all = new List<WhistleFigure>();
        foreach (var organisation in await db.Organisations.AsNoTracking().Where(o => mine.Contains(o.Key)).OrderBy(o => o.Key).ToListAsync(cancel))
        {
            all.AddRange(await figures.OfAsync(organisation, Shown, cancel));
        }

        Organisations = [.. all.GroupBy(f => f.Organisation)];
        return Page();
    }
}
