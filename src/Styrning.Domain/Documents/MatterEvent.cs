namespace Styrning.Domain.Documents;

public enum MatterEventKind
{
    Started,

    /// <summary>Entered in the diarium, or the number or its days corrected.</summary>
    Registered,

    /// <summary>Another role took over.</summary>
    RoleReplaced,

    /// <summary>The proposal was handed on by whoever leads the matter.</summary>
    HandedOn,

    /// <summary>Approved for decision by a second person.</summary>
    Approved,

    /// <summary>Returned to drafting by the second person.</summary>
    Returned,

    /// <summary>How it is prepared: by an exception from beredningstvång, or by the organ itself.</summary>
    PreparedOtherwise,

    /// <summary>One of its documents left for a matter of its own.</summary>
    TakenOut,

    /// <summary>What the decision changed has been entered in the text.</summary>
    ChangeEntered,

    Withdrawn,

    /// <summary>What was found to apply after a court had annulled the decision.</summary>
    FoundAfterAnnulment,
}

/// <summary>A fact about the matter that no other record tells, with who and when. Never changed.</summary>
public sealed class MatterEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MatterId { get; init; }

    public required MatterEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    /// <summary>The role in which it was done, or that was replaced; null when it does not matter.</summary>
    public string? RoleKey { get; init; }

    /// <summary>In words; empty when the kind says all.</summary>
    public string Text { get; init; } = "";
}
