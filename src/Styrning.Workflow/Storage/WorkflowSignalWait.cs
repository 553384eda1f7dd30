namespace Styrning.Workflow.Storage;

/// <summary>An instance that listens for a signal, whatever it is about.</summary>
public sealed class WorkflowSignalWait
{
    public Guid InstanceId { get; set; }

    /// <summary>The subscription in the instance; unique there.</summary>
    public int Token { get; set; }

    public required string Name { get; set; }
}
