using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>A page of one meeting. One that is not there is a 404 before any handler runs.</summary>
internal abstract class MeetingPage(StyrningDb db, OrganisationReader organisation) : FormPage
{
    [FromRoute(Name = "organ")]
    public string OrganKey { get; set; } = "";

    [FromRoute(Name = "datum")]
    public string DayText { get; set; } = "";

    /// <summary>The meeting as it was when the form was opened, so that the second of two secretaries is told.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public Organ Organ { get; private set; } = null!;

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Whoever keeps the meetings: sees secret §§ and changes what can be changed.</summary>
    public bool MayManage { get; private set; }

    public DateOnly Today => organisation.Today;

    public string Path => RecordPaths.Of(Meeting);

    /// <summary>"Kommunstyrelsen måndag 8 februari 2027".</summary>
    public string Title => $"{Organ.Name} {SwedishText.DateWithWeekday(Meeting.MeetsOn)}";

    protected StyrningDb Db => db;

    /// <summary>What two who change the same thing must meet at: the meeting, or one of its items.</summary>
    protected virtual int CurrentVersion => Meeting.Version;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadRecordAsync(HttpContext.RequestAborted) || !Find())
        {
            context.Result = NotFound();
            return;
        }

        var authorization = HttpContext.RequestServices.GetRequiredService<IAuthorizationService>();
        MayManage = (await authorization.AuthorizeAsync(User, Policies.ManageMeetings)).Succeeded;
        await next();
    }

    public string NameOf(Guid? member) => Organ.Members.FirstOrDefault(m => m.Id == member) is { } found ? MeetingWords.Name(found) : "";

    /// <summary>Finds what else the address names; false is 404.</summary>
    protected virtual bool Find() => true;

    /// <summary>Loads what the view shows beside the meeting.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    public sealed override async Task LoadAsync(CancellationToken cancel)
    {
        await LoadRecordAsync(cancel);
        if (ViewData["RefusalCode"] is "SAM-01")
        {
            // What somebody else saved is shown around the form now; saving once more is done knowing it.
            ModelState.Remove(nameof(Version));
            Version = CurrentVersion;
        }

        await ShowAsync(cancel);
    }

    /// <summary>Changes the meeting, and fails if somebody else did since the form was opened.</summary>
    protected Task ChangeAsync(Action change, CancellationToken cancel) => db.InTransactionAsync(() =>
    {
        SeenAs(Version);
        change();
        return Task.CompletedTask;
    }, cancel);

    /// <summary>Within a transaction: the save fails if the meeting is no longer the one that was seen.</summary>
    protected void SeenAs(int? seen)
    {
        var version = db.Entry(Meeting).Property(m => m.Version);
        version.OriginalValue = seen ?? version.OriginalValue;
        version.IsModified = true; // also when only the agenda or the attendance changes
    }

    protected IActionResult ToMeeting(string sentence)
    {
        Say(sentence);
        return Redirect(Path);
    }

    private async Task<bool> LoadRecordAsync(CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(DayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || await db.Set<Meeting>().Include(m => m.Agenda).Include(m => m.Attendance).AsSplitQuery().FirstOrDefaultAsync(m => m.OrganKey == OrganKey && m.MeetsOn == day, cancel) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Organ = await db.Set<Organ>().Include(o => o.Members).SingleAsync(o => o.Key == OrganKey, cancel);
        return true;
    }
}
