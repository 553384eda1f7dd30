using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>A page about the text of one document. A document that is not there, or a page that is not for this person, is the same 404, before any handler runs.</summary>
internal abstract class TextPage(TextDesk desk) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public Styrdokument Document { get; private set; } = null!;

    public DocumentState State { get; private set; } = null!;

    public DraftRights Rights { get; private set; } = null!;

    public OrganisationChart Chart { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Organs { get; private set; } = new Dictionary<string, string>();

    /// <summary>"policy", "riktlinje".</summary>
    public string TypeName { get; private set; } = "";

    public DateOnly Today => desk.Today;

    public string Path => RecordPaths.Of(Document);

    /// <summary>Those that this person may read, the newest first.</summary>
    public IReadOnlyList<DocumentVersion> Readable => [.. Document.NewestFirst().Where(v => Document.IsPublished(v) || Rights.MayRead)];

    /// <summary>The text that applies today; null when none does.</summary>
    public DocumentVersion? InForce => Document.Versions.Find(v => v.Id == State.VersionId);

    protected TextDesk Desk => desk;

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Whether this person may open the page at all.</summary>
    protected virtual bool MayOpen => true;

    public string NameOf(Guid? person) => Chart.Person(person)?.Name ?? "Någon";

    public string OrganOf(string key) => Organs.GetValueOrDefault(key, key);

    /// <summary>Loads what the view shows beside the document.</summary>
    protected virtual Task ShowAsync() => Task.CompletedTask;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadDocumentAsync())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public sealed override async Task LoadAsync(CancellationToken cancel)
    {
        await LoadDocumentAsync();
        await ShowAsync();
    }

    private async Task<bool> LoadDocumentAsync()
    {
        if (await desk.FindAsync(Key, Cancel) is not { } document)
        {
            return false;
        }

        (Document, State, Rights) = (document, DocumentState.On(document, Today), await desk.RightsAsync(document, Cancel));
        (Chart, Organs) = (await desk.ChartAsync(Cancel), await desk.OrgansAsync(Cancel));
        TypeName = await desk.TypeNameAsync(document.TypeKey, Cancel);
        return MayOpen;
    }
}
