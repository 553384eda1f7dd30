using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class Escalating
{
    private static string Model(string border) => $$"""
        start s
        sub u {
          start us
          throw t escalation=SENT
          user a
          end ue escalation=KLART
          us > t > a > ue
        }
        boundary x on u escalation={{border}}
        user b role==escalationCode
        end e
        s > u > e
        x > b
        """;

    [Fact]
    public void An_escalation_that_does_not_interrupt_begins_a_branch_and_work_goes_on()
    {
        var play = Play.Start(Model("SENT free"));
        Assert.Equal("a b", play.Waiting);
        Assert.Equal("SENT", play.Tasks.Last().Role);
        play.Complete("a");
        Assert.Equal("b", play.Waiting);
        Assert.True(play.Complete("b").Ended);
    }

    [Fact]
    public void One_that_interrupts_cancels_what_threw_it()
    {
        var play = Play.Start(Model("SENT"));
        Assert.Equal("b", play.Waiting);
        Assert.Equal("s us t x", play.PathText);
    }

    [Fact]
    public void An_end_may_throw_it_and_the_scope_ends_as_it_would()
    {
        var play = Play.Start(Model("KLART free")).Complete("a");
        Assert.Equal("b", play.Waiting);
        Assert.Contains("u", play.Path);
        Assert.Equal("s us t a ue x u e", play.PathText);
    }

    [Fact]
    public void Without_a_code_every_one_is_caught() => Assert.Equal("a b", Play.Start(Model("* free")).Waiting);

    [Fact]
    public void What_nothing_catches_passes()
    {
        var play = Play.Start(Model("ANNAT"));
        Assert.Equal("a", play.Waiting);
        Assert.Empty(play.Sent);
        Assert.True(play.Complete("a").Ended);
    }

    [Fact]
    public void A_called_instance_hands_it_to_its_caller()
    {
        var play = Play.Of(Model("ANNAT")).Begin(null, called: true);
        Assert.Equal(["escalation SENT"], play.Sent);
        Assert.Equal("a", play.Waiting);
    }

    [Fact]
    public void An_event_subprocess_catches_it_as_often_as_it_comes()
    {
        var play = Play.Start("""
            start s
            event v {
              start vs escalation=SENT free
              user påminn
              vs > påminn
            }
            user a
            throw t escalation=SENT
            user b
            throw t2 escalation=SENT
            s > a > t > b > t2
            """).Complete("a").Complete("b");
        Assert.Equal("påminn påminn", play.Waiting);
        Assert.False(play.Complete("påminn").Ended);
        Assert.True(play.Complete("påminn").Ended);
    }

    [Fact]
    public void An_event_subprocess_does_not_catch_what_it_throws_itself()
    {
        var play = Play.Start("""
            start s
            sub u {
              event v {
                start vs escalation=SENT free
                end ve escalation=SENT
                vs > ve
              }
              user a
              throw t escalation=SENT
              user b
              a > t > b
            }
            boundary x on u escalation=SENT free
            user c
            s > u
            x > c
            """).Complete("a");
        Assert.Equal("b c", play.Waiting);
    }

    [Fact]
    public void Two_that_throw_to_each_other_for_ever_are_stopped()
    {
        const string model = """
            start s
            event a {
              start as escalation=A free
              throw at escalation=B
              as > at
            }
            event b {
              start bs escalation=B free
              throw bt escalation=A
              bs > bt
            }
            throw t escalation=A
            s > t
            """;
        Assert.Equal(ExecutionCodes.TooManyMoves, Assert.Throws<ProcessFault>(() => Play.Start(model)).Code);
    }
}
