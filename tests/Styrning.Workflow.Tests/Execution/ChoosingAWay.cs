using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class ChoosingAWay
{
    private const string Exclusive = "start s\nxor g\nuser a\nuser b\nuser c\ns > g\ng > a : n > 10\ng > b : n > 5\ng >> c";

    [Theory]
    [InlineData(11, "a")]
    [InlineData(7, "b")]
    [InlineData(1, "c")]
    public void An_exclusive_gateway_takes_the_first_that_holds_or_the_default(int n, string taken) =>
        Assert.Equal(taken, Play.Start(Exclusive, ("n", n)).Waiting);

    [Fact]
    public void Without_a_way_out_the_token_is_stuck_until_it_is_tried_again()
    {
        var play = Play.Start("start s\nand f\nuser u\nxor g\nend e\nend e2\ns > f > g\nf > u > e2\ng > e : klar", ("klar", false));
        var incident = Assert.Single(play.Incidents);
        Assert.Equal(("g", ExecutionCodes.NoWayOut), (incident.Element, incident.Code));
        Assert.Equal("u", play.Waiting); // the other branch goes on

        play.Retry(incident.Token);
        Assert.Equal(incident.Token, Assert.Single(play.Incidents).Token); // the same token, so the same number of attempts is counted on
        play.Complete("u", ("klar", true)).Retry(incident.Token);
        Assert.Empty(play.Incidents);
        Assert.True(play.Ended);
    }

    [Theory]
    [InlineData("saknas > 1", ExecutionCodes.Expression)]
    [InlineData("namn > 1", ExecutionCodes.Expression)]
    [InlineData("namn", ExecutionCodes.Expression)]
    [InlineData("tom", ExecutionCodes.Expression)]
    public void A_wrong_name_or_type_in_a_condition_is_an_incident_at_its_gateway(string condition, string code)
    {
        var play = Play.Start($"start s\nxor g\nend e\ns > g\ng > e : {condition}", ("namn", "Anna"), ("tom", null));
        Assert.Equal(("g", code), (play.Incidents[0].Element, play.Incidents[0].Code));
    }

    [Fact]
    public void A_parallel_gateway_takes_all_and_joins_all()
    {
        var play = Play.Start("start s\nand f\nuser a\nuser b\nuser c\nand j\nend e\ns > f > a > j\nf > b > j\nf > c > j > e");
        Assert.Equal("a b c", play.Waiting);
        play.Complete("b").Complete("a");
        Assert.False(play.Ended);
        Assert.True(play.Complete("c").Ended);
        Assert.Single(play.Path, "j");
    }

    [Fact]
    public void A_parallel_join_does_not_take_two_tokens_of_one_flow_for_two_flows()
    {
        var play = Play.Start("start s\nand f\nuser a\nuser b\nuser c\nxor m\nand j\nend e\ns > f > a > m\nf > b > m > j\nf > c > j > e");
        play.Complete("a").Complete("b");
        Assert.DoesNotContain("j", play.Path);
        play.Complete("c");
        Assert.Single(play.Path, "j");
        Assert.False(play.Ended); // the second token of the merged flow waits for a partner that never comes, and is not lost
    }

    private const string Inclusive =
        "start s\nor f\nuser a\nuser b\nuser c\nor j\nuser d\nend e\ns > f\nf > a : x\nf > b : y\nf >> c\na > j\nb > j\nc > j > d > e";

    [Theory]
    [InlineData(true, true, "a b")]
    [InlineData(true, false, "a")]
    [InlineData(false, false, "c")]
    public void An_inclusive_gateway_takes_what_holds_and_its_join_waits_for_just_those(bool x, bool y, string taken)
    {
        var play = Play.Start(Inclusive, ("x", x), ("y", y));
        Assert.Equal(taken, play.Waiting);
        foreach (var task in taken.Split(' '))
        {
            Assert.DoesNotContain("j", play.Path);
            play.Complete(task);
        }

        Assert.Equal("d", play.Waiting);
        Assert.Single(play.Path, "j");
    }

    [Fact]
    public void An_inclusive_join_waits_for_a_token_that_is_far_away_inside_a_subprocess_or_can_leave_by_a_border()
    {
        var play = Play.Start("""
            start s
            or f
            user a
            sub u {
              start us
              user b
              end ue
              us > b > ue
            }
            boundary t on u timer=PT1H
            user c
            end e1
            or j
            end e
            s > f
            f > a : true
            f > u : true
            a > j
            u > e1
            t > c > j
            j > e
            """);
        play.Complete("a");
        Assert.DoesNotContain("j", play.Path); // the timer on u could still send a token
        play.Fire("t");
        Assert.DoesNotContain("j", play.Path);
        play.Complete("c");
        Assert.Single(play.Path, "j");
        Assert.True(play.Ended);
    }

    [Theory]
    [InlineData("a b c")]
    [InlineData("b c a")]
    [InlineData("b a c")]
    public void Inclusive_joins_one_after_another_go_on_in_the_same_event(string order)
    {
        var play = Play.Start("""
            start s
            or f
            user a
            or f2
            user b
            user c
            or j2
            or j
            user d
            s > f
            f > a : true
            f > f2 : true
            f2 > b : true
            f2 > c : true
            b > j2
            c > j2 > j
            a > j > d
            """);
        foreach (var task in order.Split(' '))
            play.Complete(task);
        Assert.Equal("d", play.Waiting);
        Assert.Single(play.Path, "j");
        Assert.Single(play.Path, "j2");
    }

    [Fact]
    public void An_inclusive_split_and_join_may_be_gone_through_again_and_again()
    {
        var play = Play.Start("start s\nxor m\nor f\nuser a\nuser b\nor j\nxor g\nend e\ns > m > f\nf > a : true\nf > b : igen\na > j\nb > j > g\ng > m : igen\ng >> e", ("igen", true));
        play.Complete("b").Complete("a");
        Assert.Equal("a b", play.Waiting);
        play.Complete("a").Complete("b", ("igen", false));
        Assert.True(play.Ended);
    }

    [Fact]
    public void A_token_in_an_activity_that_is_repeated_or_called_holds_the_join_until_it_is_done()
    {
        var play = Play.Start("start s\nor f\nuser a times=2\ncall k most=2\nboundary x on k error=*\nuser b\nor j\nuser d\ns > f\nf > a : true\nf > k : true\na > j\nk > j\nx > b > j\nj > d");
        play.Complete("a").Complete("a").Return("k").Throw("k", "FEL");
        Assert.Equal("b", play.Waiting);
        Assert.Equal("d", play.Complete("b").Waiting);
        Assert.Single(play.Path, "j");
    }

    [Fact]
    public void An_inclusive_join_goes_on_when_the_last_other_token_ends_elsewhere()
    {
        var play = Play.Start("start s\nor f\nuser a\nuser b\nxor g\nend e1\nor j\nend e\ns > f\nf > a : true\nf > b : true\na > j\nb > g\ng > e1 : slut\ng >> j\nj > e");
        play.Complete("a").Complete("b", ("slut", true));
        Assert.True(play.Ended);
    }

    [Fact]
    public void A_token_that_comes_round_to_a_flow_that_has_one_does_not_hold_the_join()
    {
        // From b a token reaches the join only by the flow that already has one: it does not block.
        var play = Play.Start("start s\nand f\nuser a\nuser b\nxor m\nor j\nuser d\nend e\ns > f > a > m\nf > b > m > j > d > e\nf > c\nuser c\nc > j");
        play.Complete("a").Complete("c");
        Assert.Equal("b d", play.Waiting);
    }

    [Fact]
    public void Several_flows_out_of_a_task_are_all_taken_and_conditions_on_them_obeyed()
    {
        var play = Play.Start("start s\nuser a\nuser b\nuser c\nuser d\ns > a\na > b\na > c : x = 1\na > d : x = 2");
        Assert.Equal("b d", play.Complete("a", ("x", 2)).Waiting);
    }

    [Fact]
    public void A_default_flow_out_of_a_task_is_taken_when_no_condition_holds()
    {
        var play = Play.Start("start s\nuser a\nuser b\nuser c\ns > a\na > b : x = 1\na >> c");
        Assert.Equal("c", play.Complete("a", ("x", 2)).Waiting);
    }

    [Fact]
    public void A_task_with_two_ways_in_is_done_once_per_token()
    {
        var play = Play.Start("start s\nand f\nuser a\nend e\ns > f > a > e\nf > a");
        Assert.Equal("a a", play.Waiting);
        Assert.True(play.Complete("a").Complete("a").Ended);
    }
}
