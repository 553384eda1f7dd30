using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class AGatewayWithoutAWayOut
{
    [Fact]
    public void Is_passed_when_it_is_tried_again_with_a_variable_that_leads_on()
    {
        var play = Play.Start("start s\nxor g\nuser a\nend e\ns > g\ng > a : x = 1\ng > e : x = 2\na > e", ("x", 3m));
        Assert.Equal("s", play.PathText);

        var stuck = Assert.Single(play.Incidents).Token;
        play.Happen(new WorkflowEvent.VariablesSet(null, "fel tal", play.Now, "anna") { Variables = new Dictionary<string, object?> { ["x"] = 2m } });
        play.Happen(new WorkflowEvent.Retried(stuck, play.Now, "anna"));

        Assert.Equal("s g e", play.PathText);
        Assert.True(play.Ended);
    }
}
