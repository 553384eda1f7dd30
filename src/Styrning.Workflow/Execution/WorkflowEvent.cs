namespace Styrning.Workflow.Execution;

/// <summary>Something that happens to an instance. It carries its own time: the engine has no clock.</summary>
public abstract record WorkflowEvent(DateTimeOffset Now, string? Actor)
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>What the event brings along.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = Nothing;

    public sealed record Started(DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A person has done the task that waits at the token.</summary>
    public sealed record TaskCompleted(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The host has run the step that the token asked for.</summary>
    public sealed record StepCompleted(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The step could not be run; the token stays, and can be tried again.</summary>
    public sealed record StepFailed(int Token, string Code, string Cause, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The time of a timer has come.</summary>
    public sealed record TimerFired(int Subscription, DateTimeOffset Now) : WorkflowEvent(Now, null);

    /// <summary>A message has come to the subscription that waited for it.</summary>
    public sealed record MessageDelivered(int Subscription, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>Whatever failed at the token is tried again.</summary>
    public sealed record Retried(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);
}
