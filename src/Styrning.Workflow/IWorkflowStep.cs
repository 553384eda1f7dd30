namespace Styrning.Workflow;

/// <summary>
/// Code behind a service or send task. It runs inside the transaction that moves the token and must be safe to repeat:
/// in a user's request an exception rolls everything back and reaches the caller; in due work it becomes an incident that is tried again later.
/// A step changes the context it shares with the engine and neither commits nor opens a transaction of its own.
/// </summary>
public interface IWorkflowStep
{
    Task RunAsync(StepContext step, CancellationToken cancel);
}
