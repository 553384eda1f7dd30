namespace Styrning.Workflow.Storage;

/// <summary>An instance that ended some time ago, packed into one row: what is searched for in columns, the rest compressed.</summary>
public sealed class WorkflowArchive
{
    public Guid InstanceId { get; set; }

    /// <summary>The version that it ended on.</summary>
    public Guid DefinitionId { get; set; }

    public required string SubjectKind { get; set; }
    public Guid Subject { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset EndedAt { get; set; }

    /// <summary>Its last state, tasks and journal.</summary>
    public required byte[] Content { get; set; }
}
