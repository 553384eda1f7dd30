namespace Styrning.Workflow.Migrating;

/// <summary>The codes of <see cref="MigrationProblem"/>. Stable, never reused.</summary>
public static class MigrationCodes
{
    /// <summary>The new version has no such element, and the mapping names no other.</summary>
    public const string Gone = "MIG-01";

    /// <summary>The element is of another kind.</summary>
    public const string OtherKind = "MIG-02";

    /// <summary>The element lies in another scope than what it is under way in.</summary>
    public const string OtherScope = "MIG-03";

    /// <summary>The activity repeats itself in another way, or no longer.</summary>
    public const string OtherLoop = "MIG-04";

    /// <summary>A token waits at a join, and the flow by which it came is gone.</summary>
    public const string NoFlow = "MIG-05";

    /// <summary>The element calls another process than the one that is under way.</summary>
    public const string OtherCall = "MIG-06";

    /// <summary>An expression of the new version (a role, a time, a key) fails on this instance's variables.</summary>
    public const string Expression = "MIG-07";

    /// <summary>The instance would stop with an incident as soon as it had moved.</summary>
    public const string WouldStop = "MIG-08";

    /// <summary>The new rows could not be written: the cause is in the message. Nothing of the instance has changed.</summary>
    public const string NotStored = "MIG-09";
}
