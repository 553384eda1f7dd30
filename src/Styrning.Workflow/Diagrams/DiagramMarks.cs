namespace Styrning.Workflow.Diagrams;

/// <summary>What a drawing shows beside the process itself. Ids that the drawing does not have are passed over.</summary>
/// <param name="At">How many stand at each element now: tokens of one instance, or instances of a whole process.</param>
/// <param name="Passed">What has been completed.</param>
/// <param name="Incidents">Where something has failed and waits for a person.</param>
public sealed record DiagramMarks(IReadOnlyDictionary<string, int> At, IReadOnlySet<string> Passed, IReadOnlySet<string> Incidents)
{
    public static readonly DiagramMarks None = new(new Dictionary<string, int>(), new HashSet<string>(), new HashSet<string>());

    /// <summary>True when <see cref="At"/> counts instances: a badge is then a bare number, also for one.</summary>
    public bool Counts { get; init; }
}
