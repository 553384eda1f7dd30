namespace Styrning.Workflow.Execution;

/// <summary>Something that an event asks of the world outside. Done in order, in the transaction that stores the state.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>The token or subscription concerned.</summary>
    public required int Token { get; init; }

    /// <summary>The element concerned.</summary>
    public required string Element { get; init; }

    public sealed record CreateTask(string Name, string? Form, string? Role, string? Key) : Effect;

    public sealed record CancelTask : Effect;

    /// <summary>Run code of the host and answer with StepCompleted or StepFailed. <paramref name="Step"/> is null where the file names none.</summary>
    public sealed record RunStep(string? Step, string? Key) : Effect;

    /// <summary>
    /// Either <paramref name="Due"/> or <paramref name="Rule"/> says when. <paramref name="Again"/>: the rule's timer has just fired,
    /// so what the rule says counts only when it is later than now; until then the timer sleeps.
    /// </summary>
    public sealed record ScheduleTimer(DateTimeOffset? Due, string? Rule, string? Key, bool Again = false) : Effect;

    public sealed record CancelTimer : Effect;

    public sealed record WaitForMessage(string Name, string? Key) : Effect;

    public sealed record StopWaiting : Effect;

    /// <summary>The token does not go on by itself.</summary>
    public sealed record Incident(string Code, string Cause) : Effect;

    /// <summary>The incident of the token is over: retried, or cancelled with it.</summary>
    public sealed record IncidentOver : Effect;

    public sealed record Ended : Effect;
}
