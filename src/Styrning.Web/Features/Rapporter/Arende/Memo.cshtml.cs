using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Arende;

/// <summary>The tjänsteskrivelse that goes with the report, made of the newest version, for printing.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MemoModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : YearPage(db, user)
{
    public ReportContent Report { get; private set; } = null!;

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    public IEnumerable<CompiledSection> NotIn => Report.Sections.Where(s => s.IsMissing || s.OmittedBecause is not null);

    protected override bool MayOpen => CurrentUser.MayReadFull(Cycle);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Db.NewestAsync(Cycle.Id, cancel) is not { } newest)
        {
            return NotFound();
        }

        Report = ReportContentJson.Read(newest.ContentJson);
        Chart = await organisation.ChartAsync(cancel);
        return Page();
    }
}
