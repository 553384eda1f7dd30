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
}
