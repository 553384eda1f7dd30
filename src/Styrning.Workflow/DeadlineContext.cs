namespace Styrning.Workflow;

/// <summary>What a deadline rule is asked about.</summary>
public sealed class DeadlineContext
{
    /// <summary>The name under which the rule was asked for.</summary>
    public required string Rule { get; init; }

    public required Guid InstanceId { get; init; }

    public required Guid Subject { get; init; }

    public required string SubjectKind { get; init; }

    /// <summary>The id of the timer event in the process file.</summary>
    public required string Element { get; init; }

    /// <summary>The item of the nearest enclosing multi-instance, as text; null outside one.</summary>
    public string? Key { get; init; }

    public required DateTimeOffset Now { get; init; }

    public IReadOnlyDictionary<string, object?> Variables { get; init; } = new Dictionary<string, object?>();
}
