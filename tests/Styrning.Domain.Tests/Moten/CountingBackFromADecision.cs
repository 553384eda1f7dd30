using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.TheKommun;

namespace Styrning.Domain.Tests.Moten;

public sealed class CountingBackFromADecision
{
    [Fact]
    public void Meetings_in_the_calendar_are_used_where_they_are_in_time()
    {
        // KF onsdag 24 februari 2027: kallelse 17 feb. KS måndag 8 feb hinner (senast 15 feb), 22 feb gör det inte. KS kallelse 3 feb; KSAU 25 jan; kallelse 20 jan; fem vardagar före: 13 jan.
        var plan = BackwardPlan.From(Day("2027-02-24"), [new(Kf, [Day("2027-02-24")]), new(Ks, [Day("2027-02-08"), Day("2027-02-22")]), new(Ksau, [Day("2027-01-25"), Day("2027-02-15")])]);

        Assert.Equal(
            ["Material 2027-01-13", "Kallelse 2027-01-20", "Meeting 2027-01-25", "Kallelse 2027-02-03", "Meeting 2027-02-08", "Kallelse 2027-02-17", "Announcement 2027-02-17", "Meeting 2027-02-24"],
            plan.Steps.Select(Shown));
        Assert.Equal((Day("2027-02-24"), Day("2027-01-13")), (plan.MeetsOn, plan.MaterialDue));
        Assert.All(plan.Steps.Where(step => step.Kind is BackwardStepKind.Meeting), step => Assert.True(step.InCalendar));
        Assert.All(plan.Steps, step => Assert.NotEmpty(step.Deadline.Steps));
    }

    [Fact]
    public void An_empty_calendar_gives_the_latest_days_and_says_that_they_are_counted()
    {
        var plan = BackwardPlan.From(Day("2027-02-24"), [new(Kf, []), new(Ks, []), new(Ksau, [])]);

        // KS senast måndag 15 feb (två vardagar före 17); kallelse onsdag 10; KSAU senast måndag 8; kallelse onsdag 3; fem vardagar före: 27 jan.
        Assert.Equal(
            ["Material 2027-01-27", "Kallelse 2027-02-03", "Meeting 2027-02-08", "Kallelse 2027-02-10", "Meeting 2027-02-15", "Kallelse 2027-02-17", "Announcement 2027-02-17", "Meeting 2027-02-24"],
            plan.Steps.Select(Shown));
        Assert.All(plan.Steps.Where(step => step.Kind is BackwardStepKind.Meeting), step => Assert.False(step.InCalendar));
        Assert.Contains(plan.Steps[2].Deadline.Steps, sentence => sentence.Contains("den senaste möjliga dagen", StringComparison.Ordinal));
    }

    [Fact]
    public void Across_Christmas_every_day_is_a_vardag()
    {
        // KF torsdag 7 januari 2027: en vecka före är nyårsafton, alltså onsdag 30 december.
        var plan = BackwardPlan.From(Day("2027-01-07"), [new(Kf, []), new(Ks, []), new(Ksau, [])]);

        Assert.Equal("Kallelse 2026-12-30", Shown(plan.Steps[^3]));
        Assert.Equal("Meeting 2026-12-28", Shown(plan.Steps[^4]));
        Assert.Equal("Kallelse 2026-12-23", Shown(plan.Steps[^5]));
        Assert.All(plan.Steps, step => Assert.True(Styrning.Domain.Time.SwedishCalendar.IsVardag(step.Day)));
    }

    [Fact]
    public void Across_Easter_the_kallelse_goes_before_skartorsdag_is_over()
    {
        // KF måndag 5 april 2027: en vecka före är annandag påsk; påskdagen, påskafton och långfredagen ligger före.
        var plan = BackwardPlan.From(Day("2027-04-05"), [new(Kf, []), new(Ks, []), new(Ksau, [])]);

        Assert.Equal("Kallelse 2027-03-25", Shown(plan.Steps[^3]));
        Assert.Equal("Announcement 2027-03-25", Shown(plan.Steps[^2]));
        Assert.Equal("Meeting 2027-03-23", Shown(plan.Steps[^4]));
    }

    [Fact]
    public void A_meeting_on_the_last_possible_day_is_in_time_and_one_on_the_day_after_is_not()
    {
        DateOnly Chosen(string ks) => BackwardPlan.From(Day("2027-02-24"), [new(Kf, []), new(Ks, [Day(ks), Day("2027-01-25")])]).Steps.Single(step => step is { Kind: BackwardStepKind.Meeting, Organ.Key: "ks" }).Day;

        Assert.Equal(Day("2027-02-15"), Chosen("2027-02-15"));
        Assert.Equal(Day("2027-01-25"), Chosen("2027-02-16"));
    }

    [Fact]
    public void A_meeting_of_an_earlier_round_is_not_the_one_that_prepares()
    {
        var plan = BackwardPlan.From(Day("2027-02-24"), [new(Kf, []), new(Ks, [Day("2026-12-17")]), new(Ksau, [])]); // 60 days before 15 February

        Assert.False(plan.Steps.Single(step => step is { Kind: BackwardStepKind.Meeting, Organ.Key: "ks" }).InCalendar);
    }

    [Fact]
    public void The_next_meeting_that_can_still_take_it_is_found_on_the_last_day_and_missed_the_day_after()
    {
        IReadOnlyList<PlanStation> route = [new(Kf, [Day("2027-03-31"), Day("2027-02-24")]), new(Ks, [Day("2027-02-08"), Day("2027-03-15")]), new(Ksau, [Day("2027-01-25"), Day("2027-03-01")])];

        Assert.Equal(Day("2027-02-24"), BackwardPlan.NextThatCanTake(Day("2027-01-13"), route)!.MeetsOn);
        Assert.Equal(Day("2027-03-31"), BackwardPlan.NextThatCanTake(Day("2027-01-14"), route)!.MeetsOn);
        Assert.Null(BackwardPlan.NextThatCanTake(Day("2027-03-01"), route));
    }

    [Fact]
    public void The_route_follows_who_prepares_for_whom_and_never_in_a_circle()
    {
        Assert.Equal(["kf", "ks", "ksau"], BackwardPlan.RouteTo(Kf, [Kf, Ks, Ksau]).Select(organ => organ.Key));
        Assert.Equal(["ksau"], BackwardPlan.RouteTo(Ksau, [Kf, Ks, Ksau]).Select(organ => organ.Key));

        var a = new Organ { Key = "a", Name = "A", ShortName = "A", Typ = OrganTyp.Namnd, PreparedByKey = "b", SecretaryRoleKey = "x" };
        var b = new Organ { Key = "b", Name = "B", ShortName = "B", Typ = OrganTyp.Namnd, PreparedByKey = "a", SecretaryRoleKey = "x" };
        Assert.Equal(["a", "b"], BackwardPlan.RouteTo(a, [a, b]).Select(organ => organ.Key));
    }

    private static string Shown(BackwardStep step) => $"{step.Kind} {SwedishText.ShortDate(step.Day)}";
}
