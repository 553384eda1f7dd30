using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Pages;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>A page of one case: opened and logged before its handler runs. Not yours and not there are the same 404.</summary>
internal abstract class CasePage(CaseDesk desk) : FormPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public CaseState State => CaseState.Of(Open.Case);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await OpenAsync(HttpContext.RequestAborted))
        {
            ViewData[Notices.OverPath] = CasePaths.Of(Id);
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>After a refusal: what was half done has been forgotten, so the case is opened anew.</summary>
    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (ViewData["RefusalCode"] is not null)
        {
            await OpenAsync(cancel);
        }
    }

    /// <summary>Back to the case.</summary>
    protected RedirectResult ToCase(string done)
    {
        Say(done);
        return Redirect(CasePaths.Of(Id));
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await desk.OpenAsync(Id, "oppnade", cancel) is not { } open)
        {
            return false;
        }

        HttpContext.Response.RegisterForDispose(open);
        Open = open;
        return true;
    }
}
