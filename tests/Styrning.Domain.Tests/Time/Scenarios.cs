using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

/// <summary>The six courses of events in which one deadline leads to the next.</summary>
public sealed class Scenarios
{
    [Fact]
    public void S1_a_report_on_Christmas_Eve()
    {
        var receivedOn = SwedishCalendar.DayOf(Utc("2026-12-24T17:10Z"));
        var acknowledgement = Deadlines.Acknowledgement(receivedOn);
        var feedback = Deadlines.Feedback(receivedOn, Day("2026-12-29"));
        var retention = Deadlines.Retention(Day("2027-04-15"));

        Assert.Equal((Day("2026-12-31"), Day("2027-01-04")), (acknowledgement.Nominal, acknowledgement.Due));
        Assert.Equal((Day("2027-03-29"), Day("2027-03-30")), (feedback.Nominal, feedback.Due));
        Assert.Equal((Day("2029-04-15"), DayOfWeek.Sunday), (retention.Due, retention.Due.DayOfWeek));
        Assert.Equal(Day("2027-03-29"), Deadlines.FeedbackTarget(receivedOn, Day("2026-12-29")).Due);
    }

    [Fact]
    public void S2_a_reporter_who_declined_the_acknowledgement() =>
        Assert.Equal(Day("2026-06-09"), Deadlines.FeedbackTarget(Day("2026-03-02"), acknowledgedOn: null).Due);

    [Fact]
    public void S3_a_late_acknowledgement_moves_the_law_but_not_our_target()
    {
        Assert.Equal(Day("2026-06-16"), Deadlines.Feedback(Day("2026-03-02"), Day("2026-03-16")).Due);
        Assert.Equal(Day("2026-06-09"), Deadlines.FeedbackTarget(Day("2026-03-02"), Day("2026-03-16")).Due);
    }

    [Fact]
    public void S4_a_policy_adopted_anew_by_fullmaktige()
    {
        var meeting = Day("2027-02-24");
        var justering = Deadlines.Justering(meeting);
        var anslag = Deadlines.Anslag(justering.Due);
        var appeal = AppealPeriod.From(anslag.Due);

        Assert.Equal(Day("2027-02-17"), Deadlines.Kallelse(meeting).Due);
        Assert.Equal((Day("2027-03-10"), Day("2027-03-12")), (justering.Due, anslag.Due));
        Assert.Equal((Day("2027-04-02"), Day("2027-04-03"), Day("2027-04-03")), (appeal.LastDay.Due, appeal.LagaKraftOn, appeal.NoticeMayComeDownOn));
        Assert.Equal(TermOfOffice.KfOn(meeting), new TermOfOffice("KF", Day("2026-10-15"), Day("2030-10-14")));
    }

    [Fact]
    public void S5_a_notice_taken_down_too_early_and_put_up_again()
    {
        var first = new NoticePosted(Day("2026-05-29"), TakenDownOn: Day("2026-06-10"));

        Assert.Equal(Day("2026-06-22"), AppealPeriod.From(first.PostedOn).LastDay.Due);
        Assert.Null(AppealPeriod.Of([first]).LagaKraftOn);
        Assert.Equal(Day("2026-07-02"), AppealPeriod.Of([first, new(Day("2026-06-11"))]).LastDay.Due);
    }

    [Fact]
    public void S6_kommunstyrelsen_notes_the_annual_report()
    {
        var justering = Deadlines.Justering(Day("2026-03-09"));
        var anslag = Deadlines.Anslag(justering.Due);

        Assert.Equal((Day("2026-03-23"), Day("2026-03-25"), Day("2026-04-15")), (justering.Due, anslag.Due, Deadlines.Appeal(anslag.Due).Due));
    }

    [Fact]
    public void An_automatic_receipt_starts_our_own_clock_when_it_came_first()
    {
        Assert.Equal(Day("2026-06-02"), Deadlines.FeedbackTarget(Day("2026-03-02"), Day("2026-03-05"), automaticReceiptOn: Day("2026-03-02")).Due);
        Assert.Equal(Day("2026-06-02"), Deadlines.FeedbackTarget(Day("2026-03-02"), null, automaticReceiptOn: Day("2026-03-02")).Due);
        Assert.Equal(Day("2026-06-05"), Deadlines.FeedbackTarget(Day("2026-03-02"), Day("2026-03-05"), automaticReceiptOn: Day("2026-03-06")).Due);
    }
}
