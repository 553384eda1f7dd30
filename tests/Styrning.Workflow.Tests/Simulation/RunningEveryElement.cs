namespace Styrning.Workflow.Tests.Simulation;

/// <summary>Each element of the standard that is run, simulated on its own.</summary>
public sealed class RunningEveryElement
{
    [Theory]
    [InlineData("rule")]
    [InlineData("script")]
    [InlineData("rule", "result=beslut")]
    public void Rules_and_scripts_answer_like_any_task(string kind, string setting = "")
    {
        var result = Trial.Run($"start s\n{kind} a {setting}\nend e\ns > a > e", "answer a:x=1", "answer a:y=x+1", "take a=PT10S");

        Assert.Equal(("s a e", "PT10S"), (result.Way(), result.Elapsed.ToString()));
        Assert.Equal(["x", "y"], result.Variables.Keys.Order());
    }

    [Fact]
    public void A_start_by_a_message_a_time_a_signal_or_a_condition_begins_as_if_it_had_happened()
    {
        foreach (var setting in new[] { "message=m", "timer=PT1H", "signal=s1", "if=x>1" })
        {
            var result = Trial.Run($"start s {setting}\nend e\ns > e");
            Assert.Equal((true, "s e", "PT0S"), (result.Ended, result.Way(), result.Elapsed.ToString()));
        }
    }

    [Fact]
    public void A_message_named_chooses_the_start_that_waits_for_it()
    {
        const string Two = "start s1 message=a\nstart s2 message=b\nend e\ns1 > e\ns2 > e";
        Assert.Equal("s1 e", Trial.Run(Two).Way());
        var chosen = Trial.Run(Two, "message b", "answer s2:x=1");
        Assert.Equal(("s2 e", 1m), (chosen.Way(), chosen.Variables["x"]));

        const string Plain = "start s\nstart s2 message=b\ncatch w message=a\nend e\ns > w > e\ns2 > e";
        Assert.Equal("s", Trial.Run(Plain).Way());
        Assert.Equal("s2 e", Trial.Run(Plain, "message b").Way());
        Assert.Equal("s w e", Trial.Run(Plain, "message a").Way());

        const string Both = "start s\nstart s2 message=b\ncatch w message=b\nend e\ns > w > e\ns2 > w";
        Assert.Equal("s w e", Trial.Run(Both, "message b").Way());
    }

    [Fact]
    public void Ends()
    {
        Assert.Equal("s f x", Trial.Run("start s\nand f\nuser a\nstop x\nend e\ns > f\nf > a > e\nf > x").Way());

        var error = Trial.Run("start s\nsub u {\nstart si\nend ei error=E1\nsi > ei\n}\nboundary b on u error=E1\nend e\nend x\ns > u > e\nb > x");
        Assert.Equal((true, "s si ei b x"), (error.Ended, error.Way()));

        var message = Trial.Run("start s\nand f\ncatch w message=m\nend e message=m\nend x\ns > f\nf > w > x\nf > e");
        Assert.Equal((true, "s f e w x"), (message.Ended, message.Way()));

        var escalation = Trial.Run("start s\nsub u {\nstart si\nend ei escalation=X\nsi > ei\n}\nboundary b on u escalation=X free\nuser c\nend e\nend x\ns > u > e\nb > c > x");
        Assert.True(escalation.Ended);
        Assert.Equal(["b", "c", "e", "ei", "s", "si", "u", "x"], escalation.Path.Order());

        var signal = Trial.Run("start s\nand f\ncatch w signal=q\nend e signal=q\nend x\ns > f\nf > w > x\nf > e");
        Assert.Equal((true, "s f e w x"), (signal.Ended, signal.Way()));
    }

    [Fact]
    public void An_error_that_nobody_catches_is_an_incident_and_the_token_stays()
    {
        var result = Trial.Run("start s\nend e error=E1\ns > e");

        Assert.False(result.Ended);
        Assert.Equal(("e", "RUN-07"), (Assert.Single(result.Incidents).Element, result.Incidents[0].Code));
        Assert.Equal("e", result.Waits());
    }

    [Theory]
    [InlineData("fail a=E1", "s a1 one")]
    [InlineData("fail a=E2", "s a2 other")]
    [InlineData("take a=PT1S", "s a e")]
    public void A_task_that_fails_goes_on_from_its_border(string option, string way) => Assert.Equal(way.Replace("a1", "b1").Replace("a2", "b2"), Trial.Run(
        "start s\nservice a\nboundary b1 on a error=E1\nboundary b2 on a error=*\nend e\nend one\nend other\ns > a > e\nb1 > one\nb2 > other", option).Way());

    [Theory]
    [InlineData("user")]
    [InlineData("service")]
    [InlineData("task")]
    [InlineData("manual")]
    [InlineData("script")]
    [InlineData("rule")]
    [InlineData("receive", "message=m")]
    [InlineData("call")]
    public void Every_kind_may_fail_also_after_its_time(string kind, string setting = "")
    {
        var model = $"start s\n{kind} a {setting}\nboundary b on a error=E1\nend e\nend x\ns > a > e\nb > x";

        var caught = Trial.Run(model, "fail a=E1", "take a=PT10S", "answer a:why=1");
        Assert.Equal((true, "s b x", "PT10S"), (caught.Ended, caught.Way(), caught.Elapsed.ToString()));
        Assert.Equal(1m, caught.Variables["why"]);

        var uncaught = Trial.Run(model, "fail a=E2");
        Assert.Equal((false, "s", "a"), (uncaught.Ended, uncaught.Way(), uncaught.Waits()));
        Assert.Equal("RUN-07", Assert.Single(uncaught.Incidents).Code);
    }

    [Fact]
    public void Gateways()
    {
        const string Choice = "start s\nxor g\nuser a\nuser b\nend e\nend x\ns > g\ng > a : n > 5\ng >> b\na > e\nb > x";
        Assert.Equal("s g a e", Trial.Run(Choice, "set n=6").Way());
        Assert.Equal("s g b x", Trial.Run(Choice, "set n=5").Way());

        const string Some = "start s\nor g\nuser a\nuser b\nuser c\nor j\nend e\ns > g\ng > a : n > 1\ng > b : n > 2\ng >> c\na > j\nb > j\nc > j\nj > e";
        Assert.Equal("s g c j e", Trial.Run(Some, "set n=0").Way());
        Assert.Equal("s g a j e", Trial.Run(Some, "set n=2").Way());
        Assert.Equal("s g a b j e", Trial.Run(Some, "set n=3", "take b=PT1H").Way());

        var stuck = Trial.Run("start s\nxor g\nend e\nend x\ns > g\ng > e : n = 1\ng > x : n = 2", "set n=3");
        Assert.Equal(("g", "RUN-01"), (Assert.Single(stuck.Incidents).Element, stuck.Incidents[0].Code));
        Assert.False(stuck.Ended);
    }

    [Fact]
    public void An_event_based_gateway_waits_where_it_stands()
    {
        const string Model = "start s\nfirst g\ncatch w message=m\nreceive r message=n\nend e\ns > g\ng > w > e\ng > r > e";

        Assert.Equal(("s", "g"), (Trial.Run(Model).Way(), Trial.Run(Model).Waits()));
        Assert.Equal("s g w e", Trial.Run(Model, "message m").Way());
        Assert.Equal("s g r e", Trial.Run(Model, "message n").Way());
        Assert.Equal("s g r e", Trial.Run(Model, "answer r:x=1").Way());
        Assert.Equal("SIM-04", Assert.Single(Trial.Run(Model, "fail r=E").Incidents).Code);
    }

    [Fact]
    public void A_signal_reaches_everybody_who_listens_and_may_come_from_outside()
    {
        const string Model = "start s\nand f\ncatch w1 signal=q\ncatch w2 signal=q\nuser a\nthrow t signal=q\nand j\nend e\ns > f\nf > w1 > j\nf > w2 > j\nf > a > t > j\nj > e";

        Assert.Equal("s f a t w1 w2 j e", Trial.Run(Model).Way());
        Assert.Equal(("s f", "w1 w2 a"), (Trial.Run(Model, "take a=never").Way(), Trial.Run(Model, "take a=never").Waits()));
        Assert.Equal(("s f w1 w2", "j a"), (Trial.Run(Model, "take a=never", "message q").Way(), string.Join(' ', Trial.Run(Model, "take a=never", "message q").Open.OrderDescending())));
    }

    [Fact]
    public void A_condition_is_waited_for_until_it_holds()
    {
        const string Model = "start s\nand f\ncatch w if=n>1\nuser a\nand j\nend e\ns > f\nf > w > j\nf > a > j\nj > e";

        Assert.Equal((false, "s f a", "w j"), (Trial.Run(Model, "set n=0").Ended, Trial.Run(Model, "set n=0").Way(), string.Join(' ', Trial.Run(Model, "set n=0").Open.OrderDescending())));
        Assert.True(Trial.Run(Model, "set n=0", "answer a:n=2", "take a=PT1H").Ended);
        Assert.Equal("s f w a j e", Trial.Run(Model, "set n=2", "take a=PT1H").Way());
    }

    [Fact]
    public void Throws_links_and_milestones_are_passed()
    {
        Assert.Equal("s m t c e", Trial.Run("start s\nthrow m\nthrow t link=L\ncatch c link=L\nend e\ns > m > t\nc > e").Way());
        Assert.Equal("s t e", Trial.Run("start s\nthrow t escalation=X\nend e\ns > t > e").Way());
    }

    [Fact]
    public void A_message_that_the_process_sends_itself_reaches_who_waits_with_the_same_key()
    {
        const string Model = "start s\nand f\ncatch w1 message=m key=1\ncatch w2 message=m key=2\nuser a\nthrow t message=m key=2\nend e\ns > f\nf > w1 > e\nf > w2 > e\nf > a > t > e";

        var result = Trial.Run(Model);
        Assert.Equal((false, "w1"), (result.Ended, result.Waits()));
        Assert.Contains("w2", result.Path);
    }

    [Fact]
    public void A_message_with_a_step_is_sent_by_it()
    {
        const string Model = "start s\nthrow t message=m step=brev\nend e message=m step=brev\ns > t > e";

        Assert.Equal("s t e", Trial.Run(Model, "answer t:x=1").Way());
        Assert.Equal("t", Trial.Run(Model, "take t=never").Waits());
        Assert.Equal("PT1M", Trial.Run(Model, "take e=PT1M").Elapsed.ToString());
    }

    [Fact]
    public void Subprocesses_are_done_when_what_is_in_them_is()
    {
        const string Model = "start s\nsub u {\nstart si\nuser a\nend ei\nsi > a > ei\n}\nboundary b on u timer=PT1H\nend e\nend x\ns > u > e\nb > x";

        Assert.Equal("s si a ei u e", Trial.Run(Model).Way());
        Assert.Equal(("s si", "a"), (Trial.Run(Model.Replace("boundary b on u timer=PT1H\n", "").Replace("\nb > x", "").Replace("\nend x", ""), "take a=never").Way(), "a"));
        Assert.Equal("s si b x", Trial.Run(Model, "take a=never").Way());
    }

    [Fact]
    public void An_event_subprocess_begins_when_its_event_does()
    {
        const string Model = "start s\nuser a\nend e\nevent u {\nstart su message=m free\nuser i\nend eu\nsu > i > eu\n}\ns > a > e";

        Assert.Equal("s a e", Trial.Run(Model).Way());
        Assert.Equal("s su i eu u a e", Trial.Run(Model, "message m", "take a=PT1H").Way());
        Assert.Equal("PT5M", Trial.Run(Model, "message m", "take a=PT1M", "take su=PT30S", "take i=PT270S").Elapsed.ToString());
        Assert.Equal("s su i eu u", Trial.Run(Model.Replace(" free", ""), "message m", "take a=PT1H").Way());
    }

    [Fact]
    public void Loops_are_done_once_per_item_until_they_may_stop()
    {
        Assert.Equal("s a a e", Trial.Run("start s\nuser a times=5 seq until=\"numberOfCompletedInstances=2\"\nend e\ns > a > e").Way());
        Assert.Equal("s si a ei u si a ei u e", Trial.Run("start s\nsub u times=2 seq {\nstart si\nuser a\nend ei\nsi > a > ei\n}\nend e\ns > u > e").Way());
        Assert.Equal(3m, Trial.Run("start s\nuser a while=n<3\nend e\ns > a > e", "set n=0", "answer a:n=n+1").Variables["n"]);
        Assert.Equal("s a a e", Trial.Run("start s\nuser a most=2\nend e\ns > a > e").Way());
        Assert.Equal("s e", Trial.Run("start s\nuser a while=false asks\nend e\ns > a > e").Way());
    }
}
