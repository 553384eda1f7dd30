namespace Styrning.Workflow.Storage;

/// <summary>Something that time will do to an instance. The row is deleted in the transaction that holds its effects, so it fires once.</summary>
public sealed class WorkflowTimer
{
    public Guid InstanceId { get; set; }

    /// <summary>The subscription (or, for a retry, the token) in the instance; unique there.</summary>
    public int Token { get; set; }

    public WorkflowTimerKind Kind { get; set; }

    /// <summary>The id of the event or task in the process file.</summary>
    public required string Element { get; set; }

    /// <summary>The deadline rule that says when; null for a duration or date in the file.</summary>
    public string? Rule { get; set; }

    /// <summary>The item of the nearest enclosing multi-instance, as text; null outside one.</summary>
    public string? Key { get; set; }

    /// <summary>Null: not by itself. A rule said never, or an incident has used up its retries and waits for a person.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Failed attempts so far. Above zero there is an incident.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the latest attempt failed.</summary>
    public string? Cause { get; set; }

    /// <summary>The person who asked for the next attempt, for the journal; null when time does.</summary>
    public string? AskedBy { get; set; }
}

/// <summary>What is to be done when a <see cref="WorkflowTimer"/> is due. The numbers are stored.</summary>
public enum WorkflowTimerKind
{
    /// <summary>A timer event of the process.</summary>
    Event = 0,

    /// <summary>A token that failed is to be tried again.</summary>
    Retry = 1,
}
