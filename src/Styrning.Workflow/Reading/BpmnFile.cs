using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>A file as read: its executable processes, and everything that is wrong. With problems, the processes are not to be run.</summary>
public sealed record BpmnFile(IReadOnlyList<ProcessModel> Processes, IReadOnlyList<Problem> Problems)
{
    /// <summary>False when there was no BPMN to read at all.</summary>
    public bool IsReadable => Problems.All(problem => problem.Code != ProblemCodes.Unreadable);

    /// <summary>What can be drawn and simulated as it is but says too little, or something else than it seems to, to be published.</summary>
    public IReadOnlyList<Problem> Reservations { get; init; } = [];
}
