using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class ACaseFromItsFacts
{
    private static readonly DateOnly Received = new(2026, 3, 14); // a Saturday

    [Fact]
    public void What_an_acknowledgement_promises_is_the_day_that_is_kept_to()
    {
        var @case = new WhistleCase { Organisation = "kommunen", Channel = IntakeChannel.Web, ReceivedOn = new(2026, 3, 2), RegisteredOn = new(2026, 3, 2) };
        Assert.Equal(new DateOnly(2026, 6, 2), CaseState.Of(@case).FeedbackTargetIf(new(2026, 3, 5)).Nominal);

        @case.Facts.Add(new() { CaseId = @case.Id, Kind = CaseFactKind.Acknowledged, On = new(2026, 3, 5), No = 1 });
        Assert.Equal(new DateOnly(2026, 6, 2), CaseState.Of(@case).FeedbackTarget.Nominal);
    }

    [Fact]
    public void Owes_an_acknowledgement_on_the_seventh_day_and_by_law_on_the_vardag_after()
    {
        var state = State();

        Assert.Equal(CaseStage.Received, state.Stage);
        Assert.Equal(new DateOnly(2026, 3, 21), state.AcknowledgeBy!.Nominal);
        Assert.Equal(new DateOnly(2026, 3, 23), state.AcknowledgeBy.Due);
        Assert.Equal(new DateOnly(2026, 3, 21), state.NearestDay);
    }

    [Theory]
    [InlineData("2026-03-23", true)]
    [InlineData("2026-03-24", false)]
    public void Was_acknowledged_in_time_until_the_legal_day_is_over(string on, bool kept) =>
        Assert.Equal(kept, State((CaseFactKind.Acknowledged, on)).AcknowledgementKept(Day("2026-06-01")));

    [Theory]
    [InlineData("2026-03-23", null)]
    [InlineData("2026-03-24", false)]
    public void Is_late_first_when_the_legal_day_is_over(string today, bool? kept) => Assert.Equal(kept, State().AcknowledgementKept(Day(today)));

    [Fact]
    public void Owes_feedback_three_months_from_the_acknowledgement()
    {
        var state = State((CaseFactKind.Acknowledged, "2026-03-16"));

        Assert.Equal(new DateOnly(2026, 6, 16), state.FeedbackBy!.Nominal);
        Assert.Equal(new DateOnly(2026, 6, 16), state.FeedbackAlarmBase);
        Assert.Equal(new DateOnly(2026, 6, 14), state.FeedbackTarget.Nominal); // from the receipt on the web
        Assert.Equal(CaseStage.Assessing, state.Stage);
    }

    [Fact]
    public void Gains_nothing_from_a_late_acknowledgement()
    {
        var state = State((CaseFactKind.Acknowledged, "2026-04-10"));

        Assert.Equal(new DateOnly(2026, 7, 10), state.FeedbackBy!.Nominal);
        Assert.Equal(new DateOnly(2026, 6, 21), state.FeedbackAlarmBase);
    }

    [Fact]
    public void Counts_from_the_seventh_day_when_the_acknowledgement_was_left_out()
    {
        var state = State((CaseFactKind.AcknowledgementWaived, "2026-03-15"));

        Assert.Null(state.AcknowledgeBy);
        Assert.Equal(new DateOnly(2026, 6, 21), state.FeedbackBy!.Nominal);
        Assert.Equal(new DateOnly(2026, 6, 22), state.FeedbackBy.Due);
    }

    [Fact]
    public void Has_only_our_own_day_when_the_reporter_declined_the_acknowledgement()
    {
        var state = CaseState.Of(Case(declines: true));

        Assert.Equal(CaseStage.Assessing, state.Stage);
        Assert.Equal(AcknowledgementKind.Declined, state.Acknowledgement);
        Assert.Null(state.AcknowledgeBy);
        Assert.Null(state.FeedbackBy);
        Assert.Equal(new DateOnly(2026, 6, 21), state.FeedbackTarget.Nominal);
    }

    [Fact]
    public void Has_met_its_three_months_by_feedback_while_the_investigation_goes_on()
    {
        var state = State((CaseFactKind.Acknowledged, "2026-03-16"), (CaseFactKind.InvestigationBegun, "2026-03-17"), (CaseFactKind.InterimFeedback, "2026-06-16"), (CaseFactKind.FinalFeedback, "2026-08-01"));

        Assert.False(state.OwesFeedback);
        Assert.True(state.FeedbackKept(Day("2026-09-01")));
        Assert.Equal(CaseStage.FeedbackGiven, state.Stage);
    }

    [Fact]
    public void Was_late_with_feedback_the_day_after()
    {
        var state = State((CaseFactKind.Acknowledged, "2026-03-16"));

        Assert.Null(state.FeedbackKept(Day("2026-06-16")));
        Assert.False(state.FeedbackKept(Day("2026-06-17")));
    }

    [Fact]
    public void Gets_two_years_anew_when_it_is_closed_again()
    {
        var closed = State((CaseFactKind.Closed, "2026-06-01"));
        var open = State((CaseFactKind.Closed, "2026-06-01"), (CaseFactKind.Reopened, "2027-02-01"));
        var again = State((CaseFactKind.Closed, "2026-06-01"), (CaseFactKind.Reopened, "2027-02-01"), (CaseFactKind.Closed, "2028-02-29"));

        Assert.Equal(new DateOnly(2028, 6, 1), closed.Retention!.Due);
        Assert.Null(open.Retention);
        Assert.Equal(CaseStage.Investigating, open.Stage);
        Assert.True(open.IsReopened);
        Assert.Equal(new DateOnly(2030, 2, 28), again.Retention!.Due);
    }

    [Fact]
    public void Goes_back_to_assessment_when_the_second_handler_does_not_agree()
    {
        var proposed = State((CaseFactKind.OutOfScopeProposed, "2026-03-17"));
        var rejected = State((CaseFactKind.OutOfScopeProposed, "2026-03-17"), (CaseFactKind.OutOfScopeRejected, "2026-03-18"));
        var confirmed = State((CaseFactKind.OutOfScopeProposed, "2026-03-17"), (CaseFactKind.OutOfScopeConfirmed, "2026-03-18"));

        Assert.Equal(CaseStage.SecondOpinion, proposed.Stage);
        Assert.Equal(CaseStage.Assessing, rejected.Stage);
        Assert.Equal(CaseStage.OutOfScope, confirmed.Stage);
        Assert.True(confirmed.HasBeenJudgedOutOfScope);
        Assert.False(rejected.HasBeenJudgedOutOfScope);
    }

    private static CaseState State(params (CaseFactKind Kind, string On)[] facts) => CaseState.Of(Case(false, facts));

    private static WhistleCase Case(bool declines = false, params (CaseFactKind Kind, string On)[] facts)
    {
        var @case = new WhistleCase { Organisation = "kommunen", ReceivedOn = Received, RegisteredOn = Received, DeclinedAcknowledgement = declines };
        foreach (var (kind, on) in facts)
        {
            @case.Facts.Add(new() { CaseId = @case.Id, Kind = kind, On = Day(on), No = @case.Facts.Count + 1 });
        }

        return @case;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
