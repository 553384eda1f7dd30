using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Pages;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Access;

/// <summary>A page that needs the handler's key leads to where it is unlocked, and back, with what was typed.</summary>
internal sealed class AskForPassphrase(KeptForms kept, IWhistlePersons persons) : IAsyncExceptionFilter
{
    public const string Path = "/arenden/las-upp";

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not KeyIsLocked)
        {
            return;
        }

        var request = context.HttpContext.Request;
        var query = new QueryBuilder { { "till", KeptForms.PageOf(request) } };
        if (HttpMethods.IsPost(request.Method))
        {
            query.Add("sparad", await kept.SaveAsync(context.HttpContext, persons.Current) ? "true" : "false");
        }

        context.HttpContext.Response.Headers.Location = Path + query.ToQueryString();
        context.Result = new StatusCodeResult(StatusCodes.Status303SeeOther);
        context.ExceptionHandled = true;
    }
}

/// <summary>Fills a handler's page from what was typed before the key locked, and forgets it when it has been taken.</summary>
internal sealed class FillKeptForm(KeptForms kept, FormFilling filling) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (context.HandlerInstance is not PageModel page || executed.Exception is not null || !WhistleModule.OwnsPage(context.HttpContext.Request.Path))
        {
            return;
        }

        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            if (executed.Result is not PageResult) // a page that is shown again has not taken the text yet
            {
                await kept.ForgetAsync(context.HttpContext);
            }
        }
        else if (executed.Result is PageResult or null && await kept.TakeAsync(context.HttpContext) is { } form)
        {
            await filling.FillAsync(page, form);
            page.ViewData[Notices.Rescued] = "Din nyckel hade låsts när du skickade formuläret.";
        }
    }
}
