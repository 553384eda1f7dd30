namespace Styrning.Workflow.Execution;

/// <summary>The kinds of journal entries. Stored, never renamed.</summary>
public static class JournalKinds
{
    public const string Started = "started";
    public const string TaskCompleted = "task";
    public const string TimerFired = "timer";
    public const string MessageDelivered = "message";
    public const string StepCompleted = "step";
    public const string StepFailed = "step-failed";
    public const string Retried = "retry";
    public const string SignalReceived = "signal";
    public const string ErrorThrown = "error";
    public const string CallCompleted = "call";
    public const string CallEscalated = "escalation";
    public const string VariablesSet = "variables";
    public const string Skipped = "skip";
    public const string Moved = "move";
    public const string Cancelled = "cancel";
    public const string ErrandRetried = "errand-retry";
    public const string ErrandDropped = "errand-drop";

    /// <summary>Not an event of the engine: from here on another version is run.</summary>
    public const string Migrated = "migrate";
}
