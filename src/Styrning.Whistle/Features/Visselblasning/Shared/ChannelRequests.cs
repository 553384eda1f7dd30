using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>What a request must be before a page sees it: a verb that the page has, from the channel's own pages, no larger than what the page takes.</summary>
internal static class ChannelRequests
{
    /// <summary>A hundred thousand characters, each sent as %XX three times over, and room for the rest.</summary>
    private const long MostTyped = 2 * 1024 * 1024;

    private static readonly FormOptions Limits = new() { ValueCountLimit = 300, KeyLengthLimit = 200, ValueLengthLimit = (int)MostTyped };

    /// <summary>Razor Pages shows a page for a verb that it has no handler for; a DELETE that answers 200 would look done.</summary>
    public static Task RefuseOtherVerbs(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || (HttpMethods.IsPost(method) && (isErrorPage || TakesPosts(context))))
        {
            return next(context);
        }

        if (!isErrorPage)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = TakesPosts(context) ? "GET, HEAD, POST" : "GET, HEAD";
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// A post from another site is refused, whatever it carries. With Referrer-Policy no-referrer a browser sends "Origin: null" from our own pages too, so that the newer header
    /// decides where there is one; and every form but the first carries a token besides.
    /// </summary>
    public static Task RefuseOtherSites(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Reads a typed form before anything else does, so that one that is too large or no form is answered as what it is. Uploads are left to their pages.</summary>
    public static async Task ReadForms(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is null && await RefusalOfAsync(context) is { } refusal)
        {
            context.Response.StatusCode = refusal;
            return;
        }

        await next(context);
    }

    private static async Task<int?> RefusalOfAsync(HttpContext context)
    {
        var request = context.Request;
        var upload = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        var kind = KindOf(request.ContentType);
        var isUpload = string.Equals(kind, "multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var most = isUpload ? upload ?? 0 : MostTyped;
        if (isUpload ? upload is null : !string.Equals(kind, TypedForms.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (request.ContentLength > most)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most; // whatever the length says, or when there is none
        }

        return isUpload ? null : await ReadAsync(context);
    }

    // In the page's own alphabet, or none is named: another would be read as something else than was typed.
    private static string? KindOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.Charset.Value?.ToLowerInvariant() is null or "" or "utf-8" or "us-ascii" ? type!.MediaType.Value : null;

    private static async Task<int?> ReadAsync(HttpContext context)
    {
        try
        {
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, Limits));
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest; // more fields than any page has, or no text
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
    }

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
        {
            return site == "same-origin";
        }

        return request.Headers.Origin is not { Count: > 0 } origin || origin == "null" || origin == $"{request.Scheme}://{request.Host}";
    }

    private static bool TakesPosts(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod));
}
