using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Hosting;

namespace Styrning.Web.Features.Rapporter.Oppna;

/// <summary>Opens a year. Everything is proposed; nothing is saved before "Öppna året".</summary>
[Authorize(Policies.ManageReports)]
internal sealed class OpenModel(StyrningDb db, OpenYear opening, OrganisationReader organisation, Settings settings) : FormPage, IPlanPage
{
    [BindProperty]
    public OpenInput Input { get; set; } = new();

    [BindProperty]
    public PlanInput Plan { get; set; } = new();

    public IReadOnlyList<PlanStep>? Steps { get; private set; }

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    public IReadOnlyList<SelectListItem> RoleChoices { get; private set; } = [];

    public IReadOnlyList<AreaRow> Areas { get; private set; } = [];

    public ReportingCycle? Previous { get; private set; }

    /// <summary>Last year's sections that the organisation has no area for now.</summary>
    public IReadOnlyList<ReportSection> Missing { get; private set; } = [];

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public IReadOnlyList<SelectListItem> PlaceChoices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var years = await db.Set<ReportingCycle>().AsNoTracking().OrderByDescending(c => c.Year).Select(c => new { c.Year, c.Kommun }).ToListAsync(cancel);
        Input.Year = years.Count == 0 ? Today.Year : years[0].Year + 1; // the years between must not be passed over unseen
        Input.Title = "Årlig rapportering säkerhetsorganisationen";
        Input.Kommun = years.FirstOrDefault()?.Kommun ?? (settings.Demo ? "Almby kommun" : null);
        (Input.Owner, Input.Second) = (Roles.Sakerhetschef, Roles.Kanslichef);
        Input.Sections = await db.Set<ReportArea>().Where(a => a.RetiredOn == null).Select(a => a.Number).ToListAsync(cancel);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostRaknaAsync(CancellationToken cancel)
    {
        if (Plan.BoardMeetingOn is null)
        {
            ModelState.Remove("Plan.BoardMeetingOn");
            return await BadInputAsync("Plan.BoardMeetingOn", "Ange dagen för kommunstyrelsens sammanträde.");
        }

        if (ModelState.Any(e => e.Key.StartsWith("Plan.", StringComparison.Ordinal) && e.Value!.Errors.Count > 0))
        {
            return await BadInputAsync();
        }

        Steps = Plan.ToPlan().Steps();
        ModelState.Clear(); // what else is missing is asked for when the year is opened
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var cycle = await opening.RunAsync(Input, Plan.ToPlan(), cancel);
        Say($"{cycle.FullTitle} är öppnad. {SwedishText.Sentence(SwedishText.Count(cycle.Sections.Count, "avsnitt", "avsnitt", neuter: true))} väntar på sina ansvariga, senast {SwedishText.Date(cycle.LastDayOn!.Value)}.");
        return Redirect($"/rapporter/{cycle.Year}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var year = Input.Year ?? Today.Year;
        Chart = await organisation.ChartAsync(cancel);
        RoleChoices = Rapporter.RoleChoices.Of(Chart, Today);
        Previous = await db.PreviousAsync(year, cancel);
        var areas = await db.Set<ReportArea>().AsNoTracking().Where(a => a.RetiredOn == null).ToListAsync(cancel);
        Areas = [.. areas.OrderBy(a => SectionNumber.Parse(a.Number)).Select(a => new AreaRow(a, Previous?.Sections.Find(s => s.Number == a.Number), Previous is not null))];
        Missing = [.. Previous?.InOrder.Where(s => areas.TrueForAll(a => a.Number != s.Number)) ?? []];
        Commitments = await db.Set<Commitment>().OpenBeforeAsync(year, cancel);
        PlaceChoices = [.. Areas.Where(a => Input.Sections.Contains(a.Area.Number)).Select(a => new SelectListItem($"{a.Area.Number} {a.Area.Title}", a.Area.Number))];
    }
}

/// <summary>An area that can be part of the year, beside last year's section with its number.</summary>
internal sealed record AreaRow(ReportArea Area, ReportSection? LastYear, bool HasLastYear)
{
    /// <summary>What is different from last year; empty when nothing is.</summary>
    public string Difference => (HasLastYear, LastYear) switch
    {
        (false, _) => "",
        (_, null) => "Nytt i år",
        var (_, last) when SwedishText.SearchKey(last!.Title) != SwedishText.SearchKey(Area.Title) => $"Hette ”{last.Title}”",
        _ => "",
    };
}
