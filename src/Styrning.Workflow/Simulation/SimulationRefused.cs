namespace Styrning.Workflow.Simulation;

/// <summary>The simulation was asked for in a way that it cannot follow: an option that cannot be read, or a name that the file does not have.</summary>
/// <param name="message">Swedish, for whoever asked.</param>
public sealed class SimulationRefused(string message) : Exception(message);
