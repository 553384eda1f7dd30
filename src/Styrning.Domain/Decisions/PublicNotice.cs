using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>That the justering was announced on the anslagstavla (KL 8:12). Taken down early, or the board out of order: a new one begins new three weeks.</summary>
public sealed class PublicNotice
{
    private DateOnly postedOn;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProtocolId { get; init; }

    public required DateOnly PostedOn { get => postedOn; init => postedOn = value; }

    /// <summary>The day it came down, by hand or because the board failed; null while it is up.</summary>
    public DateOnly? TakenDownOn { get; private set; }

    /// <summary>Why it came down within the time; empty when it ran its time.</summary>
    public string TakenDownBecause { get; private set; } = "";

    /// <summary>The outage that took it down; null when somebody did.</summary>
    public Guid? OutageId { get; private set; }

    /// <summary>Whoever recorded that it came down; null while it is up.</summary>
    public Guid? TakenDownBy { get; private set; }

    public DateTimeOffset? TakenDownAt { get; private set; }

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The last day of appeal if it stays up.</summary>
    public LegalDeadline LastDay => Deadlines.Appeal(PostedOn);

    /// <summary>The first day it may come down: the day after the last day of appeal.</summary>
    public DateOnly MayComeDownOn => LastDay.Due.AddDays(1);

    /// <summary>It came down within its time.</summary>
    public bool WasInterrupted => TakenDownOn <= LastDay.Due;

    internal void ComeDown(DateOnly on, string because, Guid by, DateTimeOffset at, Guid? outage = null) =>
        (TakenDownOn, TakenDownBecause, TakenDownBy, TakenDownAt, OutageId) = (on, because, by, at, outage);

    internal void GoUpAgain() => (TakenDownOn, TakenDownBecause, TakenDownBy, TakenDownAt) = (null, "", null, null);

    internal void WasPosted(DateOnly on) => postedOn = on;
}
