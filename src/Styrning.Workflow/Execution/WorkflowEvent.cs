namespace Styrning.Workflow.Execution;

/// <summary>Something that happens to an instance. It carries its own time: the engine has no clock.</summary>
public abstract record WorkflowEvent(DateTimeOffset Now, string? Actor)
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>What the event brings along.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = Nothing;

    public sealed record Started(DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor)
    {
        /// <summary>The start event that was triggered; null for the none start.</summary>
        public string? Start { get; init; }

        /// <summary>Another instance called this one: an error that nothing here catches ends it and is the caller's.</summary>
        public bool Called { get; init; }
    }

    /// <summary>A person has done the task that waits at the token.</summary>
    public sealed record TaskCompleted(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The host has run the step that the token asked for.</summary>
    public sealed record StepCompleted(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The step or call could not be run, or the timer not fire; the token stays, and can be tried again.</summary>
    public sealed record StepFailed(int Token, string Code, string Cause, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The time of a timer has come.</summary>
    public sealed record TimerFired(int Subscription, DateTimeOffset Now) : WorkflowEvent(Now, null);

    /// <summary>A message has come to the subscription that waited for it.</summary>
    public sealed record MessageDelivered(int Subscription, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A signal has come to the subscription that listened for it.</summary>
    public sealed record SignalReceived(int Subscription, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The activity at the token ended with an error of the process: a step threw it, a person did, or the called instance ended so.</summary>
    public sealed record ErrorThrown(int Token, string Code, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The called instance has ended; the event carries its variables.</summary>
    public sealed record CallCompleted(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The called instance has thrown an escalation that it does not catch itself.</summary>
    public sealed record CallEscalated(int Token, string? Code, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>Whatever failed at the token, or the timer, is tried again.</summary>
    public sealed record Retried(int Token, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A person sets variables as they are seen from the token (null: of the process), because an incident needs it.</summary>
    public sealed record VariablesSet(int? Token, string Reason, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A person lets what failed at the token pass as done; the event carries what it should have set.</summary>
    public sealed record Skipped(int Token, string Reason, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A person takes the token to another element of the same scope, which is entered as if a flow led there.</summary>
    public sealed record Moved(int Token, string Target, string Reason, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A person has a signal or message of the instance, or for it, tried again. Told of only: nothing here moves, and it may have ended.</summary>
    public sealed record ErrandRetried(string? Element, string Name, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>A person gives up a signal or message of the instance, or for it. Told of only: nothing here moves, and it may have ended.</summary>
    public sealed record ErrandDropped(string? Element, string Name, string Reason, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);

    /// <summary>The whole instance is cancelled.</summary>
    public sealed record Cancelled(string Reason, DateTimeOffset Now, string? Actor) : WorkflowEvent(Now, Actor);
}
