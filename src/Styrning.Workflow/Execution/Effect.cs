using Styrning.Workflow.Model;

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

    /// <summary>
    /// Run code of the host and answer with StepCompleted, StepFailed or ErrorThrown. <paramref name="Step"/> is null where the file names none.
    /// </summary>
    public sealed record RunStep(string? Step, string? Key, StepKind Kind = StepKind.Service) : Effect;

    /// <summary>Start another process about the same subject; answer with CallCompleted, ErrorThrown or CallEscalated, or StepFailed when it cannot be started.</summary>
    public sealed record Call(string Process, CallBinding Binding, IReadOnlyDictionary<string, object?> Variables, string? Key) : Effect;

    /// <summary>The called instance is no longer wanted: cancel it.</summary>
    public sealed record CancelCall : Effect;

    public sealed record WaitForSignal(string Name) : Effect;

    /// <summary>Tell every other instance of the store that listens, and start the processes that begin with the signal. This instance's own listeners have heard it.</summary>
    public sealed record Broadcast(string Name) : Effect;

    /// <summary>Deliver a message about the same subject to whoever waits for it; nobody is an incident of the delivery, not of this token.</summary>
    public sealed record SendMessage(string Name, string? Key, IReadOnlyDictionary<string, object?> Variables) : Effect;

    /// <summary>An escalation that nothing in this instance catches: for the caller, when it was called.</summary>
    public sealed record Escalate(string? Code) : Effect;

    /// <summary>
    /// Either <paramref name="Due"/> or <paramref name="Rule"/> says when. <paramref name="Again"/>: the rule's timer has just fired,
    /// so what the rule says counts only when it is later than now; until then the timer sleeps.
    /// </summary>
    public sealed record ScheduleTimer(DateTimeOffset? Due, string? Rule, string? Key, bool Again = false) : Effect;

    public sealed record CancelTimer : Effect;

    public sealed record WaitForMessage(string Name, string? Key) : Effect;

    /// <summary>The message or signal is no longer waited for.</summary>
    public sealed record StopWaiting(bool IsSignal = false) : Effect;

    /// <summary>The token does not go on by itself.</summary>
    public sealed record Incident(string Code, string Cause) : Effect;

    /// <summary>The incident of the token is over: retried, or cancelled with it.</summary>
    public sealed record IncidentOver : Effect;

    /// <summary>
    /// The instance is over. <paramref name="Variables"/>: those of the process at its end, for a caller. <paramref name="Error"/>: the code of the
    /// error that ended a called instance; null when it ended well or was cancelled. Who called it knows which.
    /// </summary>
    public sealed record Ended(IReadOnlyDictionary<string, object?> Variables, string? Error = null) : Effect;
}
