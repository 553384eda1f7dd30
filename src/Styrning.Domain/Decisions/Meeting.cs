namespace Styrning.Domain.Decisions;

/// <summary>A sammanträde. One per organ and day, so that its address (/moten/ks/2026-12-07) lasts; a meeting that is moved is a cancelled one and a new one.</summary>
public sealed class Meeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OrganKey { get; init; }

    public required DateOnly MeetsOn { get; init; }

    /// <summary>Swedish wall clock; null while it is not known.</summary>
    public TimeOnly? StartsAt { get; set; }

    public string Place { get; set; } = "";

    /// <summary>The day the kallelse went out to every ledamot and ersättare; null before.</summary>
    public DateOnly? KallelseSentOn { get; set; }

    /// <summary>KF: the day the meeting was announced on the anslagstavla (KL 5:13); null before, and for others.</summary>
    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>The member who led it.</summary>
    public Guid? ChairId { get; set; }

    /// <summary>Members chosen to justera, besides the chair.</summary>
    public List<Guid> AdjusterIds { get; set; } = [];

    /// <summary>When the organ closed the meeting: after it no reservation is taken (KL 4:27).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public DateOnly? CancelledOn { get; set; }

    public string CancelledBecause { get; set; } = "";

    public List<Attendance> Attendance { get; private set; } = [];

    public List<AgendaItem> Agenda { get; private set; } = [];

    public int Version { get; private set; }

    public bool IsCancelled => CancelledOn is not null;

    public bool IsClosed => ClosedAt is not null;
}

public enum AttendanceKind
{
    /// <summary>Ledamot, or ersättare who serves in somebody's place.</summary>
    Serving,

    /// <summary>Ersättare who is there without serving.</summary>
    Present,

    Absent,
}

/// <summary>That a member was there, for the whole meeting or for some of its items.</summary>
public sealed class Attendance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required Guid MemberId { get; init; }

    public required AttendanceKind Kind { get; set; }

    /// <summary>Took part at a distance: present in every respect that the law counts.</summary>
    public bool AtDistance { get; set; }

    /// <summary>Whose place an ersättare serves in; null for a ledamot.</summary>
    public Guid? InPlaceOf { get; set; }

    /// <summary>First and last agenda order that they were there for, both included; null from the beginning, to the end.</summary>
    public int? FromOrder { get; set; }

    public int? ToOrder { get; set; }
}
