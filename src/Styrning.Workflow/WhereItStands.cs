namespace Styrning.Workflow;

/// <summary>Where one instance stands, for a page: what is waited for now and what has been passed, in order.</summary>
public sealed record WhereItStands(
    Guid InstanceId,
    string Key,
    int Version,
    string? Name,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<StandingElement> Current,
    IReadOnlyList<PassedElement> Passed);

/// <summary>An element that waits. <paramref name="Key"/> is the multi-instance item; <paramref name="Cause"/> tells of an incident.</summary>
public sealed record StandingElement(string Id, string Name, string? Key, string? Cause);

/// <summary>An element that was completed, once per time it was.</summary>
public sealed record PassedElement(string Id, string Name, DateTimeOffset At, string? Actor);
