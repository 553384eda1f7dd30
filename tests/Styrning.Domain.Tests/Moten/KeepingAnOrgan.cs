using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class KeepingAnOrgan
{
    private static readonly OrganRules Social = new("Socialnämnden", "SN", 5, 9, "namndsekreterare");

    [Fact]
    public void A_namnd_gets_an_address_of_its_short_name_and_the_rules_it_has_of_its_own()
    {
        var organ = Organ.Create(OrganTyp.Namnd, Social with { AllowsDistance = true, HandoverVardagar = 3 }, [Kf, Ks]);

        Assert.Equal(("sn", "Socialnämnden", 5, 9, true, 3), (organ.Key, organ.Name, organ.KallelseDays, organ.Seats, organ.AllowsDistance, organ.HandoverVardagar));
    }

    [Fact]
    public void Kommunfullmaktige_is_summoned_a_week_before_or_earlier()
    {
        Organ.RequireKallelse(OrganTyp.KF, 7);
        Organ.RequireKallelse(OrganTyp.Namnd, 0);
        Refused("MOT-13", () => Organ.RequireKallelse(OrganTyp.KF, 6));
        Refused("MOT-13", () => Kf.Change(new("Kommunfullmäktige", "KF", 6, 21, "namndsekreterare"), []));
    }

    [Fact]
    public void Kommunfullmaktige_has_an_odd_number_of_at_least_21_and_the_styrelse_at_least_five()
    {
        Organ.RequireSeats(OrganTyp.KF, 21);
        Organ.RequireSeats(OrganTyp.KS, 5);
        Organ.RequireSeats(OrganTyp.Utskott, 3);
        Refused("MOT-15", () => Organ.RequireSeats(OrganTyp.KF, 19));
        Refused("MOT-15", () => Organ.RequireSeats(OrganTyp.KF, 22));
        Refused("MOT-15", () => Organ.RequireSeats(OrganTyp.KS, 4));
        Refused("MOT-15", () => Organ.RequireSeats(OrganTyp.Namnd, 0));
    }

    [Fact]
    public void A_name_or_an_address_that_is_taken_is_refused()
    {
        Refused("MOT-10", () => Organ.Create(OrganTyp.Namnd, Social with { Name = " " }, []));
        Refused("MOT-11", () => Organ.Create(OrganTyp.Namnd, Social with { Name = "KOMMUNSTYRELSEN" }, [Ks]));
        Refused("MOT-12", () => Organ.Create(OrganTyp.Namnd, Social with { ShortName = "Ks" }, [Ks]));
        Refused("MOT-12", () => Organ.Create(OrganTyp.Namnd, Social with { ShortName = "Anslag" }, [Ks])); // /moten/anslag is another page
        Refused("MOT-12", () => Organ.Create(OrganTyp.KF, Social, [Ks]));
        Refused("MOT-14", () => Organ.Create(OrganTyp.Namnd, Social with { KallelseDays = 61 }, []));
        Refused("MOT-10", () => Organ.Create(OrganTyp.Namnd, Social with { SecretaryRoleKey = "" }, []));
    }

    [Fact]
    public void An_utskott_belongs_to_a_namnd_and_nobody_prepares_in_a_circle()
    {
        Refused("MOT-16", () => Organ.Create(OrganTyp.Utskott, Social with { ParentKey = "kf" }, [Kf, Ks]));
        Assert.Equal("ks", Organ.Create(OrganTyp.Utskott, Social with { ParentKey = "ks" }, [Kf, Ks]).ParentKey);
        Refused("MOT-17", () => Ksau.Change(new("Kommunstyrelsens arbetsutskott", "KSAU", 5, 3, "namndsekreterare", "ks", "kf"), [Kf, Ks, Ksau])); // kf ← ks ← ksau ← kf
    }

    [Fact]
    public void Only_what_the_law_does_not_demand_is_retired_and_not_before_its_last_meeting()
    {
        var social = Organ.Create(OrganTyp.Namnd, Social, []);

        Refused("MOT-18", () => Kf.Retire(Day("2026-12-31"), 0));
        Refused("MOT-18", () => social.Retire(Day("2026-12-31"), 1));
        social.Retire(Day("2026-12-31"), 0);
        Assert.Equal(Day("2026-12-31"), social.RetiredOn);
    }
}
