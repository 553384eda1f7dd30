using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class CatchingErrors
{
    private const string Guarded = """
        start s
        sub u {
          start us
          and f
          user a
          user b
          end ue error=AVSLAG
          us > f > a > ue
          f > b
        }
        boundary x on u error=AVSLAG
        user c role==errorCode
        end e
        s > u > e
        x > c
        """;

    [Fact]
    public void An_error_end_leaves_by_the_border_of_its_subprocess_and_takes_the_rest_of_it_along()
    {
        var play = Play.Start(Guarded).Complete("a");
        Assert.Equal("c", play.Waiting);
        Assert.Equal("s us f a ue x", play.PathText);
    }

    [Fact]
    public void Its_code_is_carried_to_who_catches_it_and_is_no_variable_of_the_process()
    {
        var play = Play.Start(Guarded).Complete("a");
        Assert.Equal("AVSLAG", Assert.Single(play.Tasks).Role);
        Assert.Empty(play.State.Variables);
    }

    [Fact]
    public void A_step_ends_with_an_error_of_the_process()
    {
        var play = Play.Of("start s\nservice a\nboundary x on a error=SAKNAS\nuser b\nend e\ns > a > e\nx > b", stepsAnswer: false).Begin();
        play.Throw("a", "SAKNAS", ("vad", "bilaga"));
        Assert.Equal("b", play.Waiting);
        Assert.Equal("bilaga", play.State.Variables["vad"]);
        Assert.DoesNotContain("a", play.Path);
    }

    [Fact]
    public void A_person_may_end_a_task_with_one_and_then_it_cannot_be_completed()
    {
        var play = Play.Start("start s\nuser a\nboundary x on a error=SAKNAS\nuser b\nend e\ns > a > e\nx > b");
        var task = play.Token<Effect.CreateTask>("a");
        Assert.Equal("b", play.Throw("a", "SAKNAS").Waiting);
        Assert.False(play.Happen(new WorkflowEvent.TaskCompleted(task, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.ErrorThrown(task, "SAKNAS", play.Now, null)));
    }

    [Theory]
    [InlineData("A", "xa")]
    [InlineData("B", "alla")]
    public void The_event_that_names_the_code_goes_before_the_one_that_takes_every_code(string code, string caught)
    {
        var play = Play.Of("start s\nservice a\nboundary alla on a error=*\nboundary xa on a error=A\nend e\ns > a > e", stepsAnswer: false).Begin().Throw("a", code);
        Assert.Equal($"s {caught}", play.PathText);
        Assert.True(play.Ended);
    }

    private const string Levels = """
        start s
        sub u {
          event v {
            start vs error=A
          }
          sub w {
            event v2 {
              start vs2 error=*
            }
            service a
            boundary xa on a error=C
          }
          boundary xw on w error=B
        }
        boundary xu on u error=*
        s > u
        """;

    [Theory]
    [InlineData("C", "xa")] // its own border
    [InlineData("A", "vs2")] // the event subprocess of its scope before anything further out, though that names the code
    [InlineData("B", "vs2")] // and before the border of that very scope
    public void The_nearest_catches_it(string code, string caught) =>
        Assert.Equal(caught, Play.Of(Levels, stepsAnswer: false).Begin().Throw("a", code).Path[1]);

    [Fact]
    public void What_is_thrown_on_in_an_event_subprocess_goes_outwards()
    {
        var play = Play.Start("""
            start s
            sub u {
              event v {
                start vs error=A
                end ve error=A
                vs > ve
              }
              start us
              end ue error=A
              us > ue
            }
            boundary x on u error=A
            user b
            s > u
            x > b
            """);
        Assert.Equal("s us ue vs ve x", play.PathText);
        Assert.Equal("b", play.Waiting);
    }

    [Fact]
    public void What_nothing_catches_is_an_incident_at_who_threw_it_and_can_be_tried_again()
    {
        var play = Play.Of("start s\nand f\nservice a\nuser b\ns > f > a\nf > b", stepsAnswer: false).Begin().Throw("a", "SAKNAS");
        var incident = Assert.Single(play.Incidents);
        Assert.Equal(("a", ExecutionCodes.UncaughtError), (incident.Element, incident.Code));
        play.Retry(incident.Token).Answer("a");
        Assert.Empty(play.Incidents);
        Assert.True(play.Complete("b").Ended);
    }

    [Fact]
    public void An_error_end_that_nothing_catches_keeps_its_token()
    {
        var play = Play.Start("start s\nand f\nuser b\nend x error=SAKNAS\ns > f > b\nf > x");
        var incident = Assert.Single(play.Incidents);
        Assert.DoesNotContain("x", play.Path);
        play.Complete("b").Retry(incident.Token);
        Assert.Equal(incident.Token, Assert.Single(play.Incidents).Token);
        Assert.False(play.Ended);
    }

    [Fact]
    public void A_task_whose_error_nothing_catches_still_waits_for_its_person()
    {
        var play = Play.Start("start s\nuser a\nend e\ns > a > e").Throw("a", "SAKNAS");
        Assert.Equal(ExecutionCodes.UncaughtError, Assert.Single(play.Incidents).Code);
        Assert.True(play.Complete("a").Ended);
        Assert.Empty(play.Incidents);
    }

    [Fact]
    public void A_called_instance_ends_with_the_error_that_it_does_not_catch()
    {
        var play = Play.Of("start s\nand f\nuser b\nuser c\nend x error=SAKNAS\ns > f > b\nf > c > x").Begin(null, called: true, ("n", 1)).Complete("c");
        Assert.True(play.Ended);
        Assert.Equal("SAKNAS", play.Error);
        Assert.Equal(1m, play.Result["n"]);
        Assert.Equal("", play.Waiting);
    }

    [Fact]
    public void A_loop_is_left_as_a_whole_by_an_error_in_one_of_its_instances()
    {
        var play = Play.Start("start s\nsub u each=x:lista {\nuser a\n}\nboundary x on u error=STOPP\nuser b\nend e\ns > u > e\nx > b", ("lista", new[] { 1, 2, 3 }));
        Assert.Equal("b", play.Complete("a", "2").Throw("a", "STOPP").Waiting);
    }

    [Fact]
    public void Errors_that_are_thrown_to_and_fro_come_to_rest_further_out()
    {
        var play = Play.Start("""
            start s
            event a {
              start as error=A
              end ae error=B
              as > ae
            }
            event b {
              start bs error=B
              end be error=A
              bs > be
            }
            end x error=A
            s > x
            """);
        // The first has taken over the process; nothing of it listens any more.
        Assert.Equal("ae", Assert.Single(play.Incidents).Element);
    }
}
