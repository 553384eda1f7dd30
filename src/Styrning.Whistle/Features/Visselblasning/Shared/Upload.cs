using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>
/// A form with files, read as it comes: nothing of it is laid on a disk. The token stands in front of the files; without it none is read.
/// </summary>
/// <param name="isOwnToken">Whether the form is the page's own.</param>
internal sealed class Upload(HttpRequest request, Func<string?, bool> isOwnToken)
{
    private const int MostFields = 20;
    private const int MostField = 500;

    /// <summary>What was not a file, by name.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Null when all of it was read; else the status to answer with. What had come before is stored.</summary>
    public int? Refusal { get; private set; }

    /// <summary>The name of the file that was read last, as the browser gave it; null when none was.</summary>
    public string? LastFile { get; private set; }

    /// <param name="take">Is given each file's name and its bytes, once. A form's empty file field is not one.</param>
    public async Task ReadAsync(Func<string?, Stream, CancellationToken, Task> take, CancellationToken cancel)
    {
        try
        {
            await ReadSectionsAsync(take, cancel);
        }
        catch (BadHttpRequestException refused)
        {
            Refusal = refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or FormatException)
        {
            Refusal = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Reads the rest and forgets it; no more than the page's limit lets through.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        try
        {
            await request.Body.CopyToAsync(Stream.Null, cancel);
        }
        catch (IOException)
        {
            // Then nobody reads the answer either.
        }
    }

    private async Task ReadSectionsAsync(Func<string?, Stream, CancellationToken, Task> take, CancellationToken cancel)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
        {
            Refusal = StatusCodes.Status403Forbidden;
            return;
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } header)
            {
                continue;
            }

            if (!header.IsFileDisposition())
            {
                await AddFieldAsync(HeaderUtilities.RemoveQuotes(header.Name).Value ?? "", section.Body, cancel);
            }
            else if (!isOwnToken(Fields.GetValueOrDefault("token")))
            {
                Refusal = StatusCodes.Status403Forbidden;
                return;
            }
            else if (new FileMultipartSection(section, header) is { FileName.Length: > 0 } file)
            {
                LastFile = file.FileName;
                await take(file.FileName, section.Body, cancel);
            }
        }

        Refusal = isOwnToken(Fields.GetValueOrDefault("token")) ? null : StatusCodes.Status403Forbidden;
    }

    private async Task AddFieldAsync(string name, Stream body, CancellationToken cancel)
    {
        var bytes = new byte[MostField];
        var length = await body.ReadAtLeastAsync(bytes, MostField, throwOnEndOfStream: false, cancel);
        if (length == MostField || Fields.Count == MostFields)
        {
            throw new InvalidDataException("More than any page of ours sends.");
        }

        Fields[name] = Encoding.UTF8.GetString(bytes, 0, length);
    }
}
