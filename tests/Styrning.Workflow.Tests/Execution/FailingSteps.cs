using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class FailingSteps
{
    private const string Model = "start s\nand f\nservice a\nuser b\nboundary t on a timer=P1D\nend e\nend e2\nend e3\ns > f > a > e\nf > b > e2\nt > e3";

    [Fact]
    public void The_token_stays_and_the_others_go_on()
    {
        var play = Play.Of(Model, stepsAnswer: false).Begin().Fail("a");
        Assert.Single(play.Incidents);
        play.Complete("b");
        Assert.False(play.Ended);
    }

    [Fact]
    public void It_can_be_tried_again()
    {
        var play = Play.Of(Model, stepsAnswer: false).Begin().Fail("a");
        play.Retry(play.Incidents[0].Token).Fail("a").Retry(play.Incidents[0].Token).Answer("a");
        Assert.Empty(play.Incidents);
        Assert.True(play.Complete("b").Ended);
    }

    [Fact]
    public void What_cancels_the_task_ends_its_incident()
    {
        var play = Play.Of(Model, stepsAnswer: false).Begin().Fail("a").Fire("t");
        Assert.Empty(play.Incidents);
        Assert.True(play.Complete("b").Ended);
    }

    [Fact]
    public void A_healthy_token_cannot_be_retried()
    {
        var play = Play.Of(Model, stepsAnswer: false).Begin();
        Assert.False(play.Happen(new WorkflowEvent.Retried(play.Token<Effect.RunStep>("a"), play.Now, null)));
    }

    [Fact]
    public void A_role_that_cannot_be_found_out_makes_no_half_task()
    {
        var play = Play.Start("start s\nuser a role==saknas\nboundary t on a timer=P1D\nend e\ns > a > e\nt > e");
        Assert.Equal("a", Assert.Single(play.Incidents).Element);
        Assert.Equal("", play.Waiting);
    }
}
