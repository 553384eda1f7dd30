namespace Styrning.Workflow.Simulation;

/// <summary>The codes of incidents that only a simulation can have; the engine's own keep theirs. Stable, never reused.</summary>
public static class SimulationCodes
{
    /// <summary>So many events that something goes round without end.</summary>
    public const string Endless = "SIM-01";

    /// <summary>The time that a simulation may take, on a real clock, is up.</summary>
    public const string TooSlow = "SIM-02";

    /// <summary>Processes that call each other, deeper than any process needs.</summary>
    public const string TooDeep = "SIM-03";

    /// <summary>An answer was given to something that cannot be answered so there.</summary>
    public const string NotTaken = "SIM-04";
}
