using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class KeepingTheTerms
{
    private static Organ Styrelsen()
    {
        var ks = Ks;
        ks.SetTerm(null, Day("2023-01-01"), Day("2026-12-31"), null, false, false);
        ks.SetTerm(null, Day("2027-01-01"), Day("2030-12-31"), null, false, false);
        return ks;
    }

    [Fact]
    public void The_laws_days_need_no_reason_and_others_do()
    {
        Assert.True(Organ.AreTheLawsDays(OrganTyp.KF, Day("2026-10-15"), Day("2030-10-14")));
        Assert.False(Organ.AreTheLawsDays(OrganTyp.KF, Day("2026-10-15"), Day("2030-10-15")));
        Assert.True(Organ.AreTheLawsDays(OrganTyp.KS, Day("2027-01-01"), Day("2030-12-31")));
        Assert.False(Organ.AreTheLawsDays(OrganTyp.KS, Day("2026-11-30"), Day("2030-11-24")));
        Assert.True(Organ.AreTheLawsDays(OrganTyp.Namnd, Day("2026-11-30"), Day("2028-11-24"))); // KL 6:19: fullmäktige bestämmer

        Refused("MOT-22", () => Kf.SetTerm(null, Day("2026-10-15"), Day("2030-11-24"), " ", false, false));
        Assert.Equal("Omval", Kf.SetTerm(null, Day("2026-10-15"), Day("2030-11-24"), "Omval", false, false).Note);
    }

    [Fact]
    public void The_styrelse_from_the_election_meeting_lets_the_old_one_end_the_day_before()
    {
        var ks = Styrelsen();

        ks.SetTerm(ks.TermOn(Day("2027-01-01"))!.Id, Day("2026-11-30"), Day("2030-12-31"), "KF 2026-02-25 § 20: från valsammanträdet", moveNeighbours: true, gapSeen: false);

        Assert.Equal((Day("2026-11-29"), Day("2026-11-30")), (ks.Terms.Min(t => t.ToOn), ks.Terms.Max(t => t.FromOn)));
        Assert.Empty(ks.Gaps());
    }

    [Fact]
    public void An_overlap_is_refused_and_a_gap_must_have_been_seen()
    {
        var ks = Styrelsen();
        var later = ks.TermOn(Day("2027-01-01"))!.Id;

        Refused("MOT-20", () => ks.SetTerm(later, Day("2026-12-31"), Day("2030-12-31"), "Skäl", false, true));
        Refused("MOT-21", () => ks.SetTerm(later, Day("2027-01-02"), Day("2030-12-31"), "Skäl", false, false));
        Refused("MOT-19", () => ks.SetTerm(later, Day("2027-01-01"), Day("2026-12-31"), "Skäl", false, false));
        ks.SetTerm(later, Day("2027-01-02"), Day("2030-12-31"), "Skäl", false, gapSeen: true);

        Assert.Equal([(Day("2027-01-01"), Day("2027-01-01"))], ks.Gaps());
        Assert.Null(ks.TermOn(Day("2027-01-01")));
    }

    [Fact]
    public void A_term_cannot_swallow_the_one_after_it()
    {
        var ks = Styrelsen();

        Refused("MOT-20", () => ks.SetTerm(ks.TermOn(Day("2023-01-01"))!.Id, Day("2023-01-01"), Day("2030-12-31"), "Skäl", moveNeighbours: true, gapSeen: true));
        Refused("MOT-20", () => ks.SetTerm(null, Day("2027-01-01"), Day("2027-06-30"), "Skäl", moveNeighbours: true, gapSeen: true)); // begins with another
    }
}
