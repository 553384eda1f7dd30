using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.AChamber;

namespace Styrning.Domain.Tests.Moten;

public sealed class TakingPartInAnItem
{
    [Theory]
    [InlineData(OrganTyp.KF, 31, 61, true)]
    [InlineData(OrganTyp.KF, 30, 61, false)]
    [InlineData(OrganTyp.KS, 7, 13, true)]
    [InlineData(OrganTyp.KS, 6, 12, false)] // half is not more than half
    [InlineData(OrganTyp.KS, 6, 13, false)]
    public void Takes_more_than_half_of_the_members(OrganTyp organ, int serving, int seats, bool enough)
    {
        var quorum = new AChamber(organ, serving, seats).TakingPart().Quorum();

        Assert.Equal(enough, quorum.IsMet);
        Assert.False(quorum.OnlyWarns);
    }

    [Fact]
    public void A_javig_member_counts_for_the_quorum_in_KF_and_not_in_a_namnd()
    {
        var kf = new AChamber(OrganTyp.KF, 7, 13);
        var ks = new AChamber(OrganTyp.KS, 7, 13);

        Assert.True(kf.TakingPart(new JavAtItem(kf.Members[0], "Avser ledamoten själv.")).Quorum().IsMet);
        Assert.False(ks.TakingPart(new JavAtItem(ks.Members[0], "Part.", LeftTheRoom: true)).Quorum().IsMet);

        var substitute = ks.Seat(AttendanceKind.Present);
        Assert.True(ks.TakingPart(new JavAtItem(ks.Members[0], "Part.", substitute, LeftTheRoom: true)).Quorum().IsMet);
    }

    [Fact]
    public void What_is_not_filled_in_is_told_and_refuses_nothing()
    {
        Assert.True(new AChamber(OrganTyp.KS, 0, 13).TakingPart().Quorum() is { IsMet: false, OnlyWarns: true });
        Assert.True(new AChamber(OrganTyp.KS, 7).TakingPart().Quorum() is { IsMet: false, OnlyWarns: true });
    }

    [Fact]
    public void In_a_namnd_whoever_is_javig_leaves_the_room_and_in_KF_they_may_stay()
    {
        var ks = new AChamber(OrganTyp.KS, 7, 13);
        var kf = new AChamber(OrganTyp.KF, 7, 13);

        ks.TakingPart(new JavAtItem(ks.Members[0], "Part.", LeftTheRoom: true)).RequireJav();
        Assert.Equal("MOT-60", Code(() => ks.TakingPart(new JavAtItem(ks.Members[0], "Part.")).RequireJav()));
        kf.TakingPart(new JavAtItem(kf.Members[0], "Avser maken.")).RequireJav();
    }

    [Fact]
    public void Whoever_is_javig_takes_no_part_in_KF_either()
    {
        var kf = new AChamber(OrganTyp.KF, 3);

        Assert.Equal(3, kf.TakingPart().Deciding.Count);
        Assert.DoesNotContain(kf.Members[0], kf.TakingPart(new JavAtItem(kf.Members[0], "Avser maken.")).Deciding);
    }

    [Fact]
    public void A_jav_has_a_ground_and_is_of_somebody_who_was_there_once()
    {
        var ks = new AChamber(OrganTyp.KS, 7, 13);
        var absent = ks.Seat(AttendanceKind.Absent);
        var left = ks.Seat(AttendanceKind.Serving, to: 0);
        var jav = new JavAtItem(ks.Members[0], "Part.", LeftTheRoom: true);

        Assert.Equal("MOT-59", Code(() => ks.TakingPart(jav with { Ground = "" }).RequireJav()));
        Assert.Equal("MOT-59", Code(() => ks.TakingPart(jav with { MemberId = absent }).RequireJav()));
        Assert.Equal("MOT-59", Code(() => ks.TakingPart(jav with { MemberId = left }).RequireJav()));
        Assert.Equal("MOT-59", Code(() => ks.TakingPart(jav, jav).RequireJav()));
    }

    [Fact]
    public void The_substitute_is_there_serves_for_nobody_else_and_is_not_javig()
    {
        var ks = new AChamber(OrganTyp.KS, 7, 13);
        var (one, other) = (ks.Seat(AttendanceKind.Present), ks.Seat(AttendanceKind.Absent));
        JavAtItem Jav(int member, Guid? by) => new(ks.Members[member], "Part.", by, LeftTheRoom: true);

        ks.TakingPart(Jav(0, one)).RequireJav();
        Assert.Equal("MOT-61", Code(() => ks.TakingPart(Jav(0, other)).RequireJav()));
        Assert.Equal("MOT-61", Code(() => ks.TakingPart(Jav(0, ks.Members[1])).RequireJav()));
        Assert.Equal("MOT-61", Code(() => ks.TakingPart(Jav(0, one), Jav(1, one)).RequireJav()));
        Assert.Equal("MOT-61", Code(() => ks.TakingPart(Jav(0, one), new JavAtItem(one, "Part.", LeftTheRoom: true)).RequireJav()));
    }

    [Fact]
    public void A_reservation_is_made_before_the_meeting_is_closed_by_somebody_who_decided()
    {
        var ks = new AChamber(OrganTyp.KS, 7, 13);
        ks.Meeting.ClosedAt = After;
        var watching = ks.Seat(AttendanceKind.Present);
        var jav = new JavAtItem(ks.Members[0], "Part.", LeftTheRoom: true);
        void Reserve(Guid member, DateTimeOffset at) => Reservations.Require(new Reservation(member, "", at), ks.Meeting, ks.TakingPart(jav));

        Reserve(ks.Members[1], After.AddMinutes(-1));
        Assert.Equal("MOT-63", Code(() => Reserve(ks.Members[1], After)));
        Assert.Equal("MOT-62", Code(() => Reserve(ks.Members[0], After.AddMinutes(-1))));
        Assert.Equal("MOT-62", Code(() => Reserve(watching, After.AddMinutes(-1))));
    }
}
