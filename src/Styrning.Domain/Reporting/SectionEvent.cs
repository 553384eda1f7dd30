namespace Styrning.Domain.Reporting;

/// <summary>A fact in the life of a section. Its status is read from these, never stored beside them.</summary>
public sealed class SectionEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SectionId { get; init; }

    /// <summary>Order within the section, from 1.</summary>
    public required int Number { get; init; }

    public required SectionEventKind Kind { get; init; }

    /// <summary>The role that acted, where it acted as one; history keeps the role and the person.</summary>
    public string? RoleKey { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The comment of a return, the reason of an omission; else empty.</summary>
    public string Comment { get; init; } = "";
}

public enum SectionEventKind
{
    /// <summary>One of several co-responsible is ready.</summary>
    Ready,

    /// <summary>Everyone who must be is ready, or the lead handed it in.</summary>
    Submitted,

    /// <summary>Taken back by one who answers for it, before the review was done.</summary>
    Withdrawn,

    /// <summary>Sent back with a comment.</summary>
    Returned,

    Approved,

    /// <summary>Left out this year, with a reason. The number stays a gap.</summary>
    Omitted,

    /// <summary>Opened again after the writing time.</summary>
    Reopened,
}
