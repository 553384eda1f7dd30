namespace Styrning.Workflow;

/// <summary>Something that failed and waits for its next attempt, or for a person.</summary>
public sealed class WorkflowIncident
{
    public WorkflowIncidentKind Kind { get; set; }

    /// <summary>Null for what has no instance yet.</summary>
    public Guid? InstanceId { get; set; }

    /// <summary>The token, or the subscription of a timer; 0 for an errand or a start.</summary>
    public int Token { get; set; }

    /// <summary>The errand, or the definition whose start failed; null for the others.</summary>
    public Guid? OtherId { get; set; }

    public Guid? Subject { get; set; }

    public string? SubjectKind { get; set; }

    public required string Element { get; set; }

    public string? Cause { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is tried again; null: a person has to look.</summary>
    public DateTimeOffset? NextAttempt { get; set; }
}

/// <summary>What failed.</summary>
public enum WorkflowIncidentKind
{
    /// <summary>A step, a call or a gateway: the token stays where it is. A person may retry, skip, move, set variables.</summary>
    Token = 0,

    /// <summary>A timer that could not fire. A person may retry.</summary>
    Timer = 1,

    /// <summary>A signal or message that has not arrived. A person may retry.</summary>
    Errand = 2,

    /// <summary>A process that could not begin by the clock. A person may retry.</summary>
    Start = 3,
}
