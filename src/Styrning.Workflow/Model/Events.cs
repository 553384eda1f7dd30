namespace Styrning.Workflow.Model;

/// <summary>
/// Where a scope begins; without a trigger, as soon as the scope does. With one it begins an instance of the process, or the event subprocess
/// that it stands in.
/// </summary>
public sealed class StartEvent : FlowNode
{
    public Trigger? Trigger { get; init; }

    /// <summary>In an event subprocess: whether the scope around it is cancelled when the event happens.</summary>
    public bool Interrupts { get; init; } = true;
}

/// <summary>Where a token ends. A terminating end takes every other token of its scope with it.</summary>
public sealed class EndEvent : FlowNode
{
    public bool Terminates { get; init; }

    /// <summary>What it throws as it ends: a message, signal, error or escalation; null for none.</summary>
    public Trigger? Throws { get; init; }

    /// <summary>The step of the host that sends a thrown message; null: it goes to whoever waits for it in this store.</summary>
    public string? Step { get; init; }
}

/// <summary>Waits between two steps until its trigger happens.</summary>
public sealed class CatchEvent : FlowNode
{
    public required Trigger Trigger { get; init; }
}

/// <summary>Passed without waiting: a milestone, or one that throws a message, signal, escalation or link on the way.</summary>
public sealed class ThrowEvent : FlowNode
{
    public Trigger? Throws { get; init; }

    /// <summary>The step of the host that sends a thrown message; null: it goes to whoever waits for it in this store.</summary>
    public string? Step { get; init; }
}

/// <summary>Sits on the border of an activity and reacts while that is under way.</summary>
public sealed class BoundaryEvent : FlowNode
{
    public required Trigger Trigger { get; init; }

    /// <summary>Whether the activity is cancelled when the event happens. An error always does.</summary>
    public required bool Interrupts { get; init; }

    public Activity Host { get; internal set; } = null!;
}
