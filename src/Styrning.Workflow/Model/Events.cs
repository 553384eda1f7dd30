namespace Styrning.Workflow.Model;

/// <summary>Where a scope begins; without a trigger, as soon as the scope does.</summary>
public sealed class StartEvent : FlowNode
{
    public Trigger? Trigger { get; init; }
}

/// <summary>Where a token ends. A terminating end takes every other token of its scope with it.</summary>
public sealed class EndEvent : FlowNode
{
    public bool Terminates { get; init; }
}

/// <summary>Waits between two steps until its trigger happens.</summary>
public sealed class CatchEvent : FlowNode
{
    public required Trigger Trigger { get; init; }
}

/// <summary>A milestone: passed without waiting.</summary>
public sealed class ThrowEvent : FlowNode;

/// <summary>Sits on the border of an activity and reacts while that is under way.</summary>
public sealed class BoundaryEvent : FlowNode
{
    public required Trigger Trigger { get; init; }

    /// <summary>Whether the activity is cancelled when the event happens.</summary>
    public required bool Interrupts { get; init; }

    public Activity Host { get; internal set; } = null!;
}
