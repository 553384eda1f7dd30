using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>A page of one organ. One that is not there is a 404 before any handler runs.</summary>
internal abstract class OrganPage(StyrningDb db, OrganisationReader organisation) : FormPage
{
    [FromRoute(Name = "key")]
    public string Key { get; set; } = "";

    /// <summary>The organ as it was when the form was opened, so that the second of two who save is told.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public Organ Organ { get; private set; } = null!;

    public IReadOnlyList<Organ> All { get; private set; } = [];

    public DateOnly Today => organisation.Today;

    public string Path => $"/moten/organ/{Key}";

    protected StyrningDb Db => db;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadRecordAsync(HttpContext.RequestAborted) || !Find())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Finds what else the address names; false is 404.</summary>
    protected virtual bool Find() => true;

    /// <summary>Loads what the view shows beside the organ.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    public sealed override async Task LoadAsync(CancellationToken cancel)
    {
        await LoadRecordAsync(cancel);
        Find();
        if (ViewData["RefusalCode"] is "SAM-01")
        {
            // What somebody else saved is shown around the form now; saving once more is done knowing it.
            ModelState.Remove(nameof(Version));
            Version = Organ.Version;
        }

        await ShowAsync(cancel);
    }

    /// <summary>Changes the organ, and fails if somebody else did since the form was opened.</summary>
    protected Task ChangeAsync(Action change, CancellationToken cancel) => db.InTransactionAsync(() =>
    {
        var version = db.Entry(Organ).Property(o => o.Version);
        version.OriginalValue = Version ?? version.OriginalValue;
        version.IsModified = true;
        change();
        return Task.CompletedTask;
    }, cancel);

    protected IActionResult ToOrgan(string sentence)
    {
        Say(sentence);
        return Redirect(Path);
    }

    private async Task<bool> LoadRecordAsync(CancellationToken cancel)
    {
        All = await db.Set<Organ>().Include(o => o.Terms).Include(o => o.Members).AsSplitQuery().ToListAsync(cancel);
        if (All.FirstOrDefault(o => o.Key == Key) is not { } organ)
        {
            return false;
        }

        Organ = organ;
        return true;
    }
}
