namespace Styrning.Web.Features.Shared;

/// <summary>Records that a new database begins with. It looks whether its own are there and leaves them alone when they are.</summary>
public interface IRecordSeed
{
    SeedFor For { get; }

    /// <summary>Low runs first within its kind.</summary>
    int Order { get; }

    Task RunAsync(CancellationToken cancel);
}

public enum SeedFor
{
    /// <summary>Every kommun begins with these, and changes them: its organs, its table of types.</summary>
    Everyone,

    /// <summary>The demo's kommun: its persons and roles.</summary>
    Demo,

    /// <summary>Examples to look at in the demo, marked as such. Made when the processes have been published.</summary>
    Example,
}
