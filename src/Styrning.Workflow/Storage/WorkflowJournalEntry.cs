namespace Styrning.Workflow.Storage;

/// <summary>One event that reached an instance, in the order it did. Append only; together they replay the instance.</summary>
public sealed class WorkflowJournalEntry
{
    public Guid InstanceId { get; set; }
    public int Seq { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>What happened: see <see cref="Execution.JournalKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>The element that the event reached; null for the start of the process.</summary>
    public string? Element { get; set; }

    public string? Actor { get; set; }

    /// <summary>The elements that the event completed, in order, separated by spaces.</summary>
    public string? Path { get; set; }

    /// <summary>What the event carried (token, variables), compact JSON.</summary>
    public string? Data { get; set; }
}
