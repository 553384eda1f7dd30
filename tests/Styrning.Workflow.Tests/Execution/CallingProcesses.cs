using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Tests.Execution;

public sealed class CallingProcesses
{
    private const string Model = "start s\ncall k process=remiss\nboundary x on k error=AVSLAG\nboundary y on k escalation=SENT free\nboundary z on k message=avbryt\nuser a\nuser b\nend e\ns > k > e\nx > a\ny > b\nz > e";

    [Fact]
    public void The_token_waits_for_the_called_process_and_takes_its_variables_over()
    {
        var play = Play.Start(Model, ("ärende", 7));
        Assert.Equal("k z", play.Waiting);
        Assert.True(play.Return("k", ("svar", "ja"), ("ärende", 8)).Ended);
        Assert.Equal(("ja", 8m), (play.Result["svar"], play.Result["ärende"]));
    }

    [Fact]
    public void All_variables_go_in_unless_the_drawing_says_which()
    {
        var call = Called(Play.Start(Model, ("ärende", 7)));
        Assert.Equal(("remiss", CallBinding.Latest), (call.Process, call.Binding));
        Assert.Equal([("ärende", 7m)], call.Variables.Select(one => (one.Key, one.Value)));

        var chosen = Play.Start("start s\ncall k in=\"nr:ärende + 1\" out=\"svar:utfall;saknas:okänt\"\nend e\ns > k > e", ("ärende", 7), ("annat", 1));
        Assert.Equal([("nr", 8m)], Called(chosen).Variables.Select(one => (one.Key, one.Value)));
        chosen.Return("k", ("utfall", "ja"), ("nr", 9));
        Assert.Equal(["annat", "saknas", "svar", "ärende"], chosen.Result.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_error_leaves_by_the_border_and_there_is_nothing_left_to_cancel()
    {
        var play = Play.Start(Model).Throw("k", "AVSLAG");
        Assert.Equal("a", play.Waiting);
    }

    [Fact]
    public void Its_escalation_may_come_while_it_goes_on()
    {
        var play = Play.Start(Model).Escalate("k", "SENT");
        Assert.Equal("b", play.Tasks.Single().Element);
        Assert.False(play.Return("k").Ended);
        Assert.True(play.Complete("b").Ended);
    }

    [Fact]
    public void An_escalation_that_interrupts_cancels_it() =>
        Assert.Equal("b", Play.Start(Model.Replace(" free", "")).Escalate("k", "SENT").Waiting);

    [Fact]
    public void What_interrupts_it_cancels_the_called_instance_once()
    {
        var play = Play.Start(Model);
        var call = play.Token<Effect.Call>("k");
        Assert.True(play.Deliver("avbryt").Ended);
        Assert.False(play.Happen(new WorkflowEvent.CallCompleted(call, play.Now, null)));
        Assert.False(play.Happen(new WorkflowEvent.CallEscalated(call, "SENT", play.Now, null)));
    }

    [Fact]
    public void One_that_cannot_be_started_is_an_incident_and_a_retry_calls_again()
    {
        var play = Play.Start(Model).Fail("k");
        play.Retry(Assert.Single(play.Incidents).Token);
        Assert.True(play.Return("k").Ended);
    }

    [Fact]
    public void A_failed_call_that_is_interrupted_has_nothing_to_cancel() => Assert.True(Play.Start(Model).Fail("k").Deliver("avbryt").Ended);

    [Fact]
    public void An_error_that_the_caller_does_not_catch_is_an_incident_there()
    {
        var play = Play.Start(Model).Throw("k", "ANNAT");
        Assert.Equal(("k", ExecutionCodes.UncaughtError), (Assert.Single(play.Incidents).Element, play.Incidents[0].Code));
        Assert.True(play.Skip(play.Incidents[0].Token, ("svar", "nej")).Ended);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seq")]
    public void It_is_called_once_per_item_and_the_rest_is_cancelled_when_the_condition_holds(string order)
    {
        var play = Play.Start($"start s\ncall k each=x:lista until=\"numberOfCompletedInstances = 2\" {order}\nuser a\ns > k > a", ("lista", new[] { "a", "b", "c" }));
        Assert.Equal("a", Called(play).Key);
        Assert.Equal("a", Called(play).Variables["x"]);
        Assert.Equal("a", play.Return("k").Return("k").Waiting);
    }

    [Fact]
    public void It_is_called_again_while_the_condition_of_a_loop_holds()
    {
        var play = Play.Start("start s\ncall k while=\"svar = null or svar = false\"\nend e\ns > k > e");
        Assert.False(play.Return("k", ("svar", false)).Ended);
        Assert.True(play.Return("k", ("svar", true)).Ended);
        Assert.Equal("s k k e", play.PathText);
    }

    [Fact]
    public void What_comes_back_and_cannot_be_understood_is_an_incident_that_a_person_can_pass()
    {
        var play = Play.Start("start s\ncall k out=\"svar:utfall + 1\"\nend e\ns > k > e").Return("k", ("utfall", "ja"));
        Assert.Equal(ExecutionCodes.Expression, Assert.Single(play.Incidents).Code);
        Assert.True(play.Skip(play.Incidents[0].Token, ("svar", 2)).Ended);
    }

    private static Effect.Call Called(Play play) => play.Open.OfType<Effect.Call>().First();
}
