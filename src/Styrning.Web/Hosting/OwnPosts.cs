using Microsoft.AspNetCore.Diagnostics;

namespace Styrning.Web.Hosting;

/// <summary>
/// Refuses what the browser itself says another site has sent, before anybody is asked who they are. Each form has a token besides; this holds for the page whose author forgot it.
/// </summary>
internal static class OwnPosts
{
    public static WebApplication UseOnlyOwnPosts(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
            var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            if (changes && !isErrorPage && context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(context);
        });
        return app;
    }
}
