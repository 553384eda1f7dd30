using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Simulation;

/// <summary>What came of a simulation.</summary>
/// <param name="Process">The process that was simulated.</param>
/// <param name="Ended">Whether it came to its end; otherwise it waits, or stands still with an incident.</param>
/// <param name="Path">The ids of the flow nodes in the order completed, one for each time; those of a called process before the call.</param>
/// <param name="Open">The ids of what still waits, each once, in the order they began to; the tasks and events of a called process in the place of the call.</param>
/// <param name="Variables">Those of the process: at its end, or where it waits.</param>
/// <param name="Elapsed">
/// Simulated time from start to rest, in days of the calendar and the hours beyond them: the start and this long after it, counted on the wall, is the end.
/// </param>
/// <param name="Incidents">Everything that went wrong, in order, also what the process survived.</param>
public sealed record SimulationResult(
    string Process,
    bool Ended,
    IReadOnlyList<string> Path,
    IReadOnlyList<string> Open,
    IReadOnlyDictionary<string, object?> Variables,
    CalendarDuration Elapsed,
    IReadOnlyList<SimulationIncident> Incidents);

/// <param name="Element">The id of the flow node; of the process when it could not start.</param>
/// <param name="Code">RUN-nn from the engine, SIM-nn from the simulation.</param>
/// <param name="Message">Swedish.</param>
public sealed record SimulationIncident(string Element, string Code, string Message);
