using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>The fields of an area, for the page that adds one and the page that changes one. What they must be, the domain says.</summary>
public abstract class AreaForm(OrganisationEdits edits, StyrningDb db) : FormPage
{
    private const int FewestRows = 4;

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? FormerTitle { get; set; }

    [BindProperty]
    public string? UnitText { get; set; }

    [BindProperty]
    public Responsibility Mode { get; set; }

    [BindProperty]
    public List<AreaRow> Rows { get; set; } = [];

    [BindProperty]
    public string? UsualSecrecy { get; set; }

    [BindProperty]
    public bool OftenSeparate { get; set; }

    public OrganisationChart Chart { get; private set; } = null!;

    /// <summary>A report has a section with the number, so it stays.</summary>
    public bool NumberIsFixed { get; protected set; }

    public IEnumerable<SelectListItem> Roles => OrganisationChoices.Roles(Chart, "Ingen");

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await edits.ChartAsync(cancel);
        FillUpRows();
    }

    /// <summary>Always a row or two to spare: a form without JavaScript cannot grow.</summary>
    protected void FillUpRows()
    {
        var filled = Rows.Count(row => !string.IsNullOrEmpty(row.RoleKey));
        while (Rows.Count < Math.Max(FewestRows, filled + 1))
        {
            Rows.Add(new());
        }
    }

    protected AreaTerms Terms() => new(
        Number, Title, UnitText, Mode,
        [.. Rows.Where(row => !string.IsNullOrEmpty(row.RoleKey)).Select(row => new SectionAssignment(row.RoleKey!, row.Part, row.IsLead))],
        UsualSecrecy, OftenSeparate, FormerTitle);

    /// <summary>Whether any year's report, also one that was read in, has a section with the number.</summary>
    protected Task<bool> IsUsedAsync(string number, CancellationToken cancel) => db.Set<ReportSection>().AnyAsync(section => section.Number == number, cancel);

    /// <summary>A role that answers for the area; without a role the row is empty.</summary>
    public sealed class AreaRow
    {
        public string? RoleKey { get; set; }

        /// <summary>Its part, where the area is split.</summary>
        public string? Part { get; set; }

        public bool IsLead { get; set; }
    }
}
