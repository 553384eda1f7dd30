namespace Styrning.Domain.Decisions;

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

    public bool Covers(int order) => (FromOrder is not { } from || from <= order) && (ToOrder is not { } to || order <= to);

    internal bool Meets(Attendance other) => (FromOrder ?? 0) <= (other.ToOrder ?? int.MaxValue) && (other.FromOrder ?? 0) <= (ToOrder ?? int.MaxValue);
}
