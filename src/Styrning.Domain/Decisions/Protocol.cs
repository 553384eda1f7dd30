namespace Styrning.Domain.Decisions;

public enum JusteringManner
{
    Digital,

    /// <summary>Signed on paper: §§ with secret content.</summary>
    Paper,

    /// <summary>Omedelbar justering, at the meeting, as an own protocol.</summary>
    Immediate,
}

/// <summary>The §§ that are justerade together, on one day, and announced together. The original is the justerade protocol; what the web shows is a copy.</summary>
public sealed class Protocol
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Null for the own protocol of a decision by delegation.</summary>
    public Guid? MeetingId { get; init; }

    public required string OrganKey { get; init; }

    /// <summary>The meeting's day, or the day of the delegated decision: what the two weeks for justering are counted from.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>"Protokoll", "Omedelbar justering § 112", "Protokoll med sekretess § 115".</summary>
    public required string Name { get; init; }

    public required JusteringManner Manner { get; init; }

    /// <summary>The day the last of those who justera signed; null before.</summary>
    public DateOnly? JusteradOn { get; private set; }

    /// <summary>Names of chair and justerare as they signed.</summary>
    public string JusteradBy { get; private set; } = "";

    /// <summary>Where the original is kept: "diariet, akt 2026/114", "e-signatur 8F2…".</summary>
    public string OriginalKeptAt { get; private set; } = "";

    public List<PublicNotice> Notices { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>Chair and justerare have signed.</summary>
    public void SetJusterad(DateOnly on, string by, string keptAt) => (JusteradOn, JusteradBy, OriginalKeptAt) = (on, by, keptAt);
}

/// <summary>That the justering was announced on the anslagstavla (KL 8:12). Taken down early, or the board out of order: a new one begins new three weeks.</summary>
public sealed class PublicNotice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProtocolId { get; init; }

    public required DateOnly PostedOn { get; init; }

    /// <summary>The day it came down, by hand or because the board failed; null while it is up.</summary>
    public DateOnly? TakenDownOn { get; set; }

    /// <summary>Why it came down within the time; empty when it ran its time.</summary>
    public string TakenDownBecause { get; set; } = "";

    /// <summary>The outage that took it down; null when somebody did.</summary>
    public Guid? OutageId { get; set; }

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>"Anslagstavlan låg nere från–till": every notice that should have been up then was not (KL 13:5).</summary>
public sealed class BoardOutage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateOnly FromOn { get; init; }

    public required DateOnly ToOn { get; init; }

    public required string Because { get; init; }

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
