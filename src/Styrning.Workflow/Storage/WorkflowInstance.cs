namespace Styrning.Workflow.Storage;

/// <summary>One run of a process about one record. Its row is what every change of the instance locks.</summary>
public sealed class WorkflowInstance
{
    public Guid Id { get; set; }
    public Guid DefinitionId { get; set; }
    public required string SubjectKind { get; set; }
    public Guid Subject { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Concurrency token: a second writer that slipped past the lock is refused by the database.</summary>
    public int Version { get; set; }

    /// <summary>The elements where it stands, each once, in order, separated by spaces; null when it has ended. For lists that read no state.</summary>
    public string? Standing { get; set; }

    /// <summary>The instance that called this one; null when nobody did.</summary>
    public Guid? CallerInstance { get; set; }

    /// <summary>The token of the call activity there.</summary>
    public int? CallerToken { get; set; }

    /// <summary>The outermost of those that called each other, whose row is locked for all of them; null when this is it.</summary>
    public Guid? RootId { get; set; }

    /// <summary>How many calls there are between this instance and the outermost.</summary>
    public short Depth { get; set; }

    /// <summary>Tokens and variables, compact JSON.</summary>
    public required string State { get; set; }
}
