namespace Styrning.Workflow.Model;

/// <summary>Work: a task or a subprocess, perhaps once per item of a list, perhaps watched by boundary events.</summary>
public abstract class Activity : FlowNode
{
    private readonly List<BoundaryEvent> boundaries = [];

    public MultiInstance? Loop { get; init; }

    public IReadOnlyList<BoundaryEvent> Boundaries => boundaries;

    internal void Attach(BoundaryEvent boundary)
    {
        boundary.Host = this;
        boundaries.Add(boundary);
    }
}

/// <summary>A person's work. Both names are the host's: what form to show, which role gets it.</summary>
public sealed class UserTask : Activity
{
    public string? Form { get; init; }

    public ValueSource? Role { get; init; }

    /// <summary>What the task is about within the subject; null for the item of the nearest loop.</summary>
    public ValueSource? Key { get; init; }
}

/// <summary>A service or send task: code of the host, by name.</summary>
public sealed class StepTask : Activity
{
    /// <summary>Null where the file names no step; such a file can be read and drawn but not published.</summary>
    public string? Step { get; init; }
}

/// <summary>Waits for a message, as an intermediate catch event does.</summary>
public sealed class ReceiveTask : Activity
{
    public required Trigger.Message Message { get; init; }
}

/// <summary>A task without a kind, or a manual one: the engine only notes that it was passed.</summary>
public sealed class PlainTask : Activity;

/// <summary>An embedded subprocess, with variables of its own.</summary>
public sealed class SubProcess : Activity
{
    public required FlowScope Body { get; init; }
}
