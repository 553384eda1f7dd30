using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

[Authorize(Policies.ManageOrganisation)]
public sealed class AddAreaModel(OrganisationEdits edits, StyrningDb db) : AreaForm(edits, db)
{
    private readonly OrganisationEdits _edits = edits;
    private readonly StyrningDb _db = db;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        ReportArea area = null!;
        await _edits.MakeAsync(async chart =>
        {
            area = ReportArea.Create(Terms(), await _db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel), chart);
            _db.Add(area);
            _edits.Log($"Området {area.Number} {area.Title} lades till. Ansvar: {OrganisationWords.Of(area.Assignments, chart)}.", area: area.Id);
        }, cancel);
        Say($"{area.Number} {area.Title} kommer med från och med nästa år som öppnas.");
        return Redirect("/organisation/omraden");
    }
}
