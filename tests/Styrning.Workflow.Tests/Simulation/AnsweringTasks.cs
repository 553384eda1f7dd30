namespace Styrning.Workflow.Tests.Simulation;

public sealed class AnsweringTasks
{
    [Theory]
    [InlineData("user")]
    [InlineData("service")]
    [InlineData("send")]
    [InlineData("task")]
    [InlineData("manual")]
    public void Every_kind_answers_at_once_with_what_was_given(string kind)
    {
        var result = Trial.Run($"start s\n{kind} a\nend e\ns > a > e", "answer a:x=1+1", "answer a:y=x*2");

        Assert.True(result.Ended);
        Assert.Equal("s a e", result.Way());
        Assert.Empty(result.Open);
        Assert.Empty(result.Incidents);
        Assert.Equal((2m, 4m), (result.Variables["x"], result.Variables["y"]));
        Assert.Equal("PT0S", result.Elapsed.ToString());
    }

    [Theory]
    [InlineData("user")]
    [InlineData("service")]
    [InlineData("send")]
    [InlineData("task")]
    [InlineData("manual")]
    [InlineData("receive", "message=m")]
    public void Every_kind_takes_its_time_or_never_answers(string kind, string setting = "")
    {
        var model = $"start s\n{kind} a {setting}\nend e\ns > a > e";

        var slow = Trial.Run(model, "take a=PT10S", "answer a:x=1");
        Assert.True(slow.Ended);
        Assert.Equal(("s a e", "PT10S"), (slow.Way(), slow.Elapsed.ToString()));
        Assert.Equal(1m, slow.Variables["x"]);

        var never = Trial.Run(model, "take a=never", "answer a:x=1");
        Assert.False(never.Ended);
        Assert.Equal(("s", "a", "PT0S"), (never.Way(), never.Waits(), never.Elapsed.ToString()));
        Assert.Empty(never.Incidents);
        Assert.Empty(never.Variables);
    }

    [Fact]
    public void An_answer_is_reckoned_when_the_task_answers_and_each_time_it_does()
    {
        var result = Trial.Run("start s\nservice count\nxor g\nend e\ns > count > g\ng > count : n < 3\ng >> e", "set n=0", "answer count:n=n+1", "take count=PT1M");

        Assert.Equal("s count g count g count g e", result.Way());
        Assert.Equal(3m, result.Variables["n"]);
        Assert.Equal("PT3M", result.Elapsed.ToString());
    }

    [Fact]
    public void The_values_given_from_the_start_may_use_those_before_them()
    {
        var result = Trial.Run("start s\nend e\ns > e", "set a=2", "set b=a*3", "set c==b+1", "set d=${c}", "set text=\"a=b:c\"", "set list=[1,2]");

        Assert.Equal([2m, 6m, 7m, 7m], new[] { "a", "b", "c", "d" }.Select(name => (decimal)result.Variables[name]!));
        Assert.Equal("a=b:c", result.Variables["text"]);
        Assert.Equal([1m, 2m], (IEnumerable<object?>)result.Variables["list"]!);
    }

    [Fact]
    public void Each_instance_of_a_loop_answers_for_itself()
    {
        const string Model = "start s\nuser a each=part:parts\nend e\ns > a > e";
        var result = Trial.Run(Model + "\n", "set parts=[\"x\",\"y\",\"z\"]", "set n=0", "answer a:n=n+1");
        Assert.Equal("s a a a e", result.Way());

        var inOrder = Trial.Run("start s\nservice a times=3 seq\nend e\ns > a > e", "answer a:last=loopCounter", "take a=PT10S");
        Assert.Equal((3m, "PT30S"), (inOrder.Variables["last"], inOrder.Elapsed.ToString()));

        var atOnce = Trial.Run("start s\nservice a times=3\nend e\ns > a > e", "take a=PT10S");
        Assert.Equal("PT10S", atOnce.Elapsed.ToString());

        var waiting = Trial.Run(Model, "set parts=[1,2]", "take a=never");
        Assert.Equal("a", waiting.Waits());
    }

    [Fact]
    public void An_answer_with_a_name_that_does_not_exist_is_an_incident_and_the_task_stays()
    {
        var result = Trial.Run("start s\nservice a\nend e\ns > a > e", "answer a:n=n+1");

        Assert.False(result.Ended);
        var incident = Assert.Single(result.Incidents);
        Assert.Equal(("a", "RUN-02"), (incident.Element, incident.Code));
        Assert.Contains("n=n+1", incident.Message);
        Assert.Equal("a", result.Waits());
    }

    [Fact]
    public void Branches_go_on_side_by_side_and_a_join_waits_for_all()
    {
        var result = Trial.Run("start s\nand f\nuser a\nuser b\nuser c\nand j\nend e\ns > f\nf > a > c > j\nf > b > j\nj > e", "take b=PT1H", "take a=PT1M");

        Assert.Equal("s f a c b j e", result.Way());
        Assert.Equal("PT1H", result.Elapsed.ToString());

        var waits = Trial.Run("start s\nand f\nuser a\nuser b\nand j\nend e\ns > f\nf > a > j\nf > b > j\nj > e", "take b=never");
        Assert.Equal("j b", string.Join(' ', waits.Open.OrderDescending()));
    }

    [Fact]
    public void Who_gets_a_task_is_not_asked() =>
        Assert.True(Trial.Run("start s\nuser a role==initiator key==sak\nend e\ns > a > e").Ended);
}
