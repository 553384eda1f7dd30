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

    /// <summary>Tokens and variables, compact JSON.</summary>
    public required string State { get; set; }
}
