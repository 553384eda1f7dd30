namespace Styrning.Workflow;

/// <summary>What a step may know, and the only way in which it hands something back to its process.</summary>
public sealed class StepContext
{
    private readonly Dictionary<string, object?> outcome = new(StringComparer.Ordinal);

    public required Guid InstanceId { get; init; }

    /// <summary>The record that the process is about.</summary>
    public required Guid Subject { get; init; }

    public required string SubjectKind { get; init; }

    /// <summary>The id of the task in the process file.</summary>
    public required string Element { get; init; }

    /// <summary>The name under which the step was asked for: one class may answer to several.</summary>
    public required string Step { get; init; }

    /// <summary>The item of the nearest enclosing multi-instance, as text; null outside one.</summary>
    public string? Key { get; init; }

    /// <summary>Who caused the event that led here; null when time did.</summary>
    public string? Actor { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The variables as the task sees them, inner scopes hiding outer ones. Facts are asked of the record, not of these.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = new Dictionary<string, object?>();

    /// <summary>What the step has set so far.</summary>
    public IReadOnlyDictionary<string, object?> Outcome => outcome;

    /// <summary>Hands a value to the process: null, bool, number, string, Guid, DateOnly, DateTimeOffset, or a list of these.</summary>
    public void Set(string name, object? value) => outcome[name] = value;
}
