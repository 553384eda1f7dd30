using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Styrning.Web.Hosting;

/// <summary>
/// Razor Pages shows a page for a verb or a handler name that it has no handler for. Here that is 405 and 404: a DELETE that answers 200 would look done.
/// </summary>
internal static class HandledVerbs
{
    public static WebApplication UseOnlyHandledVerbs(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page || page.ViewEnginePath == "/Fel/Index")
            {
                return next(context);
            }

            var verbs = page.HandlerMethods.Select(handler => handler.HttpMethod).Append("GET").Append("HEAD").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (!verbs.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
            {
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                if (HttpMethods.IsOptions(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } errorPages)
                {
                    errorPages.Enabled = false; // Razor Pages answers 200 to any OPTIONS, the error page's too
                }

                context.Response.Headers.Allow = string.Join(", ", verbs.Select(verb => verb.ToUpperInvariant()));
                return Task.CompletedTask;
            }

            if (IsMissingHandler(page, context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(context);
        });
        return app;
    }

    private static bool IsMissingHandler(CompiledPageActionDescriptor page, HttpRequest request)
    {
        var verb = HttpMethods.IsHead(request.Method) ? "GET" : request.Method;
        var name = request.RouteValues["handler"]?.ToString() ?? request.Query["handler"].ToString();
        var sameVerb = page.HandlerMethods.Where(handler => string.Equals(handler.HttpMethod, verb, StringComparison.OrdinalIgnoreCase)).ToList();
        if (name.Length > 0 || HttpMethods.IsPost(verb))
        {
            return !sameVerb.Any(handler => string.Equals(handler.Name ?? "", name, StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }
}
