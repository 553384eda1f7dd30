using Styrning.Workflow.Reading;

namespace Styrning.Web.Commands;

/// <summary>A BPMN file that a command was given.</summary>
internal static class ProcessFile
{
    /// <exception cref="CommandMisused">There is no such file, or it may not be read.</exception>
    public static async Task<string> ReadAsync(string path)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81920, useAsync: true);
            using var kept = new MemoryStream();
            var buffer = new byte[81920];
            // A file without end is read a byte past what the reader takes, and no further.
            for (int read; kept.Length <= BpmnText.MostBytes && (read = await file.ReadAsync(buffer)) > 0;)
                kept.Write(buffer, 0, read);
            return kept.Length <= BpmnText.MostBytes
                ? BpmnText.Of(kept.ToArray()) ?? throw new CommandMisused($"{path}: {BpmnText.NoText}")
                : throw new CommandMisused($"Filen {path} är större än {BpmnText.MostBytes / 1_000_000} MB och läses inte.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandMisused($"Filen {path} finns inte.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandMisused($"Filen {path} går inte att läsa. Kontrollera att det är en fil och att du får läsa den.");
        }
    }
}
