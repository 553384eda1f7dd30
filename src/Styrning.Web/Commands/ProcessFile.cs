using Styrning.Workflow.Reading;

namespace Styrning.Web.Commands;

/// <summary>A BPMN file that a command was given.</summary>
internal static class ProcessFile
{
    /// <exception cref="CommandMisused">There is no such file, it may not be read, or it is no text.</exception>
    public static async Task<string> ReadAsync(string path)
    {
        var bytes = await CommandFile.ReadAsync(path, BpmnText.MostBytes);
        return bytes.Length <= BpmnText.MostBytes
            ? BpmnText.Of(bytes) ?? throw new CommandMisused($"{path}: {BpmnText.NoText}")
            : throw new CommandMisused($"Filen {path} är större än {BpmnText.MostBytes / 1_000_000} MB och läses inte.");
    }
}
