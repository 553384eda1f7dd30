namespace Styrning.Workflow.Execution;

/// <summary>The codes of incidents. Stable, never reused.</summary>
public static class ExecutionCodes
{
    /// <summary>No outgoing flow could be taken.</summary>
    public const string NoWayOut = "RUN-01";

    /// <summary>An expression met a wrong name or type.</summary>
    public const string Expression = "RUN-02";

    /// <summary>A step of the host failed.</summary>
    public const string Step = "RUN-03";

    /// <summary>One event led to more moves than any process needs.</summary>
    public const string TooManyMoves = "RUN-04";

    /// <summary>A collection is none or too long, or a loop has no end.</summary>
    public const string Collection = "RUN-05";

    /// <summary>A role or key is longer than the tables hold; cut off, it would be another one.</summary>
    public const string TooLong = "RUN-06";

    /// <summary>An error of the process that nothing catches.</summary>
    public const string UncaughtError = "RUN-07";

    /// <summary>A called process could not be started, or was cancelled by a person.</summary>
    public const string Call = "RUN-20";

    /// <summary>A message that was sent has reached nobody.</summary>
    public const string NobodyWaits = "RUN-21";
}
