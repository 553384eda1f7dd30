namespace Styrning.Workflow.Storage;

/// <summary>
/// Something that was told and is still to reach one receiver, in a transaction of its own: whoever cannot take it stops nobody else. The row is
/// deleted in the transaction that holds its effects, so it arrives once.
/// </summary>
public sealed class WorkflowErrand
{
    public Guid Id { get; set; }
    public WorkflowErrandKind Kind { get; set; }

    /// <summary>Who listens for a signal, or who sent a message; null for a start. The errand goes with the instance.</summary>
    public Guid? InstanceId { get; set; }

    /// <summary>The subscription that listens, or the token that sent.</summary>
    public int Token { get; set; }

    /// <summary>The version that a signal begins; null for the others.</summary>
    public Guid? DefinitionId { get; set; }

    /// <summary>The event that listens, sent, or is to begin an instance.</summary>
    public required string Element { get; set; }

    /// <summary>The signal or message.</summary>
    public required string Name { get; set; }

    /// <summary>The value of the correlation key of a message; null when the process gives none.</summary>
    public string? Key { get; set; }

    /// <summary>What it is about: where a message goes, what a started instance is about; null for a listener, who has its own.</summary>
    public Guid? Subject { get; set; }

    public string? SubjectKind { get; set; }

    /// <summary>The variables that come with it, compact JSON; null for none.</summary>
    public string? Data { get; set; }

    public string? Actor { get; set; }

    /// <summary>The order among those that were told in one transaction.</summary>
    public int Number { get; set; }

    /// <summary>When the next attempt is made; null when a person has to look.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Failed attempts so far. Above zero there is an incident.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the latest attempt failed.</summary>
    public string? Cause { get; set; }
}

/// <summary>What is to be handed over. The numbers are stored.</summary>
public enum WorkflowErrandKind
{
    /// <summary>A signal, to one instance that listens.</summary>
    Signal = 0,

    /// <summary>A signal, to a process that begins with it.</summary>
    SignalStart = 1,

    /// <summary>A message, to whoever waits for it or begins with it.</summary>
    Message = 2,
}
