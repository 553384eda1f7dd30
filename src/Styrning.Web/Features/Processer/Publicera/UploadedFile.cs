using Styrning.Web.Features.Shared;
using Styrning.Workflow.Reading;

namespace Styrning.Web.Features.Processer.Publicera;

/// <summary>A file that may be a process, as text.</summary>
internal static class UploadedFile
{
    /// <summary>Far more than a process that a person can read; it must also fit in the form that carries it between the steps of the page.</summary>
    private const int MostBytes = 1024 * 1024;

    private const string TooLarge = "Filen är större än 1 MB.";

    /// <returns>The text, or the sentence that says why there is none.</returns>
    public static async Task<(string? Xml, string? Problem)> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var bytes = await BoundedFile.ReadAsync(stream, MostBytes, cancel);
        if (bytes.Length > MostBytes)
        {
            return (null, TooLarge);
        }

        return BpmnText.Of(bytes) is { } xml ? (xml, null) : (null, BpmnText.NoText);
    }
}
