namespace Styrning.Domain.Organisation;

/// <summary>A change of the organisation, as somebody made it: who, when and what in words. Written once, never changed.</summary>
public sealed class OrganisationChange
{
    public const int LongestWhat = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>The person who made it.</summary>
    public required Guid By { get; init; }

    /// <summary>The role it concerns; null when it concerns none.</summary>
    public string? RoleKey { get; init; }

    /// <summary>The person it concerns; null when it concerns none.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The report area it concerns; null when it concerns none.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>One Swedish sentence.</summary>
    public required string What { get; init; }
}
