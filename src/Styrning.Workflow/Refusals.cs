namespace Styrning.Workflow;

/// <summary>The codes of <see cref="ProcessRefused"/>.</summary>
public static class Refusals
{
    public const string UnknownTask = "PRO-01";
    public const string TaskAlreadyDone = "PRO-02";
    public const string TaskCancelled = "PRO-03";
    public const string NobodyWaits = "PRO-04";
    public const string UnknownProcess = "PRO-05";

    /// <summary>No process begins with that message, or more than one does.</summary>
    public const string NothingBegins = "PRO-06";

    /// <summary>The instance is unknown or has ended.</summary>
    public const string InstanceOver = "PRO-07";

    /// <summary>Nothing has failed there, or no longer.</summary>
    public const string NothingFailed = "PRO-08";

    /// <summary>The token is gone, or the element is none that it can be taken to.</summary>
    public const string CannotMove = "PRO-09";

    /// <summary>In this store that person may only retry.</summary>
    public const string OnlyRetry = "PRO-10";

    /// <summary>The version is not published.</summary>
    public const string UnknownVersion = "PRO-20";

    /// <summary>The instances are to be moved to the version that they are on.</summary>
    public const string SameVersion = "PRO-21";

    /// <summary>The two versions are about different kinds of record.</summary>
    public const string OtherSubject = "PRO-22";

    /// <summary>A mapping names an element that its version does not have.</summary>
    public const string BadMapping = "PRO-23";

    /// <summary>What still runs about a record cannot be erased.</summary>
    public const string StillRunning = "PRO-24";

    /// <summary>The key and version are published with another content: see <see cref="ProcessAlreadyPublished"/>.</summary>
    public const string VersionTaken = "PRO-25";
}
