namespace Styrning.Workflow.Overview;

/// <summary>An instance in a list.</summary>
/// <param name="Id">The instance.</param>
/// <param name="DefinitionId">The version that it is on, or ended on.</param>
/// <param name="Key">The process.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="SubjectKind">The kind of record that it is about.</param>
/// <param name="Subject">The record.</param>
/// <param name="StartedAt">When.</param>
/// <param name="EndedAt">Null while it runs.</param>
/// <param name="Standing">The elements where it stands, each once; none when it has ended.</param>
/// <param name="IsArchived">Packed away; everything can still be read.</param>
public sealed record InstanceLine(
    Guid Id, Guid DefinitionId, string Key, int Version, string SubjectKind, Guid Subject, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    IReadOnlyList<ElementName> Standing, bool IsArchived);

/// <summary>An element by its id and by what the drawing calls it.</summary>
public sealed record ElementName(string Id, string Name);

/// <summary>Which instances of a version.</summary>
public enum InstancesThat
{
    /// <summary>The newest first.</summary>
    Run,

    /// <summary>The latest ended first.</summary>
    HaveEnded,

    /// <summary>Run, and have something that failed.</summary>
    HaveFailed,
}
