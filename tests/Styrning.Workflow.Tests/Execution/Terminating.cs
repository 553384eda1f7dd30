namespace Styrning.Workflow.Tests.Execution;

/// <summary>A terminating end takes everything in its own scope with it, and nothing further out.</summary>
public sealed class Terminating
{
    private const string Inside = "start is\nand f\nuser a\nstop x\nuser b\nboundary t on b timer=P1D free\ncall k\ncatch m message=svar\nis > f > a > x\nf > b\nf > k\nf > m";

    [Theory]
    [InlineData("", "c w")] // an embedded subprocess
    [InlineData("each=i:lista", "a b k m t w")] // one instance of several: the other is where it was
    [InlineData("each=i:lista seq", "a b k m t w")] // and the next begins
    [InlineData("most=2", "a b k m t w")]
    public void In_a_subprocess(string loop, string then)
    {
        var play = Play.Start($"start s\nand g\nsub u {loop} {{\n{Inside}\n}}\nuser c\nuser w\ns > g > u > c\ng > w", ("lista", new[] { 1, 2 })).Complete("a");
        Assert.Equal(then, string.Join(' ', play.Waiting.Split(' ').Order()));
    }

    [Fact]
    public void In_an_event_subprocess_that_runs_beside_its_scope()
    {
        var play = Play.Start($"start s\nevent v {{\n{Inside.Replace("start is", "start is message=nu free")}\n}}\nuser w\ns > w").Deliver("nu").Deliver("nu").Complete("a");
        Assert.Equal(2, play.Tasks.Count(task => task.Element is "a" or "b"));
        play.Complete("a");
        Assert.Equal("is w", play.Waiting);
    }

    [Fact]
    public void In_one_that_has_taken_its_scope_over()
    {
        var play = Play.Start($"start s\nsub u {{\nevent v {{\n{Inside.Replace("start is", "start is message=nu")}\n}}\nuser w\n}}\nuser c\ns > u > c").Deliver("nu").Complete("a");
        Assert.Equal("c", play.Waiting);
    }

    [Fact]
    public void It_takes_event_subprocesses_along_that_run_and_that_listen()
    {
        var play = Play.Start("start s\nsub u {\nevent v {\nstart vs message=nu free\nuser w\nvs > w\n}\nstart us\nuser a\nstop x\nus > a > x\n}\nuser c\ns > u > c").Deliver("nu").Complete("a");
        Assert.Equal("c", play.Waiting);
        Assert.DoesNotContain("v", play.Path);
    }

    [Fact]
    public void A_called_instance_that_terminates_has_ended_well()
    {
        var play = Play.Of($"{Inside}").Begin(null, called: true, ("n", 1)).Complete("a");
        Assert.True(play.Ended);
        Assert.Null(play.Error);
        Assert.Equal(1m, play.Result["n"]);
    }
}
