namespace Styrning.Domain.Reporting;

/// <summary>What the board did with the report. None of them waits for laga kraft: the report is noted, not adopted.</summary>
public enum BoardOutcome
{
    /// <summary>Noteras.</summary>
    Noted,

    /// <summary>Godkänns.</summary>
    Approved,

    /// <summary>Läggs till handlingarna.</summary>
    Filed,

    /// <summary>Återremiss: back to compiling, with what the board asks for.</summary>
    Aterremiss,

    /// <summary>Bordläggs: comes back at the next meeting.</summary>
    Bordlaggning,
}

/// <summary>A recorded outcome: organ, day and §.</summary>
public sealed class BoardDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CycleId { get; init; }

    public required BoardOutcome Outcome { get; init; }

    public required string Organ { get; init; }

    public required DateOnly MeetingOn { get; init; }

    /// <summary>The number of the § in the protocol; unique per organ and year.</summary>
    public required int Paragraf { get; init; }

    /// <summary>The motivering of an återremiss; else empty.</summary>
    public string Note { get; init; } = "";

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
