using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class CarryingPromisesForward
{
    private static readonly HashSet<string> Owner = ["agare"];

    [Fact]
    public void An_unfinished_promise_comes_along_with_its_sentence_and_its_age()
    {
        var promise = A.Commitment("Arbetet kommer att återupptas under våren 2023.", year: 2022);
        promise.Record(2023, new(promise.Id, CommitmentStatus.Delayed, DelayCause.Personalomsattning, "", "hösten 2024"));

        Assert.False(promise.IsClosed);
        Assert.Equal("lovat 2022, 2023", promise.AgeText);
        Assert.Equal(2, promise.AgeIn(2024));
    }

    [Theory]
    [InlineData(CommitmentStatus.Done)]
    [InlineData(CommitmentStatus.Dropped)]
    public void Only_done_or_dropped_ends_it(CommitmentStatus status)
    {
        var promise = A.Commitment();
        promise.Record(2026, new(promise.Id, status, null, "Skäl.", ""));

        Assert.True(promise.IsClosed);
        Assert.Equal("lovat 2025", promise.AgeText);
    }

    [Fact]
    public void A_section_that_was_never_handed_in_leaves_its_promises_open()
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        var promise = A.Commitment();

        CarryForward.Run(cycle, [promise]);

        Assert.False(promise.IsClosed);
        Assert.Equal([2025, 2026], promise.PromisedYears);
    }

    [Fact]
    public void What_an_approved_section_plans_becomes_a_promise_with_its_words_and_bounds()
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        var section = cycle.Sections[0];
        section.Parts[0].Save(A.Finished() with { Plans = [new("Utvärdera rutinen", "våren 2027", "OSL 18:8")] }, 0, A.Anna, A.Moment);
        section.HandIn("hr", A.Anna, A.Moment, []);
        section.Approve("agare", A.Bo, Owner, A.Moment);

        var promise = Assert.Single(CarryForward.Run(cycle, []));

        Assert.Equal(("Utvärdera rutinen", "våren 2027", 2026, "1.1", "OSL 18:8"), (promise.Sentence, promise.Period, promise.PromisedYear, promise.AreaNumber, promise.Secrecy));
        Assert.NotNull(promise.PeriodTo);
    }

    [Fact]
    public void A_plan_drafted_before_the_section_went_elsewhere_promises_nothing()
    {
        var cycle = Approved(A.Finished() with { Form = SectionForm.Separate, Plans = [new("Hemlig plan", "våren 2027")] });

        Assert.Empty(CarryForward.Run(cycle, []));
    }

    [Fact]
    public void An_answer_to_another_areas_promise_does_not_close_it()
    {
        var elsewhere = A.Commitment(area: "1.7");
        var cycle = Approved(A.Finished() with { Answers = [new(elsewhere.Id, CommitmentStatus.Done, null, "", "")] });

        CarryForward.Run(cycle, [elsewhere]);

        Assert.False(elsewhere.IsClosed);
    }

    [Fact]
    public void Secrecy_proposed_in_a_section_that_was_never_approved_still_holds_next_year()
    {
        var promise = A.Commitment();
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        cycle.Sections[0].Parts[0].Save(new() { Answers = [new(promise.Id, CommitmentStatus.Ongoing, null, "", "", "OSL 18:8")] }, 0, A.Anna, A.Moment);

        CarryForward.Run(cycle, [promise]);

        Assert.Equal("OSL 18:8", promise.Secrecy);
        Assert.False(promise.IsClosed);
    }

    [Fact]
    public void A_correction_that_makes_a_plan_secret_makes_its_promise_secret()
    {
        var cycle = Approved(A.Finished() with { Plans = [new("Nya lås", "våren 2027")] });
        var promise = Assert.Single(CarryForward.Run(cycle, []));
        Assert.Null(promise.Secrecy);

        cycle.Sections[0].Parts[0].Save(A.Finished() with { Plans = [new("Nya lås", "våren 2027", "OSL 18:8")] }, 1, A.Bo, A.Moment);
        CarryForward.CopySecrecy(cycle, [promise]);

        Assert.Equal("OSL 18:8", promise.Secrecy);
    }

    private static ReportingCycle Approved(SectionContent content)
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        cycle.Sections[0].Parts[0].Save(content, 0, A.Anna, A.Moment);
        cycle.Sections[0].HandIn("hr", A.Anna, A.Moment, []);
        cycle.Sections[0].Approve("agare", A.Bo, Owner, A.Moment);
        return cycle;
    }

    [Fact]
    public void Running_it_twice_records_each_year_once()
    {
        var promise = A.Commitment();
        promise.Record(2026, null);
        promise.Record(2026, new(promise.Id, CommitmentStatus.Done, null, "", ""));

        Assert.Single(promise.Years);
        Assert.True(promise.IsClosed);
    }

    [Fact]
    public void A_promise_cannot_be_followed_up_in_the_report_that_made_it() =>
        Assert.Equal("RAP-48", Assert.Throws<RuleBroken>(() => A.Commitment().Record(2025, null)).Code);
}
