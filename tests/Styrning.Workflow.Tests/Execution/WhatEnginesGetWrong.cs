using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>Small models that other engines have been reported to lose, double or hang in.</summary>
public sealed class WhatEnginesGetWrong
{
    [Fact]
    public void An_inclusive_join_goes_on_when_an_error_takes_its_last_other_token_away()
    {
        var play = Play.Start("start s\nand f\nuser a\nuser b\nboundary x on b error=*\nor j\nuser c\nend e\ns > f > a > j\nf > b > j > c\nx > e").Complete("a");
        Assert.Equal("b", play.Waiting);
        Assert.True(play.Throw("b", "FEL").Complete("c").Ended);
    }

    [Theory]
    [InlineData("b a")]
    [InlineData("a b")]
    public void An_inclusive_join_that_a_flow_reaches_twice_takes_both_tokens_and_the_instance_ends(string order)
    {
        var play = Play.Start("start s\nand f\nuser a\nuser b\nboundary x on b message=m free\nxor g\nor j\nuser c\nend e\ns > f > a > j\nf > b > g > j > c > e\nx > g").Deliver("m");
        foreach (var task in order.Split(' '))
            play.Complete(task);
        Assert.Equal("c c", play.Waiting);
        Assert.True(play.Complete("c").Complete("c").Ended);
    }

    [Fact]
    public void A_parallel_join_that_is_come_to_again_waits_for_all_again()
    {
        var play = Play.Start("start s\nxor m\nand f\nuser a\nuser b\nand j\nxor g\nend e\ns > m > f > a > j\nf > b > j > g\ng > m : igen\ng >> e", ("igen", true)).Complete("a").Complete("b");
        Assert.Equal("a b", play.Waiting);
        play.Complete("b");
        Assert.Equal("a", play.Waiting);
        Assert.True(play.Complete("a", ("igen", false)).Ended);
    }

    [Fact]
    public void Three_tokens_of_one_flow_do_not_open_a_parallel_join()
    {
        var play = Play.Start("start s\nuser a\nboundary x on a message=m free\nxor g\nuser b\nand f\nand j\nuser c\ns > f > a > g > j\nf > b > j > c\nx > g").Deliver("m").Deliver("m").Complete("a");
        Assert.Equal("b", play.Waiting);
        Assert.Equal("c", play.Complete("b").Waiting);
    }

    [Fact]
    public void A_terminating_end_takes_tokens_that_wait_at_a_join()
    {
        var play = Play.Start("start s\nand f\nuser a\nboundary x on a error=*\nstop t\nuser b\nand j\ns > f > a > j\nf > b > j\nx > t").Complete("b").Throw("a", "FEL");
        Assert.True(play.Ended);
    }

    [Fact]
    public void A_subprocess_that_fails_without_ever_having_waited_does_not_go_on_as_well()
    {
        var play = Play.Start("start s\nsub u {\nstart us\ntask a\nend x error=FEL\nus > a > x\n}\nboundary y on u error=FEL\nuser b\nuser c\ns > u > b\ny > c");
        Assert.Equal("c", play.Waiting);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" free")]
    public void A_border_still_ends_a_scope_whose_event_subprocess_has_run(string free)
    {
        var play = Play.Start($"start s\nsub u {{\nevent v {{\nstart vs message=a{free}\nuser w\nvs > w\n}}\nuser b\n}}\nboundary x on u message=stopp\nend e\ns > u > e\nx > e").Deliver("a");
        Assert.True(play.Deliver("stopp").Ended);
    }

    [Fact]
    public void An_event_subprocess_that_interrupts_takes_tokens_that_wait_at_a_join()
    {
        var play = Play.Start("start s\nevent v {\nstart vs message=m\nuser w\nvs > w\n}\nand f\nuser a\nuser b\nand j\ns > f > a > j\nf > b > j").Complete("a").Deliver("m");
        Assert.True(play.Complete("w").Ended);
        Assert.DoesNotContain("j", play.Path);
    }

    [Fact]
    public void Only_one_event_subprocess_takes_a_scope_over_and_what_it_throws_goes_outwards()
    {
        var play = Play.Start("""
            start s
            sub u {
              event v {
                start vs message=m
                end ve error=FEL
                vs > ve
              }
              event w {
                start ws error=FEL
                user a
                ws > a
              }
              user b
            }
            boundary x on u error=*
            user c
            s > u
            x > c
            """).Deliver("m");
        Assert.Equal("c", play.Waiting);
    }

    [Fact]
    public void An_error_may_be_handled_inside_and_told_further_out_as_an_escalation()
    {
        var play = Play.Start("""
            start s
            sub u {
              event v {
                start vs error=FEL
                end ve escalation=SENT
                vs > ve
              }
              start us
              end ue error=FEL
              us > ue
            }
            boundary x on u escalation=SENT
            user b
            user c
            s > u > b
            x > c
            """);
        Assert.Equal("c", play.Waiting);
        Assert.Equal("s us ue vs ve x", play.PathText);
    }

    [Fact]
    public void A_join_that_cannot_be_left_goes_on_once_when_it_is_mended()
    {
        var play = Play.Start("start s\nand f\nuser a\nuser b\nor j\nuser c\nuser d\ns > f > a > j\nf > b > j\nj > c : val = 1\nj > d : val = 2").Complete("a").Complete("b");
        var incident = Assert.Single(play.Incidents);
        Assert.Equal("c", play.Set(null, ("val", 1)).Retry(incident.Token).Waiting);
        Assert.Single(play.Path, "j");
    }

    [Fact]
    public void A_branch_of_choices_is_waited_for_as_one()
    {
        var play = Play.Start("start s\nand f\nuser a\nxor g\nuser b\nxor m\nand j\nuser c\ns > f > a > j\nf > g\ng > b : x\ng >> m\nb > m > j > c", ("x", true)).Complete("a");
        Assert.Equal("b", play.Waiting);
        Assert.Equal("c", play.Complete("b").Waiting);
    }

    [Fact]
    public void A_step_that_failed_and_was_tried_again_lets_the_process_end()
    {
        var play = Play.Of("start s\nsub u each=x:lista {\nservice a\n}\nend e\ns > u > e", stepsAnswer: false).Begin(("lista", new[] { 1, 2 }));
        play.Fail("a");
        play.Retry(play.Incidents[0].Token).Answer("a").Answer("a");
        Assert.True(play.Ended);
    }

    [Fact]
    public void Two_events_for_nested_scopes_at_once_leave_nothing_hanging()
    {
        var play = Play.Start("start s\nsub u {\ncall k\nboundary y on k signal=stopp\nuser b\ny > b\n}\nboundary x on u signal=stopp\nuser c\ns > u\nx > c");
        Assert.Equal("c", play.Signal("stopp").Waiting);
    }
}
