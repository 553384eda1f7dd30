using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class WaitingForEvents
{
    private const string Watched = "start s\nuser a\nboundary t on a timer=P14D\nuser b\nend e\nend e2\ns > a > e\nt > b > e2";
    private const string Reminded = "start s\nuser a\nboundary t on a timer=P14D free\nservice b\nend e\nend e2\ns > a > e\nt > b > e2";

    [Fact]
    public void A_timer_on_a_task_interrupts_it()
    {
        var play = Play.Start(Watched).Fire("t");
        Assert.Equal("b", play.Waiting);
        Assert.DoesNotContain("a", play.Path);
    }

    [Fact]
    public void A_task_done_in_time_takes_its_timer_with_it()
    {
        var play = Play.Start(Watched);
        var timer = play.Token<Effect.ScheduleTimer>("t");
        Assert.True(play.Complete("a").Ended);
        Assert.False(play.Happen(new WorkflowEvent.TimerFired(timer, play.Now)));
    }

    [Fact]
    public void The_task_cannot_be_done_after_its_timer()
    {
        var play = Play.Start(Watched);
        var task = play.Token<Effect.CreateTask>("a");
        play.Fire("t");
        Assert.False(play.Happen(new WorkflowEvent.TaskCompleted(task, play.Now, null)));
    }

    [Fact]
    public void A_reminder_leaves_the_task_and_fires_once()
    {
        var play = Play.Start(Reminded).Fire("t");
        Assert.Equal("s t b e2", play.PathText);
        Assert.Equal("a", play.Waiting);
        Assert.True(play.Complete("a").Ended);
    }

    [Fact]
    public void The_process_waits_for_what_a_reminder_began()
    {
        var play = Play.Start("start s\nuser a\nboundary t on a timer=P1D free\nuser b\nend e\ns > a > e\nt > b").Fire("t").Complete("a");
        Assert.False(play.Ended);
        Assert.True(play.Complete("b").Ended);
    }

    [Fact]
    public void A_repeated_reminder_fires_as_often_as_it_says()
    {
        var play = Play.Start("start s\nuser a\nboundary t on a cycle=R3/PT10H free\nservice b\nend e\ns > a > e\nt > b");
        play.Fire("t").Fire("t").Fire("t");
        Assert.Equal("a", play.Waiting);
        Assert.Equal(3, play.Path.Count(id => id == "b"));
    }

    [Fact]
    public void A_repetition_without_end_goes_on_until_the_task_is_done()
    {
        var play = Play.Start("start s\nuser a\nboundary t on a cycle=R/PT10H free\nservice b\nend e\ns > a > e\nt > b");
        for (var i = 0; i < 10; i++)
            play.Fire("t");
        Assert.True(play.Complete("a").Ended);
    }

    [Fact]
    public void A_message_on_a_task_interrupts_it()
    {
        var play = Play.Start("start s\nuser a\nboundary m on a message=återta\nuser b\nend e\ns > a > e\nm > b").Deliver("återta", null, ("orsak", "fel år"));
        Assert.Equal("b", play.Waiting);
        Assert.Equal("fel år", play.State.Variables["orsak"]);
    }

    [Fact]
    public void A_message_that_does_not_interrupt_may_come_again()
    {
        var play = Play.Start("start s\nuser a\nboundary m on a message=fråga free\nservice b\nend e\ns > a > e\nm > b");
        play.Deliver("fråga").Deliver("fråga");
        Assert.Equal(2, play.Path.Count(id => id == "b"));
        Assert.True(play.Complete("a").Ended);
        Assert.Equal("", play.Waiting);
    }

    [Fact]
    public void Each_branch_that_a_message_begins_keeps_what_its_message_brought()
    {
        var play = Play.Start("start s\nuser a\nboundary m on a message=fråga free\nservice b\nuser c role==kollega\nxor g\nuser d role==kollega\nend e\ns > a > e\nm > b > c > g\ng > d : kollega = \"Bo\" and svar = 1\ng >> e",
            ("kollega", "ingen"));
        play.Deliver("fråga", null, ("kollega", "Bo")).Deliver("fråga", null, ("kollega", "Ida"));
        Assert.Equal([null, "Bo", "Ida"], play.Tasks.Select(task => task.Element == "a" ? null : task.Role));
        play.Complete("c", ("svar", 1));
        Assert.Equal(["handläggare", "Ida", "Bo"], play.Tasks.Select(task => task.Role));
        Assert.Equal("ingen", play.State.Variables["kollega"]);
        play.Complete("c", ("kollega", "Eva"), ("svar", 2)); // a name that the token carries is the token's, also when it is set
        Assert.Equal("ingen", play.State.Variables["kollega"]);
    }

    [Fact]
    public void What_a_token_carries_follows_it_into_subprocesses_loops_and_joins()
    {
        var play = Play.Start("""
            start s
            user a
            boundary m on a message=fråga free
            and f
            sub u {
              user b role==vem
            }
            user c role==vem each=x:lista
            and j
            catch w message=klart
            user d role==vem
            s > a
            m > f > u > j
            f > c > j > w > d
            """, ("lista", new[] { 1, 2 })).Deliver("fråga", null, ("vem", "Bo"));
        Assert.Equal(["Bo", "Bo", "Bo"], play.Tasks.Skip(1).Select(task => task.Role));
        play.Complete("b").Complete("c").Complete("c").Deliver("klart", null, ("vem", "Ida"));
        Assert.Equal("Ida", play.Tasks.Last().Role);
    }

    [Fact]
    public void An_interrupted_subprocess_loses_everything_inside()
    {
        var play = Play.Start("""
            start s
            sub u {
              start us
              and g
              user a
              catch w timer=P1D
              receive r message=svar
              us > g > a
              g > w
              g > r
            }
            boundary m on u message=avbryt
            end e
            end e2
            s > u > e
            m > e2
            """);
        Assert.True(play.Deliver("avbryt").Ended);
        Assert.Equal("", play.Waiting);
        Assert.Equal("s us g m e2", play.PathText);
    }

    [Fact]
    public void Time_passes_between_two_steps()
    {
        var play = Play.Start("start s\ncatch w timer=PT2H\nend e\ns > w > e");
        Assert.Equal(play.Now.AddHours(2), play.Due("w"));
        Assert.True(play.Fire("w").Ended);
    }

    [Theory]
    [InlineData("P3M", "2026-06-02T07:00:00Z")] // eight on the wall, summer or winter; not ninety days
    [InlineData("P1M", "2026-04-02T07:00:00Z")]
    [InlineData("P1Y", "2027-03-02T08:00:00Z")]
    [InlineData("P30D", "2026-04-01T07:00:00Z")]
    [InlineData("PT720H", "2026-04-01T08:00:00Z")] // hours are hours
    [InlineData("P1W", "2026-03-09T08:00:00Z")]
    public void A_duration_counts_months_and_days_of_the_calendar(string duration, string due)
    {
        var play = Play.Start($"start s\ncatch w timer={duration}\nend e\ns > w > e");
        Assert.Equal(DateTimeOffset.Parse(due), play.Due("w"));
    }

    [Theory]
    [InlineData("2026-06-01", "2026-05-31T22:00:00Z")]
    [InlineData("2026-06-01T08:00:00", "2026-06-01T06:00:00Z")]
    [InlineData("2026-06-01T08:00:00Z", "2026-06-01T08:00:00Z")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00Z")] // the hour that spring skips
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00Z")] // the first of autumn's two
    public void A_date_is_meant_on_the_wall_unless_it_says_otherwise(string date, string due)
    {
        var play = Play.Start($"start s\ncatch w date={date}\nend e\ns > w > e");
        Assert.Equal(DateTimeOffset.Parse(due), play.Due("w"));
    }

    [Fact]
    public void A_timer_may_be_computed()
    {
        var play = Play.Start("start s\ncatch w date=\"=dag + längd\"\nend e\ns > w > e", ("dag", new DateOnly(2026, 5, 31)), ("längd", TimeSpan.FromDays(1)));
        Assert.Equal(DateTimeOffset.Parse("2026-05-31T22:00:00Z"), play.Due("w"));
    }

    [Fact]
    public void A_timer_with_a_value_that_is_no_time_is_an_incident()
    {
        var play = Play.Start("start s\ncatch w timer==langd\nend e\ns > w > e", ("langd", "snart"));
        Assert.Equal(ExecutionCodes.Expression, Assert.Single(play.Incidents).Code);
        Assert.Equal("", play.Waiting);
    }

    [Fact]
    public void A_message_is_waited_for_with_its_key()
    {
        var play = Play.Start("start s\ncatch w message=svar key==nr\nend e\ns > w > e", ("nr", 7));
        Assert.True(play.Deliver("svar", "7").Ended);
    }

    [Theory]
    [InlineData("t", "a")]
    [InlineData("m", "b")]
    [InlineData("r", "c")]
    public void After_an_event_based_gateway_the_first_event_wins(string first, string next)
    {
        var play = Play.Start("start s\nfirst g\ncatch t timer=P1D\ncatch m message=svar\nreceive r message=annat\nuser a\nuser b\nuser c\ns > g > t > a\ng > m > b\ng > r > c");
        var other = play.Token<Effect.ScheduleTimer>("t");
        _ = first switch { "t" => play.Fire("t"), "m" => play.Deliver("svar"), _ => play.Deliver("annat") };
        Assert.Equal(next, play.Waiting);
        Assert.Equal($"s g {first}", play.PathText);
        Assert.False(play.Happen(new WorkflowEvent.TimerFired(other, play.Now)));
    }
}
