using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>What a person can do with a token that does not go on: retry is in <see cref="FailingSteps"/>.</summary>
public sealed class HandlingIncidents
{
    private const string Model = "start s\nand f\nservice a\nuser b\nand j\nuser c\nend e\ns > f > a > j\nf > b > j > c > e";

    private static Play Failed() => Play.Of(Model, stepsAnswer: false).Begin().Fail("a");

    [Fact]
    public void A_step_that_failed_passes_as_done_with_what_the_person_says()
    {
        var play = Failed();
        play.Skip(play.Incidents[0].Token, ("diarienummer", "7")).Complete("b");
        Assert.Empty(play.Incidents);
        Assert.Equal("c", play.Waiting);
        Assert.Equal("7", play.State.Variables["diarienummer"]);
    }

    [Fact]
    public void What_is_well_is_not_skipped()
    {
        var play = Failed();
        Assert.False(play.Happen(new WorkflowEvent.Skipped(play.Token<Effect.CreateTask>("b"), "", play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.Skipped(1, "", play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.Skipped(99, "", play.Now, null)));
    }

    [Fact]
    public void A_call_under_way_may_be_passed_and_is_cancelled() =>
        Assert.True(Called().Skip(Called().Token<Effect.Call>("k")).Ended);

    private static Play Called() => Play.Start("start s\ncall k\nend e\ns > k > e");

    [Theory]
    [InlineData("user a role==saknas", "s a e")]
    [InlineData("user a each=x:saknas", "s a e")]
    [InlineData("catch a timer==saknas", "s a e")]
    [InlineData("throw a message=m key==saknas", "s a e")]
    public void What_could_not_be_entered_passes_as_done(string node, string path)
    {
        var play = Play.Start($"start s\n{node}\nend e\ns > a > e");
        Assert.Equal(path, play.Skip(Assert.Single(play.Incidents).Token).PathText);
        Assert.True(play.Ended);
    }

    [Fact]
    public void An_error_end_that_nothing_catches_passes_as_an_end()
    {
        var play = Play.Start("start s\nend e error=FEL\ns > e");
        Assert.True(play.Skip(Assert.Single(play.Incidents).Token).Ended);
    }

    [Fact]
    public void A_loop_that_failed_passes_as_done_and_cancels_the_rest()
    {
        var play = Play.Start("start s\nuser a each=x:lista until=klar\nuser b\ns > a > b", ("lista", new[] { 1, 2 })).Complete("a");
        Assert.Equal("b", play.Skip(Assert.Single(play.Incidents).Token).Waiting);
    }

    [Fact]
    public void A_token_without_a_way_out_cannot_pass_but_be_moved()
    {
        var play = Play.Start("start s\nxor g\nuser a\nend e\ns > g\ng > a : false\ng > e : false");
        var token = Assert.Single(play.Incidents).Token;
        Assert.False(play.Happen(new WorkflowEvent.Skipped(token, "", play.Now, null)));
        Assert.Equal("a", play.Move(token, "a").Waiting);
        Assert.Empty(play.Incidents);
    }

    [Fact]
    public void A_moved_task_is_cancelled_with_everything_that_watches_it()
    {
        var play = Play.Start("start s\nuser a\nboundary t on a timer=P1D\nuser b\nend e\ns > a > b > e\nt > e");
        Assert.Equal("b", play.Move(play.Token<Effect.CreateTask>("a"), "b").Waiting);
        Assert.Equal("a", play.Move(play.Token<Effect.CreateTask>("b"), "a").Tasks.Single().Element);
    }

    [Fact]
    public void A_task_may_be_begun_anew_in_its_place_with_its_role_asked_again()
    {
        var play = Play.Start("start s\nuser a role==roll\ns > a", ("roll", "fel")).Set(null, ("roll", "rätt"));
        Assert.Equal("rätt", play.Move(play.Token<Effect.CreateTask>("a"), "a").Tasks.Single().Role);
    }

    [Fact]
    public void At_a_join_a_moved_token_stands_for_its_own_branch()
    {
        var play = Failed();
        play.Move(play.Incidents[0].Token, "j");
        Assert.Equal("b", play.Waiting); // the other branch is still waited for
        Assert.Equal("c", play.Complete("b").Waiting);
        Assert.Single(play.Path, "j");
    }

    [Fact]
    public void A_subprocess_under_way_may_be_left_by_moving_it()
    {
        var play = Play.Start("start s\nsub u {\nuser a\nuser b\n}\nuser c\ns > u > c");
        var scope = play.State.Items.Values.Single(item => item.Node == "u").Id;
        Assert.Equal("c", play.Move(scope, "c").Waiting);
    }

    [Theory]
    [InlineData("s")] // a start
    [InlineData("t")] // a border
    [InlineData("i")] // another scope
    [InlineData("v")] // an event subprocess
    [InlineData("saknas")]
    public void A_token_is_not_moved_where_no_flow_could_lead(string target)
    {
        var play = Play.Start("start s\nevent v {\nstart vs message=m\nuser w\nvs > w\n}\nuser a\nboundary t on a timer=P1D\nsub u {\nuser i\n}\nend e\ns > a > u\nt > e");
        Assert.False(play.Happen(new WorkflowEvent.Moved(play.Token<Effect.CreateTask>("a"), target, "", play.Now, null)));
    }

    [Fact]
    public void One_instance_of_a_loop_cannot_be_moved_out_of_it()
    {
        var play = Play.Start("start s\nuser a times=2\nuser b\ns > a > b");
        Assert.False(play.Happen(new WorkflowEvent.Moved(play.Token<Effect.CreateTask>("a"), "b", "", play.Now, null)));
        Assert.Equal("b", play.Move(play.State.Items.Values.Single(item => item.Kind is ItemKind.Loop).Id, "b").Waiting);
    }

    [Fact]
    public void A_variable_is_set_where_the_token_sees_it()
    {
        var play = Play.Start("start s\nuser a role==x each=x:lista\ns > a", ("lista", new[] { "p", "q" }));
        var first = play.Tasks.First().Token;
        play.Set(first, ("x", "r")).Set(null, ("y", 1));
        Assert.Equal("r", play.State.Items[first].Variables["x"]);
        Assert.Equal(["lista", "y"], play.State.Variables.Keys.Order());
        Assert.False(play.Happen(new WorkflowEvent.VariablesSet(99, "", play.Now, null)));
    }

    [Fact]
    public void The_whole_instance_may_be_cancelled_once()
    {
        var play = Failed();
        Assert.True(play.Happen(new WorkflowEvent.Cancelled("återkallat", play.Now, "admin")));
        Assert.True(play.Ended);
        Assert.Null(play.Error);
        Assert.Empty(play.Incidents);
        Assert.False(play.Happen(new WorkflowEvent.Cancelled("igen", play.Now, "admin")));
        Assert.False(play.Happen(new WorkflowEvent.VariablesSet(null, "", play.Now, null)));
    }
}
