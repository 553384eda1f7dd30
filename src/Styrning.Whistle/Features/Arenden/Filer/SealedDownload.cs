using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>
/// A file for a handler's disk. Never shown in the browser: always an attachment of no type that a browser knows, in a sandbox should one show it all the same.
/// </summary>
internal sealed class SealedDownload(Stream content, long size, string name) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancel) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var attachment = new ContentDispositionHeaderValue("attachment");
        attachment.SetHttpFileName(name);
        response.ContentType = "application/octet-stream";
        response.ContentLength = size;
        response.Headers.ContentDisposition = attachment.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        await using (content)
        {
            await content.CopyToAsync(response.Body, cancel);
        }
    }
}
