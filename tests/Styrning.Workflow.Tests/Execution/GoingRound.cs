using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>BPMN's standard loop.</summary>
public sealed class GoingRound
{
    [Fact]
    public void It_goes_on_while_its_condition_holds_asked_after_each_round()
    {
        var play = Play.Start("start s\nuser a while=\"klar = null or not(klar)\"\nend e\ns > a > e");
        Assert.Equal("a", play.Complete("a", ("klar", false)).Waiting);
        Assert.True(play.Complete("a", ("klar", true)).Ended);
        Assert.Equal("s a a e", play.PathText);
        Assert.Equal(["klar"], play.Result.Keys);
    }

    [Fact]
    public void Asked_first_it_may_not_be_done_at_all() =>
        Assert.Equal("s e", Play.Start("start s\nuser a while=\"n > 3\" asks\nend e\ns > a > e", ("n", 1)).PathText);

    [Theory]
    [InlineData("most=3", 3)]
    [InlineData("while=\"true\" most=2", 2)]
    [InlineData("while=\"loopCounter < 4\"", 4)]
    [InlineData("while=\"loopCounter < 4\" asks", 4)]
    [InlineData("while=\"false\"", 1)]
    [InlineData("while=\"false\" asks", 0)]
    public void The_counter_counts_the_rounds_that_are_gone_and_most_is_most(string loop, int rounds)
    {
        var play = Play.Start($"start s\ntask a {loop}\nend e\ns > a > e");
        Assert.True(play.Ended);
        Assert.Equal(rounds, play.Path.Count(id => id == "a"));
    }

    [Fact]
    public void A_round_knows_which_one_it_is()
    {
        var play = Play.Start("start s\nuser a role==loopCounter most=2\ns > a");
        Assert.Equal("1", play.Tasks.Single().Role);
        Assert.Equal("2", play.Complete("a").Tasks.Single().Role);
    }

    [Fact]
    public void A_loop_without_an_end_becomes_an_incident_that_a_person_can_break_off()
    {
        var play = Play.Start("start s\ntask a while=true\nend e\ns > a > e");
        Assert.Equal(ExecutionCodes.Collection, Assert.Single(play.Incidents).Code);
        Assert.Equal(1_000, play.Path.Count(id => id == "a"));
        Assert.True(play.Skip(play.Incidents[0].Token).Ended);
    }

    [Fact]
    public void A_condition_that_fails_keeps_what_was_done_and_is_asked_again()
    {
        var play = Play.Start("start s\nuser a while=\"klar = false\"\nend e\ns > a > e").Complete("a", ("x", 1));
        var incident = Assert.Single(play.Incidents);
        Assert.Equal("", play.Waiting);
        Assert.Equal("a", play.Set(null, ("klar", false)).Retry(incident.Token).Waiting);
        Assert.True(play.Complete("a", ("klar", true)).Ended);
        Assert.Equal(1m, play.Result["x"]);
    }

    [Fact]
    public void Its_border_watches_all_rounds_as_one()
    {
        var play = Play.Start("start s\nsub u most=3 {\nuser a\nuser b\n}\nboundary t on u timer=P1D\nuser c\nend e\ns > u > e\nt > c").Complete("a").Complete("b").Complete("a");
        Assert.Equal("t b", play.Waiting);
        Assert.Equal("c", play.Fire("t").Waiting);
    }

    [Fact]
    public void An_error_in_a_round_leaves_the_loop()
    {
        var play = Play.Start("start s\nuser a most=3\nboundary x on a error=*\nuser c\nend e\ns > a > e\nx > c").Complete("a").Throw("a", "FEL");
        Assert.Equal("c", play.Waiting);
    }

    [Fact]
    public void A_terminating_end_ends_its_round_and_the_next_begins()
    {
        var play = Play.Start("start s\nsub u most=2 {\nand f\nuser a\nuser b\nstop x\nf > a > x\nf > b\n}\nend e\ns > u > e").Complete("a");
        Assert.Equal("a b", play.Waiting);
        Assert.True(play.Complete("a").Ended);
    }
}
