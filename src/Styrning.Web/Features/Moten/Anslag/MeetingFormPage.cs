using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>A page of what follows a meeting, found by organ and day. One that is not there is 404 before any handler runs.</summary>
internal abstract class MeetingFormPage(StyrningDb db) : FormPage
{
    [FromRoute]
    public string Organ { get; set; } = "";

    [FromRoute]
    public string Datum { get; set; } = "";

    public Meeting Meeting { get; private set; } = null!;

    public Organ OrganRecord { get; private set; } = null!;

    public string Over => $"{OrganRecord.Name} {SwedishText.Date(Meeting.MeetsOn)}";

    public string MeetingPath => RecordPaths.Of(Meeting);

    protected StyrningDb Db => db;

    /// <summary>Loads what the view shows beside the meeting.</summary>
    protected abstract Task ShowAsync(CancellationToken cancel);

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public sealed override async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        await ShowAsync(cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(Datum, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).FirstOrDefaultAsync(m => m.OrganKey == Organ && m.MeetsOn == day, cancel) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        OrganRecord = await db.Set<Organ>().AsNoTracking().SingleAsync(o => o.Key == meeting.OrganKey, cancel);
        return true;
    }
}
