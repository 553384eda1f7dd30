namespace Styrning.Workflow;

/// <summary>A lawful refusal: nothing was changed, and <see cref="Exception.Message"/> is a sentence for the person who asked.</summary>
public sealed class ProcessRefused(string code, string sentence) : Exception(sentence)
{
    /// <summary>Stable, never reused: see <see cref="Refusals"/>.</summary>
    public string Code { get; } = code;
}
