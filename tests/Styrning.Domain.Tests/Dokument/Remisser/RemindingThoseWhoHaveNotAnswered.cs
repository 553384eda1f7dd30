using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Remisser.ARound;

namespace Styrning.Domain.Tests.Dokument.Remisser;

/// <summary>The last day is Friday 2027-01-08: the week before is nyårsdagen, so nyårsafton gives way too and the reminder comes on Wednesday 30 December.</summary>
public sealed class RemindingThoseWhoHaveNotAnswered
{
    [Fact]
    public void Is_done_on_vardagar_before_and_after_their_last_day()
    {
        Assert.Equal(new(2026, 12, 30), RemissReminders.DayOf(RemissReminder.WeekBefore, LastDay));
        Assert.Equal(new(2027, 1, 7), RemissReminders.DayOf(RemissReminder.DayBefore, LastDay));
        Assert.Equal(new(2027, 1, 11), RemissReminders.DayOf(RemissReminder.DayAfter, LastDay));
    }

    [Fact]
    public void Reaches_those_of_the_kommun_who_are_silent_and_nobody_else()
    {
        var round = Sent();
        round.Answered(0, "Otydligt.", SentOn);

        Assert.Empty(RemissReminders.DueOn(round, new(2026, 12, 29)));
        Assert.Equal("Kommunala pensionärsrådet", Assert.Single(RemissReminders.DueOn(round, new(2026, 12, 30))).Name);
        Assert.Equal(new(2026, 12, 30), RemissReminders.NextDay(round, RemissReminder.WeekBefore));
    }

    [Fact]
    public void Is_not_done_twice_for_a_day_that_has_been()
    {
        var round = Sent();
        round.Recipients.ForEach(r => r.RemindedOn = new(2026, 12, 30));

        Assert.Empty(RemissReminders.DueOn(round, new(2027, 1, 6)));
        Assert.Null(RemissReminders.NextDay(round, RemissReminder.WeekBefore));
        Assert.Equal(new(2027, 1, 7), RemissReminders.NextDay(round, RemissReminder.DayBefore));
    }

    [Fact]
    public void Follows_anstand()
    {
        var round = Sent();
        round.Recipients.ForEach(r => r.RemindedOn = new(2026, 12, 30));
        round.Extend(round.Recipients[0], new(2027, 1, 29), "Nämnden har inget möte.", SentOn);

        Assert.Equal(new(2027, 1, 22), RemissReminders.NextDay(round, RemissReminder.WeekBefore));
        Assert.Equal(["Kommunala pensionärsrådet"], RemissReminders.DueOn(round, new(2027, 1, 7)).Select(r => r.Name));
    }

    [Fact]
    public void Skips_days_before_the_round_was_sent_and_ends_when_it_is_closed()
    {
        var round = Composed();
        Assert.Null(RemissReminders.NextDay(round, RemissReminder.DayAfter));
        round.Plan("Kort.", SentOn.AddDays(2));
        round.Send([], Somebody, SentOn);
        Assert.Null(RemissReminders.NextDay(round, RemissReminder.WeekBefore));
        Assert.Equal(SentOn.AddDays(1), RemissReminders.NextDay(round, RemissReminder.DayBefore));

        round.Close("Ändrat.", SentOn);
        Assert.Null(RemissReminders.NextDay(round, RemissReminder.DayBefore));
        Assert.Empty(RemissReminders.DueOn(round, SentOn.AddDays(1)));
    }
}
