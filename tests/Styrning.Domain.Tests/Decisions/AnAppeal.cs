using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Decisions.AMeeting;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

public sealed class AnAppeal
{
    [Theory]
    [InlineData("2026-06-22", true, false)] // the last day, at the kommun
    [InlineData("2026-06-22", false, false)]
    [InlineData("2026-06-23", true, true)]
    [InlineData("2026-06-23", false, true)]
    public void Is_in_time_on_the_last_day_whether_the_court_or_the_kommun_got_it(string receivedOn, bool atKommun, bool late)
    {
        var decision = Decision();
        var appeal = Domain.Decisions.Appeal.Register(Guid.CreateVersion7(), decision, Day(receivedOn), atKommun, "", "", [], Day(receivedOn), Somebody, At(receivedOn));

        Assert.Equal(late, appeal.CameLate(Protocol().Period));
    }

    [Fact]
    public void Is_never_late_while_no_time_runs_out()
    {
        var interrupted = Protocol();
        interrupted.Down("2026-06-10");
        var appeal = Decision().Appeal("2026-09-01");

        Assert.False(appeal.CameLate(interrupted.Period));
        Assert.False(appeal.CameLate(Protocol(announcedOn: null).Period));
    }

    [Fact]
    public void Has_a_day_between_the_decision_and_today_and_one_case_of_its_own()
    {
        var decision = Decision();
        var first = decision.Appeal("2026-06-01", "1234-26");
        Appeal Register(string receivedOn, string courtCase = "") =>
            Domain.Decisions.Appeal.Register(Guid.CreateVersion7(), decision, Day(receivedOn), true, "Förvaltningsrätten", courtCase, [first], Day("2026-06-10"), Somebody, At("2026-06-10"));

        Assert.Equal("MOT-107", Refused(() => Register("2026-05-26")));
        Assert.Equal("MOT-108", Refused(() => Register("2026-06-11")));
        Assert.Equal("MOT-109", Refused(() => Register("2026-06-02", " 1234-26")));
        Assert.True(Register("2026-06-02").IsPending);
        Assert.True(Register("2026-05-27", "1235-26").IsPending);
    }

    [Fact]
    public void Has_one_final_outcome_on_a_day_that_has_been()
    {
        var appeal = Decision().Appeal("2026-06-01");
        void Judge(string finalOn) => appeal.SetOutcome(CourtOutcome.Rejected, Day(finalOn), Day("2026-10-01"));

        Assert.Equal("MOT-111", Refused(() => Judge("2026-05-31")));
        Assert.Equal("MOT-112", Refused(() => Judge("2026-10-02")));
        Assert.True(appeal.IsPending);
        Judge("2026-10-01");
        Assert.Equal("MOT-110", Refused(() => Judge("2026-10-01")));
    }

    [Fact]
    public void Stops_the_decision_from_being_carried_out_only_while_the_court_says_so()
    {
        var decision = Decision();
        var (appeal, protocol) = (decision.Appeal("2026-06-01"), Protocol());
        DecisionForce Force() => DecisionForce.Of(decision, protocol, [appeal], Day("2026-07-01"));
        Assert.True(Force().MayBeCarriedOut);

        Assert.Equal("MOT-113", Refused(() => appeal.Inhibit(Day("2026-05-31"), Day("2026-07-01"))));
        Assert.Equal("MOT-113", Refused(() => appeal.Inhibit(Day("2026-07-02"), Day("2026-07-01"))));
        appeal.Inhibit(Day("2026-06-20"), Day("2026-07-01"));
        Assert.False(Force().MayBeCarriedOut);
        Assert.Contains(Force().Also, s => s.Contains("inhibition", StringComparison.Ordinal));

        appeal.Inhibit(null, Day("2026-07-01"));
        Assert.True(Force().MayBeCarriedOut);
        appeal.Inhibit(Day("2026-06-20"), Day("2026-07-01"));
        appeal.SetOutcome(CourtOutcome.Rejected, Day("2026-07-01"), Day("2026-07-01"));
        Assert.True(Force().MayBeCarriedOut);
        Assert.Equal("MOT-110", Refused(() => appeal.Inhibit(null, Day("2026-07-01"))));
    }
}
