using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class KeepingTheMembers
{
    [Fact]
    public void Members_are_listed_in_the_order_they_were_written_on_the_days_they_have()
    {
        var ks = Ks.WithMembers(2, 2);
        ks.ChangeMember(ks.Named("L1"), "L1", "M", "ordförande", Day("2026-12-31"));

        Assert.Equal(["L1", "L2"], ks.OrdinaryOn(Day("2026-12-31")).Select(m => m.Name));
        Assert.Equal(["L2"], ks.OrdinaryOn(Day("2027-01-01")).Select(m => m.Name));
        Assert.Equal(["E1", "E2"], ks.SubstitutesOn(Day("2027-01-01")).Select(m => m.Name));
        Assert.Equal(1, ks.SeatsOn(Day("2027-01-01"))); // nobody has written down how many there are
    }

    [Fact]
    public void One_person_has_one_place_at_a_time()
    {
        var ks = Ks.WithMembers(2, 0);
        ks.ChangeMember(ks.Named("L1"), "L1", null, null, Day("2026-12-31"));

        Refused("MOT-24", () => ks.AddMember("l1", null, MemberKind.Substitute, Day("2026-12-31"), null, null));
        ks.AddMember("L1", null, MemberKind.Substitute, Day("2027-01-01"), null, null);
        Refused("MOT-23", () => ks.AddMember(" ", null, MemberKind.Ordinary, Day("2027-01-01"), null, null));
        Refused("MOT-23", () => ks.AddMember("L9", null, MemberKind.Ordinary, Day("2027-01-01"), Day("2026-12-31"), null));
    }

    [Fact]
    public void There_are_no_more_ledamoter_than_seats_on_any_day()
    {
        var ks = Ks;
        ks.Seats = 5;
        ks.WithMembers(5, 0);

        Refused("MOT-25", () => ks.AddMember("L6", null, MemberKind.Ordinary, Day("2026-06-01"), null, null));
        ks.AddMember("E1", null, MemberKind.Substitute, Day("2026-06-01"), null, null);
        ks.ChangeMember(ks.Named("L5"), "L5", null, null, Day("2026-12-31"));
        Refused("MOT-25", () => ks.AddMember("L6", null, MemberKind.Ordinary, Day("2026-12-31"), null, null));
        ks.AddMember("L6", null, MemberKind.Ordinary, Day("2027-01-01"), null, null);
    }
}
