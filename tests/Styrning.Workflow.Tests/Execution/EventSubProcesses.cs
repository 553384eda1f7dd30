using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class EventSubProcesses
{
    private static string Model(string trigger, string more = "") => $$"""
        start s
        sub u {
          event v {
            start vs {{trigger}}
            user påminn
            vs > påminn
          }
          {{more}}
          start us
          user a
          user b
          us > a > b
        }
        boundary x on u message=avbryt
        user c
        end e
        s > u > c > e
        x > e
        """;

    private static Play Cause(Play play, string trigger) => trigger.Split('=')[0] switch
    {
        "timer" => play.Fire("vs"),
        "message" => play.Deliver("m"),
        "signal" => play.Signal("n"),
        "if" => play.Set(null, ("läge", true)),
        _ => play.Throw("a", "FEL"),
    };

    [Theory]
    [InlineData("timer=P1D")]
    [InlineData("message=m")]
    [InlineData("signal=n")]
    [InlineData("if=läge")]
    [InlineData("error=FEL")]
    public void One_that_interrupts_takes_the_scope_over_and_ends_it_with_itself(string trigger)
    {
        var play = Cause(Play.Start(Model(trigger, "event w {\nstart ws message=annat free\nuser d\nws > d\n}"), ("läge", false)), trigger);
        Assert.Equal("x påminn", play.Waiting); // the other one no longer listens, the border does
        play.Complete("påminn");
        Assert.Equal("s us vs påminn v u", play.PathText);
        Assert.Equal("c", play.Waiting);
    }

    [Theory]
    [InlineData("timer=P1D free")]
    [InlineData("message=m free")]
    [InlineData("signal=n free")]
    [InlineData("if=läge free")]
    public void One_that_does_not_leaves_the_scope_at_work_and_is_waited_for(string trigger)
    {
        var play = Cause(Play.Start(Model(trigger), ("läge", false)), trigger);
        Assert.Contains("a", play.Waiting.Split(' '));
        play.Complete("a").Complete("b");
        Assert.DoesNotContain("u", play.Path);
        play.Complete("påminn");
        Assert.Equal("c", play.Waiting);
    }

    [Fact]
    public void It_may_run_several_times_at_once_each_with_what_began_it()
    {
        var play = Play.Start(Model("message=m free").Replace("user påminn", "user påminn role==vem"));
        play.Deliver("m", null, ("vem", "Bo")).Deliver("m", null, ("vem", "Ida"));
        Assert.Equal(["Bo", "Ida"], play.Tasks.Where(task => task.Element == "påminn").Select(task => task.Role));
        Assert.Empty(play.State.Variables);
        play.Complete("påminn", ("vem", "Eva"), ("antal", 2)); // its own stays its own, the rest is the process's
        Assert.Equal(["antal"], play.State.Variables.Keys);
    }

    [Fact]
    public void A_repeated_timer_begins_it_as_often_as_it_says()
    {
        var play = Play.Start(Model("cycle=R2/PT1H free")).Fire("vs").Fire("vs");
        Assert.Equal(2, play.Tasks.Count(task => task.Element == "påminn"));
        Assert.DoesNotContain("vs", play.Waiting.Split(' '));
    }

    [Fact]
    public void When_the_scope_is_done_nothing_of_it_listens()
    {
        var play = Play.Start(Model("message=m")).Complete("a").Complete("b");
        Assert.Equal("c", play.Waiting);
    }

    [Fact]
    public void The_border_of_the_scope_takes_it_along()
    {
        var play = Play.Start(Model("message=m")).Deliver("m").Deliver("avbryt");
        Assert.True(play.Ended);
    }

    [Fact]
    public void The_process_itself_may_have_one()
    {
        var play = Play.Start("""
            start s
            event v {
              start vs message=återta
              user avsluta
              vs > avsluta
            }
            user a
            end e
            s > a > e
            """);
        Assert.Equal("vs a", play.Waiting);
        Assert.Equal("avsluta", play.Deliver("återta").Waiting);
        Assert.True(play.Complete("avsluta").Ended);
        Assert.Equal("s vs avsluta v", play.PathText);
    }

    [Fact]
    public void One_within_another_listens_while_that_runs()
    {
        var play = Play.Start("""
            start s
            event v {
              event w {
                start ws message=inre
                user c
                ws > c
              }
              start vs message=yttre
              user b
              vs > b
            }
            user a
            s > a
            """);
        Assert.Equal("vs a", play.Waiting);
        play.Deliver("yttre");
        Assert.Equal("ws b", play.Waiting);
        Assert.Equal("c", play.Deliver("inre").Waiting);
        Assert.True(play.Complete("c").Ended);
    }

    [Fact]
    public void Each_instance_of_a_loop_has_its_own()
    {
        var play = Play.Start("""
            start s
            sub u each=x:lista {
              event v {
                start vs message=avbryt key==x
                task t
                vs > t
              }
              user a
            }
            user c
            s > u > c
            """, ("lista", new[] { 1, 2 })).Deliver("avbryt", "1");
        Assert.Equal(["2"], play.Tasks.Select(task => task.Key));
        Assert.Equal("c", play.Complete("a").Waiting);
    }

    [Fact]
    public void A_terminating_end_in_it_ends_only_itself()
    {
        var play = Play.Start("start s\nevent v {\nstart vs message=m free\nand f\nuser b\nuser d\nstop x\nvs > f > b > x\nf > d\n}\nuser a\ns > a").Deliver("m").Complete("b");
        Assert.Equal("vs a", play.Waiting);
    }

    [Fact]
    public void One_that_cannot_begin_is_an_incident_in_its_scope_and_is_tried_again()
    {
        var play = Play.Start("""
            start s
            event v {
              event w {
                start ws timer==längd
                task t
                ws > t
              }
              start vs message=m
              user b
              vs > b
            }
            user a
            s > a
            """).Deliver("m");
        var incident = Assert.Single(play.Incidents);
        Assert.Equal("v", incident.Element);
        Assert.Equal("ws b", play.Set(null, ("längd", "PT1H")).Retry(incident.Token).Waiting);
    }

    [Fact]
    public void An_inclusive_join_does_not_wait_for_it()
    {
        var play = Play.Start("start s\nevent v {\nstart vs message=m free\nuser d\nvs > d\n}\nor f\nuser a\nuser b\nor j\nuser c\ns > f\nf > a : true\nf > b : true\na > j\nb > j > c");
        play.Deliver("m").Complete("a").Complete("b");
        Assert.Equal("vs d c", play.Waiting);
    }
}
