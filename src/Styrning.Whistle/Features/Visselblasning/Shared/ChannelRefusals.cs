using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>A lawful refusal brings the page back with what was typed (409). Nothing was saved.</summary>
internal sealed class ChannelRefusals : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is RuleBroken refusal && context.HandlerInstance is ChannelPage page)
        {
            executed.ExceptionHandled = true;
            executed.Result = await page.RefusedAsync(refusal);
        }
    }
}
