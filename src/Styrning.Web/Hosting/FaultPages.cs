using Microsoft.AspNetCore.Diagnostics;

namespace Styrning.Web.Hosting;

/// <summary>Every answer that is an error gets a Swedish page; a fault of ours gets an id that is also in the log.</summary>
internal static class FaultPages
{
    public const string Path = "/fel";

    /// <summary>In HttpContext.Items: what the error page tells beside the status.</summary>
    public static readonly object DetailsKey = new();

    public static WebApplication UseErrorPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(Path);
        app.Use(CatchAsync);
        return app;
    }

    private static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var headers = context.Response.Headers.Where(header => !header.Key.StartsWith("Content-L", StringComparison.Ordinal) && header.Key != "Set-Cookie").ToList();
            context.Response.Clear();
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.StatusCode = Answer(context, exception);
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                // The error page itself has failed: a sentence needs no layout.
                await context.Response.WriteAsync("Något gick fel hos oss. Försök igen om en stund.");
            }
        }
    }

    private static int Answer(HttpContext context, Exception exception)
    {
        if (Refusal.Of(exception) is { } refusal)
        {
            context.Items[DetailsKey] = refusal.Sentence;
            return StatusCodes.Status409Conflict;
        }

        if (exception is BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }

        var id = Guid.CreateVersion7().ToString("N")[^12..];
        context.Items[DetailsKey] = id;
        // The address without its query: what was searched for or typed does not belong in a log.
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Styrning.Fel")
            .LogError(exception, "Error {ErrorId} at {Method} {Path}", id, context.Request.Method, context.Request.Path);
        return StatusCodes.Status500InternalServerError;
    }
}
