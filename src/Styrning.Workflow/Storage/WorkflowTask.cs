namespace Styrning.Workflow.Storage;

/// <summary>Work for a person. It holds a role; who that is, is resolved by whoever reads it.</summary>
public sealed class WorkflowTask
{
    public Guid Id { get; set; }
    public Guid InstanceId { get; set; }

    /// <summary>The token that waits here, unique in its instance.</summary>
    public int Token { get; set; }

    public required string SubjectKind { get; set; }
    public Guid Subject { get; set; }

    /// <summary>The id of the user task in the process file.</summary>
    public required string Element { get; set; }

    public required string Name { get; set; }
    public string? Form { get; set; }
    public string? Role { get; set; }

    /// <summary>The item of the nearest enclosing multi-instance, as text; null outside one.</summary>
    public string? Key { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
    public string? CompletedBy { get; set; }
    public DateTimeOffset? CancelledAt { get; set; }
}
