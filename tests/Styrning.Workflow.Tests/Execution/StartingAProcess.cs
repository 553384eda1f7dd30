using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class StartingAProcess
{
    private const string Model = "start s\nstart m message=anmälan\nstart t cycle=R/P1D\nstart n signal=larm\nstart v if=\"nivå > 3\"\nxor x\nuser a\ns > x > a\nm > x\nt > x\nn > x\nv > x";

    [Theory]
    [InlineData("m")]
    [InlineData("t")]
    [InlineData("n")]
    [InlineData("v")]
    [InlineData("s")]
    public void It_begins_at_the_start_that_happened_and_at_no_other(string start)
    {
        var play = Play.Of(Model).Begin(start);
        Assert.Equal($"{start} x", play.PathText);
        Assert.Equal("a", play.Waiting);
    }

    [Fact]
    public void Without_an_event_it_begins_at_the_none_start() => Assert.Equal("s x", Play.Start(Model).PathText);

    [Fact]
    public void A_process_that_only_events_begin_is_not_begun_without_one()
    {
        var play = Play.Of("start m message=anmälan\nuser a\nm > a");
        Assert.False(play.Happen(new WorkflowEvent.Started(play.Now, null)));
        Assert.Equal("a", play.Begin("m").Waiting);
    }

    [Fact]
    public void A_start_that_is_none_begins_nothing()
    {
        var play = Play.Of(Model);
        Assert.False(play.Happen(new WorkflowEvent.Started(play.Now, null) { Start = "a" }));
        Assert.False(play.Happen(new WorkflowEvent.Started(play.Now, null) { Start = "saknas" }));
    }

    [Fact]
    public void It_knows_whether_it_was_called()
    {
        Assert.True(Play.Of(Model).Begin("m", called: true).State.IsCalled);
        Assert.False(Play.Start(Model).State.IsCalled);
    }

    [Fact]
    public void An_event_subprocess_whose_time_cannot_be_found_out_refuses_the_start()
    {
        var model = "start s\nevent v {\nstart vs timer==längd\ntask b\nvs > b\n}\nuser a\ns > a";
        Assert.Equal(ExecutionCodes.Expression, Assert.Throws<ProcessFault>(() => Play.Start(model)).Code);
    }
}
