using Styrning.Workflow.Reading;

namespace Styrning.Web.Features.Processer.Publicera;

/// <summary>Reads what may be a process and stops one byte past the limit, however long the file is or says that it is.</summary>
internal static class UploadedFile
{
    /// <summary>Far more than a process that a person can read; it must also fit in the form that carries it between the steps of the page.</summary>
    public const int MostBytes = 1024 * 1024;

    public const string TooLarge = "Filen är större än 1 MB.";

    /// <returns>The text, or the sentence that says why there is none.</returns>
    public static async Task<(string? Xml, string? Problem)> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (kept.Length <= MostBytes)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, MostBytes + 1 - kept.Length)), cancel);
            if (read == 0)
            {
                break;
            }

            kept.Write(buffer, 0, read);
        }

        if (kept.Length > MostBytes)
        {
            return (null, TooLarge);
        }

        return BpmnText.Of(kept.ToArray()) is { } xml ? (xml, null) : (null, BpmnText.NoText);
    }
}
