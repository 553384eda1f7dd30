namespace Styrning.Workflow;

/// <summary>A version of a process as the database knows it. <paramref name="IsNew"/> is false when the same file was already there.</summary>
public sealed record PublishedProcess(Guid Id, string Key, int Version, string Hash, bool IsNew);
