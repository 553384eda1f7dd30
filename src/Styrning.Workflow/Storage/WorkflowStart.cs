namespace Styrning.Workflow.Storage;

/// <summary>How something other than a person begins a process. Only the newest version of a process has rows here.</summary>
public sealed class WorkflowStart
{
    public Guid DefinitionId { get; set; }

    /// <summary>The id of the start event in the process file.</summary>
    public required string Element { get; set; }

    public WorkflowStartKind Kind { get; set; }

    /// <summary>The message or signal; null for the others.</summary>
    public string? Name { get; set; }

    public required string SubjectKind { get; set; }

    /// <summary>The time that is next, of which the one after it is counted; null when no more comes, and for what is no timer.</summary>
    public DateTimeOffset? PlannedAt { get; set; }

    /// <summary>How many times it comes after that; -1 without end.</summary>
    public int Remaining { get; set; }

    /// <summary>When the next attempt is made: the planned time, later when it has failed, null when a person has to look.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Failed attempts so far. Above zero there is an incident.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the latest attempt failed.</summary>
    public string? Cause { get; set; }
}

/// <summary>What begins an instance. The numbers are stored.</summary>
public enum WorkflowStartKind
{
    Timer = 0,
    Message = 1,
    Signal = 2,

    /// <summary>Asked by the host, when what the condition is about has changed.</summary>
    Condition = 3,
}
