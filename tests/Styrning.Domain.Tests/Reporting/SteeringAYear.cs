using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class SteeringAYear
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_new_plan_moves_the_last_day_or_changes_nothing()
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        var (plan, lastDay) = (cycle.Plan, cycle.LastDayOn);
        Assert.Equal("RAP-57", Assert.Throws<RuleBroken>(() => cycle.Replan(new(new(2026, 12, 1), 7, null, 5, 10), Today)).Code);
        Assert.Equal((plan, lastDay), (cycle.Plan, cycle.LastDayOn));

        cycle.Replan(new(new(2027, 4, 12), 7, null, 5, 10), Today);
        Assert.Equal(cycle.Plan!.LastDay(), cycle.LastDayOn);
    }

    [Fact]
    public void What_was_handed_in_and_never_reviewed_can_be_opened_once_the_writing_is_closed()
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        cycle.Sections[0].Written().HandIn("hr", A.Anna, A.Moment, []);
        Assert.Equal("RAP-43", Assert.Throws<RuleBroken>(() => cycle.ReopenWriting(cycle.Sections, new(2027, 1, 15), Today, A.Bo, A.Moment)).Code);

        cycle.CloseWriting(A.Moment);
        Assert.Equal("RAP-135", Assert.Throws<RuleBroken>(() => cycle.ReopenWriting([], new(2027, 1, 15), Today, A.Bo, A.Moment)).Code);
        cycle.ReopenWriting(cycle.Sections, new(2027, 1, 15), Today, A.Bo, A.Moment);
        Assert.Equal(SectionStatus.InProgress, cycle.Sections[0].Status);
        Assert.Equal((new DateOnly(2027, 1, 15), null), (cycle.LastDayOn, cycle.WritingClosedAt));
    }

    [Fact]
    public void A_paragraph_of_the_protocol_stands_for_one_matter_a_year_and_organ()
    {
        BoardDecision Recorded(string organ, DateOnly day) => new() { Outcome = BoardOutcome.Noted, Organ = organ, MeetingOn = day, Paragraf = 31, RecordedBy = A.Bo, RecordedAt = A.Moment };
        ReportingCycle Sent()
        {
            var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
            var version = new Compilation { CycleId = cycle.Id, VersionNo = 1, CompiledAt = A.Moment, CompiledBy = A.Anna, ContentJson = "", FullHtml = "", FullDocx = [], PublicHtml = "", PublicDocx = [], FullHtmlHash = "", FullDocxHash = "", PublicHtmlHash = "", PublicDocxHash = "" };
            version.Judge(true, "", A.Bo, A.Moment);
            cycle.SendToBoard(version, "", A.Moment);
            return cycle;
        }

        Assert.Equal("RAP-131", Assert.Throws<RuleBroken>(() => Sent().RecordBoard(BoardOutcome.Noted, "Kommunstyrelsen", Today, 31, "", Today, A.Bo, A.Moment, [Recorded("kommunstyrelsen", new(2026, 1, 12))])).Code);
        Sent().RecordBoard(BoardOutcome.Noted, "Kommunstyrelsen", Today, 31, "", Today, A.Bo, A.Moment, [Recorded("Kommunfullmäktige", new(2026, 1, 12)), Recorded("Kommunstyrelsen", new(2025, 12, 31))]);
    }

    [Theory]
    [InlineData("hr", "agare")]
    [InlineData("agare", "andra")] // the owner answers for it
    public void The_second_reviews_what_the_owner_answers_for(string responsible, string reviewer)
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment(responsible)));
        Assert.Equal(reviewer, ReviewerChoice.RoleFor(cycle, cycle.Sections[0], Chart(), Today));
    }

    [Fact]
    public void A_promise_is_as_old_in_a_corrected_report_as_in_the_first()
    {
        var promise = A.Commitment(year: 2024);
        promise.Record(2025, null);
        promise.Record(2026, new(promise.Id, CommitmentStatus.Ongoing, null, "", ""));
        Assert.Equal(("lovat 2024, 2025", "lovat 2024, 2025, 2026"), (promise.AgeTextBefore(2026), promise.AgeText));
    }

    [Theory]
    [InlineData("Årlig rapportering", "Årlig rapportering 2026")]
    [InlineData("Rapport 2026", "Rapport 2026")]
    public void The_title_names_its_year_once(string title, string full) =>
        Assert.Equal(full, new ReportingCycle { Year = 2026, Title = title, Kommun = "Almby kommun" }.FullTitle);

    private static OrganisationChart Chart() => new(
        [],
        [new() { Key = "agare", Title = "ägare" }, new() { Key = "andra", Title = "andra" }, new() { Key = "hr", Title = "HR" }],
        [],
        [new() { RoleKey = "agare", PersonId = A.Anna, Kind = HolderKind.Ordinary, FromOn = new(2020, 1, 1) }],
        []);
}
