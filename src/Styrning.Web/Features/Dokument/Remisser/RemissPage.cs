using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>A page of one round of remiss. A round that is not there, or not for this person, is the same 404, before any handler runs.</summary>
internal abstract class RemissPage(StyrningDb db, CurrentUser user, OrganisationReader organisation) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Round { get; set; }

    public DocumentMatter Matter { get; private set; } = null!;

    public Remiss Remiss { get; private set; } = null!;

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    public RemissStage Stage => Remiss.StageOn(Today);

    public string Path => RecordPaths.OfRemiss(Id, Round);

    public string Over => Matter.Diarienummer.Length > 0 ? $"Remiss {Round} · {Matter.Title} · {Matter.Diarienummer}" : $"Remiss {Round} · {Matter.Title}";

    /// <summary>Leads the round: whoever handles the matter today, and those who keep the documents.</summary>
    public bool IsLeading => user.Holds(Matter.HandlerRoleKey) || Roles.KeepTheDocuments.Any(user.Holds);

    /// <summary>Reads what has come in: whoever leads the round, reviews or prepares the matter.</summary>
    public bool MayRead => IsLeading || user.Holds(Matter.ReviewerRoleKey) || Matter.PreparerRoleKeys.Any(user.Holds);

    /// <summary>Whether this person may open the page at all.</summary>
    protected virtual bool MayOpen => IsLeading;

    protected StyrningDb Db => db;

    protected CurrentUser CurrentUser => user;

    /// <summary>Loads what the view shows beside the record.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Finds what the address names beside the round; false is 404.</summary>
    protected virtual Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>The round of the address; null when there is none.</summary>
    protected virtual Task<Remiss?> RoundAsync(CancellationToken cancel) =>
        db.Set<Remiss>().WithAnswers().SingleOrDefaultAsync(r => r.MatterId == Id && r.Round == Round, cancel);

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

    protected IActionResult ToRound(string sentence)
    {
        Say(sentence);
        return Redirect(Path);
    }

    /// <summary>Somebody else saved since the page was shown.</summary>
    protected static void RequireSame(int shown, int now)
    {
        if (shown != now)
        {
            throw new DbUpdateConcurrencyException("The record has been saved since the page was shown.");
        }
    }

    private async Task<bool> LoadRecordAsync(CancellationToken cancel)
    {
        if (await db.Set<DocumentMatter>().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == Id, cancel) is not { } matter)
        {
            return false;
        }

        (Matter, Chart) = (matter, await organisation.ChartAsync(cancel));
        if (await RoundAsync(cancel) is not { } round)
        {
            return false;
        }

        Remiss = round;
        return MayOpen && await FindAsync(cancel);
    }
}
