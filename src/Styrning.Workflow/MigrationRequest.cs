namespace Styrning.Workflow;

/// <summary>Which instances are to go on with which version.</summary>
/// <param name="Key">The process.</param>
/// <param name="From">The version that they are on.</param>
/// <param name="To">The version that they are to be on.</param>
public sealed record MigrationRequest(string Key, int From, int To)
{
    /// <summary>Old id to new id, of elements (and flows, where two lead between the same elements). What is not named keeps its id.</summary>
    public IReadOnlyDictionary<string, string> Elements { get; init; } = new Dictionary<string, string>();
}
