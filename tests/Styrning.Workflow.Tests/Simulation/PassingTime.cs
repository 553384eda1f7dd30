namespace Styrning.Workflow.Tests.Simulation;

public sealed class PassingTime
{
    private const string Watched = "start s\nuser a\nboundary b on a timer=PT10S\nend e\nend late\ns > a > e\nb > late";

    [Fact]
    public void A_timer_fires_when_nothing_else_can_happen()
    {
        var result = Trial.Run("start s\ncatch w timer=PT90S\nend e\ns > w > e");

        Assert.Equal(("s w e", "PT1M30S"), (result.Way(), result.Elapsed.ToString()));
    }

    [Theory]
    [InlineData("PT9S", "s a e", "PT9S")]
    [InlineData("PT10S", "s a e", "PT10S")] // what takes just as long as its deadline is done in time
    [InlineData("PT11S", "s b late", "PT10S")]
    [InlineData("never", "s b late", "PT10S")]
    public void A_task_and_its_deadline_race(string time, string way, string elapsed)
    {
        var result = Trial.Run(Watched, $"take a={time}");

        Assert.True(result.Ended);
        Assert.Equal((way, elapsed), (result.Way(), result.Elapsed.ToString()));
    }

    [Theory]
    [InlineData("PT1H", "PT2H", "s g w1 e", "PT1H")]
    [InlineData("PT2H", "PT1H", "s g w2 e", "PT1H")]
    [InlineData("PT1H", "PT1H", "s g w1 e", "PT1H")] // at the same moment: the first in the file
    public void Of_two_timers_the_earlier_wins(string first, string second, string way, string elapsed)
    {
        var result = Trial.Run($"start s\nfirst g\ncatch w1 timer={first}\ncatch w2 timer={second}\nend e\ns > g\ng > w1 > e\ng > w2 > e");

        Assert.Equal((way, elapsed), (result.Way(), result.Elapsed.ToString()));
    }

    [Fact]
    public void A_reminder_comes_as_often_as_it_says_while_the_task_waits()
    {
        const string Model = "start s\nuser a\nboundary b on a cycle=R3/PT1H free\nservice r\nend e\ns > a > e\nb > r";

        Assert.Equal("s b r b r a e", Trial.Run(Model, "take a=PT150M").Way());
        var never = Trial.Run(Model, "take a=never");
        Assert.Equal(("s b r b r b r", "a", "PT3H"), (never.Way(), never.Waits(), never.Elapsed.ToString()));
        Assert.Empty(never.Incidents);
    }

    [Theory]
    [InlineData("P1M", "P31D")]
    [InlineData("P3M", "P92D")]
    [InlineData("P6M", "P184D")] // over the night when the clock is turned back
    [InlineData("P1Y", "P365D")]
    [InlineData("P14D", "P14D")]
    [InlineData("PT48H", "P2D")]
    [InlineData("P1DT2H", "P1DT2H")]
    [InlineData("PT0.5S", "PT0.5S")]
    [InlineData("PT.1S", "PT0.1S")] // as other engines read it
    [InlineData("PT0,5S", "PT0.5S")]
    public void Months_are_those_of_the_calendar(string length, string elapsed) =>
        Assert.Equal(elapsed, Trial.Run($"start s\ncatch w timer={length}\nend e\ns > w > e").Elapsed.ToString());

    [Theory]
    [InlineData("2027-01-31T09:00:00+01:00", "P1M", "P28D")]
    [InlineData("2027-11-30T09:00:00+01:00", "P3M", "P91D")] // 2028 is a leap year
    [InlineData("2027-03-27T12:00:00+01:00", "P1D", "P1D")] // a day of 23 hours is a day
    [InlineData("2027-03-27T12:00:00+01:00", "PT24H", "P1DT1H")]
    [InlineData("2026-10-24T12:00:00+02:00", "PT24H", "PT24H")] // not yet noon again
    public void Days_are_those_of_the_wall(string start, string length, string elapsed)
    {
        var result = Trial.Run($"start s\ncatch w timer={length}\nend e\ns > w > e", DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(elapsed, result.Elapsed.ToString());
    }

    [Fact]
    public void A_day_that_has_been_is_now_and_one_to_come_is_waited_for()
    {
        Assert.Equal("PT0S", Trial.Run("start s\ncatch w date=2011-03-11T12:13:14Z\nend e\ns > w > e").Elapsed.ToString());
        Assert.Equal("P1D", Trial.Run("start s\ncatch w date=2026-07-02T08:00:00\nend e\ns > w > e").Elapsed.ToString());
    }

    [Fact]
    public void A_rule_of_the_host_never_comes_unless_it_is_said_when()
    {
        const string Model = "start s\nuser a\nboundary b on a rule=svar\nend e\nend late\ns > a > e\nb > late";

        Assert.Equal(("s", "a"), (Trial.Run(Model, "take a=never").Way(), Trial.Run(Model, "take a=never").Waits()));
        var late = Trial.Run(Model, "take a=never", "take b=P7D");
        Assert.Equal(("s b late", "P7D"), (late.Way(), late.Elapsed.ToString()));
        Assert.Equal("s a e", Trial.Run(Model, "take a=P6D", "take b=P7D").Way());
    }

    [Fact]
    public void A_timer_that_was_cancelled_takes_no_time()
    {
        var result = Trial.Run("start s\nuser a\nboundary b on a timer=P30D\nend e\ns > a > e\nb > e");

        Assert.Equal(("s a e", "PT0S"), (result.Way(), result.Elapsed.ToString()));
    }

    [Fact]
    public void Beyond_the_calendar_is_an_incident()
    {
        var result = Trial.Run("start s\nuser a\nend e\ns > a > e", "take a=P9000Y");

        Assert.Equal(("a", "RUN-02"), (Assert.Single(result.Incidents).Element, result.Incidents[0].Code));
    }
}
