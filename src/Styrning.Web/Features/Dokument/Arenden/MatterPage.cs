using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>A page of one matter. A matter that is not there, or a page that is not for this person, is the same 404, before any handler runs.</summary>
internal abstract class MatterPage(MatterDesk desk) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The state of the record when the form was shown.</summary>
    [BindProperty]
    public int Stamp { get; set; }

    public DocumentMatter Matter { get; private set; } = null!;

    public IReadOnlyList<Styrdokument> Documents { get; private set; } = [];

    public Organ Organ { get; private set; } = null!;

    public OrganisationChart Chart { get; private set; } = null!;

    /// <summary>What the person does here; null when the matter does not wait for them at this page.</summary>
    public WorkflowTask? Waiting { get; private set; }

    public string Path => RecordPaths.OfMatter(Id);

    public MatterDesk Desk => desk;

    /// <summary>The form that the process names this page by; null for a page that is no task.</summary>
    protected virtual string? Form => null;

    protected virtual bool MayOpen => desk.TakesPartIn(Matter) || Waiting is not null;

    /// <summary>Loads what the view shows beside the record.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    public Styrdokument DocumentOf(MatterItem item) => Documents.Single(d => d.Id == item.DocumentId);

    /// <summary>"säkerhetschef Samir Haddad", "säkerhetschef (vakant)".</summary>
    public string WhoIs(string role) => Chart.Person(Chart.Resolve(role, desk.Today).PersonId) is { } person ? $"{Chart.TitleOf(role)} {person.Name}" : $"{Chart.TitleOf(role)} (vakant)";

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadRecordAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            Stamp = Matter.Version;
            await ShowAsync(HttpContext.RequestAborted);
        }

        await next();
    }

    public sealed override async Task LoadAsync(CancellationToken cancel)
    {
        await LoadRecordAsync(cancel);
        await ShowAsync(cancel);
    }

    protected IActionResult ToMatter(string sentence)
    {
        Say(sentence);
        return Redirect(Path);
    }

    private async Task<bool> LoadRecordAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Id, cancel) is not { } matter)
        {
            return false;
        }

        (Matter, Chart) = (matter, await desk.ChartAsync(cancel));
        Documents = await desk.DocumentsAsync(matter, cancel);
        Organ = await desk.Db.Set<Organ>().AsNoTracking().SingleAsync(o => o.Key == matter.DecidingOrganKey, cancel);
        Waiting = Form is { } form ? await desk.TaskAsync(form, matter, cancel) : null;
        return MayOpen;
    }
}
