using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Decisions.AMeeting;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

public sealed class TheForceOfADecision
{
    [Fact]
    public void Goes_from_decided_by_way_of_justering_and_notice_to_laga_kraft()
    {
        var protocol = Protocol(justeratOn: null, announcedOn: null);
        DecisionForce On(string day) => DecisionForce.Of(Decision(), protocol, [], Day(day));

        Assert.Equal((ForceStage.Decided, Day("2026-06-10")), (On("2026-05-27").Stage, On("2026-05-27").Deadline!.Due));
        Assert.DoesNotContain("skulle", On("2026-06-10").Sentence);
        Assert.Contains("skulle ha varit justerat senast 10 juni 2026", On("2026-06-11").Sentence);

        protocol.SetJusterad(Day("2026-05-28"), "Anna Ek", "diariet", Day("2026-05-28"), Somebody, At("2026-05-28"));
        Assert.Equal((ForceStage.Justerad, Day("2026-06-01")), (On("2026-05-28").Stage, On("2026-05-28").Deadline!.Due));
        Assert.Contains("skulle ha anslagits senast 1 juni 2026", On("2026-06-02").Sentence);

        protocol.Announced("2026-05-29");
        Assert.Equal((ForceStage.Announced, Day("2026-06-23"), Day("2026-06-22")), (On("2026-06-22").Stage, On("2026-06-22").LagaKraftOn!.Value, On("2026-06-22").Deadline!.Due));
        Assert.Equal((ForceStage.LagaKraft, Day("2026-06-23"), null), (On("2026-06-23").Stage, On("2026-06-23").LagaKraftOn!.Value, On("2026-06-23").Deadline));
        Assert.Equal(Day("2026-06-22"), On("2026-06-23").LastDayOfAppeal!.Due);
    }

    [Theory]
    [InlineData("2026-03-13", "2026-04-07", "2026-04-08")] // B35
    [InlineData("2026-05-29", "2026-06-22", "2026-06-23")] // B36
    [InlineData("2026-12-04", "2026-12-28", "2026-12-29")] // B37
    [InlineData("2026-12-10", "2027-01-04", "2027-01-05")] // B38
    [InlineData("2016-04-14", "2016-05-06", "2016-05-07")] // B32
    [InlineData("2019-04-02", "2019-04-23", "2019-04-24")] // B34
    public void Becomes_laga_kraft_on_the_day_after_the_last_day_of_appeal(string announced, string lastDay, string lagaKraft)
    {
        var protocol = Protocol(announced, announced, announced);
        var decision = Decision(announced);

        Assert.Equal(ForceStage.Announced, DecisionForce.Of(decision, protocol, [], Day(lastDay)).Stage);
        Assert.Equal((ForceStage.LagaKraft, Day(lagaKraft)), (DecisionForce.Of(decision, protocol, [], Day(lagaKraft)).Stage, DecisionForce.Of(decision, protocol, [], Day(lagaKraft)).LagaKraftOn!.Value));
    }

    [Theory]
    [InlineData(Treatment.Beredning, true)]
    [InlineData(Treatment.Yttrande, true)]
    [InlineData(Treatment.Decision, false)]
    [InlineData(Treatment.Election, false)]
    [InlineData(Treatment.Information, false)]
    public void Has_no_clock_when_it_only_prepares(Treatment treatment, bool preparatory)
    {
        var decision = Decision(treatment: treatment);
        var force = DecisionForce.Of(decision, Protocol(), [], Day("2026-06-01"));

        Assert.Equal(preparatory, force.Stage is ForceStage.Preparatory);
        Assert.Equal(preparatory, force.Deadline is null);
        Assert.Equal(!preparatory, force.MayBeCarriedOut);
        Assert.Equal(preparatory ? 1 : 0, DecisionForce.Of(decision, Protocol(), [decision.Appeal("2026-06-01")], Day("2026-06-01")).Also.Count(s => s.Contains("avvisar", StringComparison.Ordinal)));
    }

    [Fact]
    public void Stands_still_while_the_notice_is_down_and_names_no_day()
    {
        var protocol = Protocol();
        protocol.Down("2026-06-10");
        DecisionForce On(string day) => DecisionForce.Of(Decision(), protocol, [], Day(day));

        Assert.Equal((ForceStage.Interrupted, null, null), (On("2027-01-01").Stage, On("2027-01-01").LagaKraftOn, On("2027-01-01").LastDayOfAppeal));
        Assert.Contains("10 juni 2026", On("2026-06-10").Sentence);
        protocol.Announced("2026-06-11");
        Assert.Equal((ForceStage.Announced, Day("2026-07-03")), (On("2026-06-11").Stage, On("2026-06-11").LagaKraftOn!.Value));
    }

    [Fact]
    public void Waits_for_every_appeal_that_came_in_time_and_wins_when_the_last_is_final()
    {
        var (decision, protocol) = (Decision(), Protocol());
        var (one, two) = (decision.Appeal("2026-06-22"), decision.Appeal("2026-06-01"));
        DecisionForce On(string day) => DecisionForce.Of(decision, protocol, [one, two], Day(day));
        Assert.Equal((ForceStage.Appealed, null), (On("2026-08-01").Stage, On("2026-08-01").LagaKraftOn));
        Assert.Contains("två mål", On("2026-08-01").Sentence);

        one.SetOutcome(CourtOutcome.Dismissed, Day("2026-09-01"), Day("2026-09-01"));
        Assert.Equal(ForceStage.Appealed, On("2026-09-01").Stage);
        two.SetOutcome(CourtOutcome.Rejected, Day("2026-09-15"), Day("2026-09-15"));
        Assert.Equal((ForceStage.LagaKraft, Day("2026-09-15")), (On("2026-09-15").Stage, On("2026-09-15").LagaKraftOn!.Value));
    }

    [Fact]
    public void Is_not_won_by_a_withdrawal_while_others_may_still_appeal()
    {
        var (decision, protocol) = (Decision(), Protocol());
        var appeal = decision.Appeal("2026-06-01");
        appeal.SetOutcome(CourtOutcome.Withdrawn, Day("2026-06-03"), Day("2026-06-03"));

        Assert.Equal((ForceStage.Announced, Day("2026-06-23")), (DecisionForce.Of(decision, protocol, [appeal], Day("2026-06-22")).Stage, DecisionForce.Of(decision, protocol, [appeal], Day("2026-06-22")).LagaKraftOn!.Value));
        Assert.Equal(ForceStage.LagaKraft, DecisionForce.Of(decision, protocol, [appeal], Day("2026-06-23")).Stage);
    }

    [Fact]
    public void Is_not_moved_by_an_appeal_that_came_late_but_tells_of_it()
    {
        var (decision, protocol) = (Decision(), Protocol());
        var late = decision.Appeal("2026-06-23");
        var force = DecisionForce.Of(decision, protocol, [late], Day("2026-06-24"));

        Assert.Equal((ForceStage.LagaKraft, Day("2026-06-23")), (force.Stage, force.LagaKraftOn!.Value));
        Assert.Contains(force.Also, s => s.Contains("efter den sista dagen", StringComparison.Ordinal));
        late.SetOutcome(CourtOutcome.Dismissed, Day("2026-07-20"), Day("2026-07-20"));
        Assert.Equal(Day("2026-06-23"), DecisionForce.Of(decision, protocol, [late], Day("2026-07-20")).LagaKraftOn);
    }

    [Fact]
    public void Is_gone_when_one_of_several_appeals_took_it_away()
    {
        var (decision, protocol) = (Decision(), Protocol());
        var (one, two) = (decision.Appeal("2026-06-01"), decision.Appeal("2026-06-02"));
        one.SetOutcome(CourtOutcome.Annulled, Day("2026-09-01"), Day("2026-09-01"));
        var force = DecisionForce.Of(decision, protocol, [one, two], Day("2026-09-02"));

        Assert.Equal((ForceStage.Annulled, null, false), (force.Stage, force.LagaKraftOn, force.MayBeCarriedOut));
    }

    [Fact]
    public void May_be_used_before_laga_kraft_and_says_so()
    {
        var force = DecisionForce.Of(Decision(), Protocol(), [], Day("2026-06-01"));

        Assert.True(force.MayBeCarriedOut);
        Assert.Contains(force.Also, s => s.Contains("13 kap. 14 §", StringComparison.Ordinal));
        Assert.DoesNotContain(DecisionForce.Of(Decision(), Protocol(), [], Day("2026-06-23")).Also, s => s.Contains("13 kap. 14 §", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_delegated_decision_begins_with_the_meeting_that_it_was_reported_to()
    {
        var decision = Decision("2026-05-04", delegated: new DelegatedBy { Delegate = "kanslichefen", Right = "3.1" });

        Assert.Equal((ForceStage.Decided, null), (DecisionForce.Of(decision, null, [], Day("2026-08-01")).Stage, DecisionForce.Of(decision, null, [], Day("2026-08-01")).Deadline));
        Assert.Equal(Day("2026-06-10"), DecisionForce.Of(decision, Protocol(justeratOn: null, announcedOn: null), [], Day("2026-05-28")).Deadline!.Due);
        Assert.Equal(Day("2026-06-23"), DecisionForce.Of(decision, Protocol(), [], Day("2026-06-01")).LagaKraftOn);
    }
}
