using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>A page about one document's links. A document that is not there is 404, and so is a change by one who may only read.</summary>
internal abstract class LinkPage(StyrningDb db, LinkBoard board) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public DocumentLinksView Links { get; private set; } = null!;

    public Styrdokument Document => Links.Document;

    protected StyrningDb Db => db;

    protected LinkBoard Board => board;

    /// <summary>Whether a post may change something.</summary>
    protected virtual bool MayChange => Links.MayKeep;

    protected virtual Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(true);

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted) || (HttpMethods.IsPost(Request.Method) && !MayChange))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public sealed override async Task LoadAsync(CancellationToken cancel) => await ReadAsync(cancel);

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Include(d => d.Versions).AsSplitQuery().SingleOrDefaultAsync(d => d.Key == Key, cancel) is not { } document)
        {
            return false;
        }

        Links = await board.OfAsync(document, cancel);
        return await FindAsync(cancel);
    }
}
