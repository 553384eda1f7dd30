using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

/// <summary>
/// The semantics of BPMN as a pure function: the same definition, state and event always give the same state and effects. No input or output,
/// no clock, no chance. The time zone is part of the installation and does not change between a run and its replay.
/// </summary>
public static class Engine
{
    public static Transition Apply(ProcessModel model, InstanceState state, WorkflowEvent happening, TimeZoneInfo zone) =>
        new Run(model, state, happening, zone).Apply();

    /// <summary>
    /// The same, tried out: a plain or manual task, too, asks for its answer, a call may answer as a
    /// task does (StepCompleted or ErrorThrown), nobody is asked who gets a task, and an event that takes too long is given up.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was given up; nothing has happened.</exception>
    internal static Transition Try(ProcessModel model, InstanceState state, WorkflowEvent happening, TimeZoneInfo zone, CancellationToken cancel) =>
        new Run(model, state, happening, zone, trial: true, cancel).Apply();
}
