namespace Styrning.Workflow.Storage;

/// <summary>An instance that waits for a message about its subject.</summary>
public sealed class WorkflowMessageWait
{
    public Guid InstanceId { get; set; }

    /// <summary>The subscription in the instance; unique there.</summary>
    public int Token { get; set; }

    public required string Name { get; set; }
    public Guid Subject { get; set; }

    /// <summary>The value of the correlation key; null when the process gives none.</summary>
    public string? Key { get; set; }
}
