using Styrning.Workflow.Reading;

namespace Styrning.Workflow;

/// <summary>A file that cannot be published, with everything that is wrong with it.</summary>
public sealed class ProcessInvalid(IReadOnlyList<Problem> problems)
    : Exception("Processen kan inte publiceras:\n" + string.Join('\n', problems))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
