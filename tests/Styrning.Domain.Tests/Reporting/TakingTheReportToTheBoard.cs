using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class TakingTheReportToTheBoard
{
    private static readonly DateOnly Today = new(2027, 3, 9);

    [Fact]
    public void Nothing_leaves_before_a_second_person_has_approved_the_public_rendition()
    {
        var (cycle, version) = Compiled();
        Assert.Equal("RAP-63", Assert.Throws<RuleBroken>(() => cycle.SendToBoard(version, "", A.Moment)).Code);
        Assert.Equal("RAP-61", Assert.Throws<RuleBroken>(() => version.Judge(true, "", A.Anna, A.Moment)).Code);

        version.Judge(true, "", A.Bo, A.Moment);
        cycle.SendToBoard(version, "KS 2027/12", A.Moment);
        Assert.NotNull(cycle.SentToBoardAt);
    }

    [Fact]
    public void A_refused_rendition_needs_a_comment_and_is_judged_once()
    {
        var (_, version) = Compiled();
        Assert.Equal("RAP-62", Assert.Throws<RuleBroken>(() => version.Judge(false, " ", A.Bo, A.Moment)).Code);
        version.Judge(false, "Maska 1.3.", A.Bo, A.Moment);
        Assert.Equal("RAP-60", Assert.Throws<RuleBroken>(() => version.Judge(true, "", A.Bo, A.Moment)).Code);
    }

    [Theory]
    [InlineData("2027-03-09", 31, BoardOutcome.Noted, "", null)]
    [InlineData("2027-03-10", 31, BoardOutcome.Noted, "", "RAP-65")]
    [InlineData("2027-03-08", 0, BoardOutcome.Noted, "", "RAP-66")]
    [InlineData("2027-03-08", 31, BoardOutcome.Aterremiss, "", "RAP-67")]
    [InlineData("2027-03-08", 31, BoardOutcome.Aterremiss, "Komplettera 1.8.", null)]
    public void An_outcome_has_a_day_that_has_come_a_paragraph_and_for_an_aterremiss_its_motive(string day, int paragraf, BoardOutcome outcome, string note, string? code)
    {
        var (cycle, version) = Compiled();
        version.Judge(true, "", A.Bo, A.Moment);
        cycle.SendToBoard(version, "", A.Moment);

        var thrown = Record.Exception(() => cycle.RecordBoard(outcome, "Kommunstyrelsen", DateOnly.Parse(day, null), paragraf, note, Today, A.Bo, A.Moment));

        Assert.Equal(code, (thrown as RuleBroken)?.Code);
    }

    [Fact]
    public void An_aterremiss_brings_the_report_home_and_a_bordlaggning_leaves_it_there()
    {
        var (cycle, version) = Compiled();
        version.Judge(true, "", A.Bo, A.Moment);
        cycle.SendToBoard(version, "", A.Moment);

        cycle.RecordBoard(BoardOutcome.Bordlaggning, "Kommunstyrelsen", Today, 30, "", Today, A.Bo, A.Moment);
        Assert.NotNull(cycle.SentToBoardAt);
        cycle.RecordBoard(BoardOutcome.Aterremiss, "Kommunstyrelsen", Today, 31, "Komplettera.", Today, A.Bo, A.Moment);
        Assert.Null(cycle.SentToBoardAt);
        Assert.Equal("RAP-64", Assert.Throws<RuleBroken>(() => cycle.RecordBoard(BoardOutcome.Noted, "Kommunstyrelsen", Today, 32, "", Today, A.Bo, A.Moment)).Code);
    }

    private static (ReportingCycle, Compilation) Compiled()
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Single, new SectionAssignment("hr")));
        return (cycle, new()
        {
            CycleId = cycle.Id,
            VersionNo = 1,
            CompiledAt = A.Moment,
            CompiledBy = A.Anna,
            ContentJson = "{}",
            FullHtml = "",
            FullDocx = [],
            PublicHtml = "",
            PublicDocx = [],
            FullHtmlHash = "",
            FullDocxHash = "",
            PublicHtmlHash = "",
            PublicDocxHash = "",
        });
    }
}
