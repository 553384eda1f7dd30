using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>A page of one item. An item that is not there, or is secret for this person, is the same 404, before any handler runs.</summary>
internal abstract class ItemPage : FormPage
{
    [FromRoute]
    public string Organ { get; set; } = "";

    [FromRoute]
    public string Datum { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    public bool MayRecord { get; private set; }

    public ItemFile Dossier { get; private set; } = null!;

    public string Path => RecordPaths.Of(Dossier.Meeting, Dossier.Item);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        MayRecord = (await HttpContext.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(User, Policies.ManageMeetings)).Succeeded;
        if (!await FindAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        await ShowAsync(cancel);
    }

    /// <summary>Loads what the view shows beside the item.</summary>
    protected virtual Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var file = await HttpContext.RequestServices.GetRequiredService<ItemReader>().OpenAsync(Organ, Datum, Id, cancel);
        if (file is null || (file.Item.IsSecret && !MayRecord))
        {
            return false;
        }

        Dossier = file;
        return true;
    }
}
