using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Domain;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>A lawful refusal brings the page back with what was typed (409). Nothing was saved.</summary>
internal sealed class ChannelRefusals : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (RefusalOf(executed.Exception) is { } refusal && context.HandlerInstance is ChannelPage page)
        {
            executed.ExceptionHandled = true;
            executed.Result = await page.RefusedAsync(refusal);
        }
    }

    // A store that can take no more can still be read: the page comes back with what was typed, instead of an error page in its place.
    private static RuleBroken? RefusalOf(Exception? exception) => exception switch
    {
        RuleBroken broken => broken,
        not null when FileReceiving.IsDiskFull(exception) => new("VIS-29", "Det går inte att spara just nu, så inget nytt är sparat eller skickat. Det du skrev finns kvar här. Försök igen om en stund, eller använd någon av de andra vägarna på första sidan."),
        _ => null,
    };
}
