namespace Styrning.Workflow.Overview;

/// <summary>One instance, whole.</summary>
/// <param name="Line">What its list says of it.</param>
/// <param name="Stands">Where it stands and what it has passed.</param>
/// <param name="Variables">Those of the process itself, by name; after the end there are none.</param>
/// <param name="CallerInstance">The instance that called it; null when none did.</param>
public sealed record InstanceDetail(InstanceLine Line, WhereItStands Stands, IReadOnlyDictionary<string, object?> Variables, Guid? CallerInstance);
