using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class WhoWasThere
{
    [Theory]
    [InlineData(15, 8, true)]
    [InlineData(15, 7, false)]
    [InlineData(8, 5, true)]
    [InlineData(8, 4, false)] // half is not more than half
    public void More_than_half_must_be_present(int seats, int present, bool holds)
    {
        Assert.Equal(holds, new Quorum(seats, present).Holds);
        Assert.Equal(holds, present >= new Quorum(seats, present).Least);
    }

    [Fact]
    public void Those_at_a_distance_count_when_fullmaktige_has_allowed_it()
    {
        var ks = Ks.WithMembers(3);
        var meeting = MeetingOf(ks);
        IReadOnlyList<Attendance> rows = [There(ks.Named("L1")), There(ks.Named("L2"), atDistance: true)];

        Refused("MOT-36", () => meeting.RecordAttendance(rows, ks));
        ks.AllowsDistance = true;
        meeting.RecordAttendance(rows, ks);
        Assert.Equal(new Quorum(3, 2), Quorum.Lowest(meeting, ks));
    }

    [Fact]
    public void A_substitute_serves_for_one_who_is_not_there_and_no_two_for_the_same()
    {
        var ks = Ks.WithMembers(3);
        var meeting = MeetingOf(ks);
        var (l1, l2, e1, e2) = (ks.Named("L1"), ks.Named("L2"), ks.Named("E1"), ks.Named("E2"));

        Refused("MOT-35", () => meeting.RecordAttendance([There(l1), There(l2), InPlace(e1, l2)], ks));
        Refused("MOT-35", () => meeting.RecordAttendance([InPlace(e1, l2), InPlace(e2, l2)], ks));
        Refused("MOT-35", () => meeting.RecordAttendance([There(e1)], ks)); // in nobody's place
        Refused("MOT-35", () => meeting.RecordAttendance([InPlace(e1, e2)], ks));
        Refused("MOT-35", () => meeting.RecordAttendance([InPlace(l1, l2)], ks));
        meeting.RecordAttendance([There(l1), There(l2, to: 3), InPlace(e1, l2, from: 4), new() { MemberId = e2, Kind = AttendanceKind.Present }], ks);
        Assert.Equal([l1, l2], meeting.ServingAt(3));
        Assert.Equal([l1, e1], meeting.ServingAt(4));
    }

    [Fact]
    public void Only_members_of_the_day_are_written_down_each_once_and_the_list_is_replaced()
    {
        var ks = Ks.WithMembers(3);
        ks.ChangeMember(ks.Named("L3"), "L3", null, null, Day("2026-12-31"));
        var meeting = MeetingOf(ks);

        Refused("MOT-34", () => meeting.RecordAttendance([There(ks.Named("L3"))], ks));
        Refused("MOT-34", () => meeting.RecordAttendance([There(ks.Named("L1")), There(ks.Named("L1"))], ks));
        Refused("MOT-34", () => meeting.RecordAttendance([There(ks.Named("L1"), from: 3, to: 2)], ks));
        meeting.RecordAttendance([There(ks.Named("L1"))], ks);
        meeting.RecordAttendance([There(ks.Named("L2"))], ks);
        Assert.Equal(ks.Named("L2"), Assert.Single(meeting.Attendance).MemberId);
    }

    [Fact]
    public void The_lowest_number_at_any_item_is_shown()
    {
        var ks = Ks.WithMembers(3);
        var meeting = MeetingOf(ks);
        Assert.Null(Quorum.Lowest(meeting, ks));
        meeting.AddItem("A", Treatment.Information);
        meeting.AddItem("B", Treatment.Information);
        meeting.RecordAttendance([There(ks.Named("L1")), There(ks.Named("L2"), to: 1)], ks);

        Assert.Equal(new Quorum(3, 1), Quorum.Lowest(meeting, ks));
    }
}
