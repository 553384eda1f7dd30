namespace Styrning.Workflow.Tests.Simulation;

public sealed class NamingMessages
{
    [Fact]
    public void A_message_comes_when_it_is_first_waited_for_and_once_for_each_time_it_is_named()
    {
        const string Model = "start s\ncatch w1 message=svar\nuser a\ncatch w2 message=svar\nend e\ns > w1 > a > w2 > e";

        Assert.Equal(("s", "w1"), (Trial.Run(Model).Way(), Trial.Run(Model).Waits()));
        Assert.Equal(("s w1 a", "w2"), (Trial.Run(Model, "message svar").Way(), Trial.Run(Model, "message svar").Waits()));
        Assert.Equal("s w1 a w2 e", Trial.Run(Model, "message svar", "message svar").Way());
    }

    [Fact]
    public void A_receive_task_waits_for_its_message_and_answers_like_any_task_when_it_is_mentioned()
    {
        const string Model = "start s\nreceive r message=svar\nend e\ns > r > e";

        Assert.Equal(("s", "r"), (Trial.Run(Model).Way(), Trial.Run(Model).Waits()));
        Assert.Equal("s r e", Trial.Run(Model, "message svar").Way());
        var answered = Trial.Run(Model, "answer r:x=1");
        Assert.Equal(("s r e", 1m), (answered.Way(), answered.Variables["x"]));
        Assert.Equal(1m, Trial.Run(Model, "message svar", "answer r:x=1").Variables["x"]);
    }

    [Fact]
    public void It_may_bring_something_and_take_its_time()
    {
        const string Model = "start s\nfirst g\ncatch w message=svar\ncatch t timer=P5D\nend e\ns > g\ng > w > e\ng > t > e";

        var soon = Trial.Run(Model, "message svar", "take w=P4D", "answer w:x=\"ja\"");
        Assert.Equal(("s g w e", "P4D", "ja"), (soon.Way(), soon.Elapsed.ToString(), soon.Variables["x"]));
        var late = Trial.Run(Model, "message svar", "take w=P6D", "answer w:x=\"ja\"");
        Assert.Equal(("s g t e", "P5D"), (late.Way(), late.Elapsed.ToString()));
        Assert.Empty(late.Variables);
        Assert.Equal(("g", "s"), (Trial.Run("start s\nfirst g\ncatch w message=svar\ncatch v message=nej\nend e\ns > g\ng > w > e\ng > v > e").Waits(), "s"));
    }

    [Fact]
    public void On_a_border_it_comes_before_the_task_answers()
    {
        const string Model = "start s\nuser a\nboundary b on a message=stopp\nend e\nend x\ns > a > e\nb > x";

        Assert.Equal("s b x", Trial.Run(Model, "message stopp").Way());
        Assert.Equal("s a e", Trial.Run(Model).Way());
    }

    [Fact]
    public void On_a_border_that_does_not_interrupt_it_comes_as_often_as_it_is_named()
    {
        const string Model = "start s\nuser a\nboundary b on a message=fråga free\nservice svara\nend e\ns > a > e\nb > svara";

        var result = Trial.Run(Model, "message fråga", "message fråga", "take a=PT1M", "answer b:q=1");
        Assert.Equal("s b b svara svara a e", result.Way());
    }

    [Fact]
    public void One_that_was_not_taken_is_for_the_next()
    {
        const string Model = "start s\nuser a\nboundary b on a message=m\ncatch w message=m\nend e\nend x\ns > a > w > e\nb > x";

        var result = Trial.Run(Model, "message m", "take b=PT1H", "take a=PT1M");
        Assert.Equal(("s a w e", "PT1M"), (result.Way(), result.Elapsed.ToString()));
    }

    [Fact]
    public void The_one_that_has_waited_longest_gets_it()
    {
        var result = Trial.Run("start s\nand f\ncatch w1 message=m\ncatch w2 message=m\nand j\nend e\ns > f\nf > w1 > j\nf > w2 > j\nj > e", "message m");

        Assert.Equal("s f w1", result.Way());
    }
}
