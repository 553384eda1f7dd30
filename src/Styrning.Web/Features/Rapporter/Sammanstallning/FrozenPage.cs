using Microsoft.AspNetCore.Mvc;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>Shows a rendition of the report inside the program: by its own style sheet, without script, cookies or a way out.</summary>
internal static class FrozenPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    /// <summary>For a page that shows a rendition in a frame beside other things.</summary>
    public const string FramingPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ContentResult Html(HttpContext context, string html)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return new() { Content = html, ContentType = "text/html; charset=utf-8" };
    }
}
