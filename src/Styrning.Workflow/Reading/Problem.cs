namespace Styrning.Workflow.Reading;

/// <summary>What is wrong with a process file, where, and in words for whoever drew it.</summary>
/// <param name="Element">The id of the element; null when the file itself is the problem or the element has no id.</param>
/// <param name="Line">The line in the file, from 1; 0 when unknown.</param>
/// <param name="Code">Stable: see <see cref="ProblemCodes"/>.</param>
/// <param name="Message">Swedish.</param>
public sealed record Problem(string? Element, int Line, string Code, string Message)
{
    public override string ToString() => $"{Code} rad {Line}{(Element is null ? "" : $" ({Element})")}: {Message}";
}
