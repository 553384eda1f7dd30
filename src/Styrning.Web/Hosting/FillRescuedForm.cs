using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Hosting;

/// <summary>
/// Fills a page from what was typed before the session ended, so that no page has to think of it: the bound properties are bound once more, now from the
/// rescued form, after the page has loaded what it shows.
/// </summary>
internal sealed class FillRescuedForm(RescuedForms rescued, FormFilling filling) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (context.HandlerInstance is not PageModel page || executed.Exception is not null)
        {
            return;
        }

        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            if (executed.Result is not PageResult) // a page that is shown again has not taken the text yet
            {
                await rescued.ForgetAsync(context.HttpContext);
            }
        }
        else if (context.HttpContext.Request.Query.ContainsKey(RescuedForms.QueryName) && executed.Result is PageResult or null
            && await rescued.TakeAsync(context.HttpContext) is { } form)
        {
            await filling.FillAsync(page, form);
            page.ViewData[Notices.Rescued] = "Inloggningen hade tagit slut när du skickade formuläret.";
        }
    }
}
