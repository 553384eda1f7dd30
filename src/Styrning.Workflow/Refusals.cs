namespace Styrning.Workflow;

/// <summary>The codes of <see cref="ProcessRefused"/>.</summary>
public static class Refusals
{
    public const string UnknownTask = "PRO-01";
    public const string TaskAlreadyDone = "PRO-02";
    public const string TaskCancelled = "PRO-03";
    public const string NobodyWaits = "PRO-04";
    public const string UnknownProcess = "PRO-05";
}
