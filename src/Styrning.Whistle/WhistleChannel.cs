using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Whistle;

/// <summary>The reporter's channel, as a program of its own: its pages, its headers, nothing of the staff's.</summary>
public static class WhistleChannel
{
    // Nothing may be fetched from elsewhere, nothing run, nothing framed: no address but this one ever hears of the visit.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Registers the reporter's pages.</summary>
    /// <param name="secureCookies">Whether the channel is reached by https, as it always is outside the demo.</param>
    public static IServiceCollection AddWhistleChannel(this IServiceCollection services, bool secureCookies)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Features/Visselblasning");
        return services;
    }

    /// <summary>Answers every request to the channel, the mistaken ones too, with the same headers and without leaving a trace in the browser.</summary>
    public static WebApplication MapWhistleChannel(this WebApplication app)
    {
        app.Use(SetHeaders);
        app.UseStatusCodePagesWithReExecute("/saknas");
        app.UseRouting();
        app.Use(RefuseOtherVerbs);
        app.MapGet("/kanal.css", () => Results.Stream(
            typeof(WhistleChannel).Assembly.GetManifestResourceStream("kanal.css")!, "text/css; charset=utf-8"));
        app.MapRazorPages();
        return app;
    }

    private static Task SetHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }

    // The channel takes nothing in until it is open.
    private static Task RefuseOtherVerbs(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return next(context);
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
        }

        return Task.CompletedTask;
    }
}
