using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Styrning.Pages;

/// <summary>
/// A form with a file, read part by part as it arrives. The framework's own reading lays a large upload in the clear in the machine's temporary folder before
/// any page has seen it. The fields, the token among them, stand before the file in the form.
/// </summary>
public sealed record StreamedForm(IReadOnlyDictionary<string, string> Fields, bool IsGenuine)
{
    private const int MostFields = 50;
    private const int MostFieldBytes = 64 * 1024;

    /// <param name="takeFile">Gets the name as the browser gave it, and the bytes. Not called for a file field that was left empty.</param>
    /// <returns>Not genuine, and without having read any file, when the token is missing or another's.</returns>
    public static async Task<StreamedForm> ReadAsync(HttpContext context, IAntiforgery antiforgery, Func<string, Stream, Task> takeFile)
    {
        try
        {
            return await ReadPartsAsync(context, antiforgery, takeFile);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form is not what a browser sends.", broken);
        }
    }

    private static async Task<StreamedForm> ReadPartsAsync(HttpContext context, IAntiforgery antiforgery, Func<string, Stream, Task> takeFile)
    {
        var cancel = context.RequestAborted;
        var boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
        {
            return new(fields, IsGenuine: false);
        }

        var (genuine, reader) = (false, new MultipartReader(boundary, context.Request.Body));
        while (await reader.ReadNextSectionAsync(cancel) is { } part)
        {
            var named = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ? disposition : null;
            if (named?.IsFileDisposition() == true)
            {
                if (!(genuine = genuine || await IsGenuineAsync(context, antiforgery, fields)))
                {
                    return new(fields, IsGenuine: false);
                }

                var name = (named.FileNameStar.HasValue ? named.FileNameStar : named.FileName).Value?.Trim('"');
                if (!string.IsNullOrEmpty(name))
                {
                    await takeFile(name, part.Body);
                }
            }
            else if (named?.IsFormDisposition() == true && fields.Count < MostFields)
            {
                var bytes = new byte[MostFieldBytes];
                var length = await part.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel); // what is longer is cut off
                fields[HeaderUtilities.RemoveQuotes(named.Name).Value ?? ""] = System.Text.Encoding.UTF8.GetString(bytes, 0, length);
            }
        }

        return new(fields, genuine || await IsGenuineAsync(context, antiforgery, fields));
    }

    private static Task<bool> IsGenuineAsync(HttpContext context, IAntiforgery antiforgery, Dictionary<string, string> fields)
    {
        var tokens = antiforgery.GetTokens(context);
        if (fields.TryGetValue(tokens.FormFieldName, out var token) && tokens.HeaderName is { } header)
        {
            context.Request.Headers[header] = token; // where the check looks before it would read the form itself
            return antiforgery.IsRequestValidAsync(context);
        }

        return Task.FromResult(false);
    }
}

/// <summary>On a page that reads its form with <see cref="StreamedForm"/>: nothing else may read it first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsItsOwnFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        foreach (var reader in context.ValueProviderFactories.Where(f => f is FormValueProviderFactory or FormFileValueProviderFactory or JQueryFormValueProviderFactory).ToList())
        {
            context.ValueProviderFactories.Remove(reader);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
