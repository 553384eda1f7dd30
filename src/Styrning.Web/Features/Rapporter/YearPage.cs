using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter;

/// <summary>A page of one year's report. A year that is not there, or not for this person, is the same 404, before any handler runs.</summary>
internal abstract class YearPage(StyrningDb db, CurrentUser user) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    public ReportingCycle Cycle { get; private set; } = null!;

    /// <summary>The report's owner today, or whoever stands in.</summary>
    public bool IsOwner => !Cycle.IsImported && user.Holds(Cycle.OwnerRoleKey);

    public bool IsSecond => !Cycle.IsImported && user.Holds(Cycle.SecondRoleKey);

    public string Title => Cycle.FullTitle;

    /// <summary>Whether this person may open the page at all.</summary>
    protected virtual bool MayOpen => IsOwner;

    protected StyrningDb Db => db;

    protected CurrentUser CurrentUser => user;

    /// <summary>Loads what the view shows beside the record.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Finds what the address names; false is 404.</summary>
    protected virtual bool Find() => true;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadRecordAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public sealed override async Task LoadAsync(CancellationToken cancel)
    {
        await LoadRecordAsync(cancel);
        await ShowAsync(cancel);
    }

    protected IActionResult ToYear(string? sentence = null)
    {
        if (sentence is not null)
        {
            Say(sentence);
        }

        return Redirect($"/rapporter/{Year}");
    }

    private async Task<bool> LoadRecordAsync(CancellationToken cancel)
    {
        if (await db.YearAsync(Year, cancel) is not { } cycle)
        {
            return false;
        }

        Cycle = cycle;
        return MayOpen && Find();
    }
}

/// <summary>A page of one section of a year's report.</summary>
internal abstract class YearSectionPage(StyrningDb db, CurrentUser user) : YearPage(db, user)
{
    [FromRoute]
    public string Number { get; set; } = "";

    public ReportSection Section { get; private set; } = null!;

    public string Name => $"{Section.Number} {Section.Title}";

    protected override bool Find()
    {
        Section = Cycle.Sections.Find(s => s.Number == Number)!;
        return Section is not null;
    }
}
