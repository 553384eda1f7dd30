using System.Xml.Linq;

namespace Styrning.Workflow.Tests.Simulation;

public sealed class CallingProcesses
{
    [Fact]
    public void One_of_the_same_file_is_run_and_its_elements_come_before_the_call()
    {
        var file = File(("p", "start s\ncall c process=q\nend e\ns > c > e"), ("q", "start qs\nuser qa\nend qe\nqs > qa > qe"));

        var result = Trial.Run(file, "set n=1", "answer qa:n=n+1", "take qa=PT1H");
        Assert.Equal(("s qs qa qe c e", 2m, "PT1H"), (result.Way(), result.Variables["n"], result.Elapsed.ToString()));

        var waits = Trial.Run(file, "take qa=never");
        Assert.Equal((false, "s qs", "qa"), (waits.Ended, waits.Way(), waits.Waits()));
    }

    [Fact]
    public void One_that_is_not_in_the_file_answers_like_a_task()
    {
        const string Model = "start s\ncall c process=elsewhere out=y:x\nend e\ns > c > e";

        Assert.Equal(("s c e", "PT0S"), (Trial.Run(Model).Way(), Trial.Run(Model).Elapsed.ToString()));
        var answered = Trial.Run(Model, "answer c:x=1", "take c=P1D");
        Assert.Equal(("P1D", 1m), (answered.Elapsed.ToString(), answered.Variables["x"]));
        Assert.Equal("c", Trial.Run(Model, "take c=never").Waits());
    }

    [Fact]
    public void A_call_of_which_something_is_said_answers_itself()
    {
        var file = File(("p", "start s\ncall c process=q\nboundary b on c error=E\nend e\nend x\ns > c > e\nb > x"), ("q", "start qs\nuser qa\nend qe\nqs > qa > qe"));

        Assert.Equal("s c e", Trial.Run(file, "answer c:x=1").Way());
        Assert.Equal("s b x", Trial.Run(file, "fail c=E").Way());
        Assert.Equal("c", Trial.Run(file, "take c=never").Waits());
    }

    [Fact]
    public void Its_error_and_escalation_are_the_callers()
    {
        var failing = File(("p", "start s\ncall c process=q\nboundary b on c error=E\nend e\nend x\ns > c > e\nb > x"), ("q", "start qs\nend qe error=E\nqs > qe"));
        Assert.Equal((true, "s qs qe b x"), (Trial.Run(failing).Ended, Trial.Run(failing).Way()));

        var telling = File(("p", "start s\ncall c process=q\nboundary b on c escalation=X free\nend e\nend x\ns > c > e\nb > x"), ("q", "start qs\nthrow qt escalation=X\nend qe\nqs > qt > qe"));
        var told = Trial.Run(telling);
        Assert.True(told.Ended);
        Assert.Equal(["b", "c", "e", "qe", "qs", "qt", "s", "x"], told.Path.Order());

        var inside = File(("p", "start s\ncall c process=q\nend e\ns > c > e"), ("q", "start qs\nservice qa\nend qe\nqs > qa > qe"));
        var stuck = Trial.Run(inside, "fail qa=E");
        Assert.Equal(("c", "RUN-07"), (Assert.Single(stuck.Incidents).Element, stuck.Incidents[0].Code));
    }

    [Fact]
    public void What_is_no_longer_wanted_is_cancelled()
    {
        var file = File(("p", "start s\ncall c process=q\nboundary b on c timer=PT1H\nend e\nend x\ns > c > e\nb > x"), ("q", "start qs\ncall qc process=r\nend qe\nqs > qc > qe"),
            ("r", "start rs\nuser ra\nend re\nrs > ra > re"));

        var result = Trial.Run(file, "take ra=P1D");
        Assert.Equal((true, "s qs rs b x", "PT1H"), (result.Ended, result.Way(), result.Elapsed.ToString()));
        Assert.Empty(result.Open);
    }

    [Fact]
    public void Signals_and_messages_go_between_them()
    {
        var signal = File(("p", "start s\nand f\ncatch w signal=q\ncall c process=q\nand j\nend e\ns > f\nf > w > j\nf > c > j\nj > e"), ("q", "start qs\nend qe signal=q\nqs > qe"));
        Assert.True(Trial.Run(signal).Ended);

        var message = File(("p", "start s\nand f\nuser a\nthrow t message=m\ncall c process=q\nand j\nend e\ns > f\nf > a > t > j\nf > c > j\nj > e"), ("q", "start qs\ncatch qw message=m\nend qe\nqs > qw > qe"));
        Assert.True(Trial.Run(message, "take a=PT1M").Ended);
    }

    [Fact]
    public void The_first_is_simulated_unless_another_is_named()
    {
        var file = File(("p", "start s\nend e\ns > e"), ("q", "start qs\nend qe\nqs > qe"));
        Assert.Equal("s e", Trial.Run(file).Way());
    }

    [Fact]
    public void A_process_that_calls_itself_without_end_is_told_where()
    {
        var result = Trial.Run(File(("p", "start s\nuser a\ncall c process=p\nend e\ns > a > c > e")));

        Assert.False(result.Ended);
        Assert.Equal(("c", "SIM-03"), (Assert.Single(result.Incidents).Element, result.Incidents[0].Code));

        var wide = Trial.Run(File(("p", "start s\nuser a\nand f\ncall c process=p\ncall d process=p\nend e\ns > a > f\nf > c > e\nf > d > e")));
        Assert.Contains(wide.Incidents, incident => incident.Code is "SIM-01" or "SIM-02");
    }

    [Fact]
    public void One_that_cannot_begin_leaves_the_call_open()
    {
        var file = File(("p", "start s\ncall c process=q\nend e\ns > c > e"), ("q", "start qs\nsub qu times=1000 {\nstart si\nuser qa times=1000\nend ei\nsi > qa > ei\n}\nend qe\nqs > qu > qe"));

        var result = Trial.Run(file);
        Assert.Equal((false, "s", "c"), (result.Ended, result.Way(), result.Waits()));
        Assert.Equal("RUN-04", Assert.Single(result.Incidents).Code);
    }

    [Fact]
    public void One_that_calls_itself_until_a_condition_holds_comes_back()
    {
        var result = Trial.Run(File(("p", "start s\nuser a\nxor g\ncall c process=p\nend e\ns > a > g\ng > c : n < 5\ng >> e\nc > e")), "set n=0", "answer a:n=n+1");

        Assert.Equal((true, 5m), (result.Ended, result.Variables["n"]));
    }

    /// <summary>Several sketches as the processes of one file.</summary>
    private static string File(params (string Key, string Sketch)[] processes)
    {
        XElement? whole = null;
        foreach (var (key, sketch) in processes)
        {
            var one = XDocument.Parse(Sketch.Xml(sketch, key)).Root!;
            // What the processes share is named alike and numbered on its own in each sketch.
            foreach (var element in one.Descendants())
            {
                var isShared = element.Parent == one && element.Name.LocalName != "process" || element.Name.LocalName == "sequenceFlow";
                foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName is "messageRef" or "signalRef" or "errorRef" or "escalationRef" or "default" || isShared && a.Name.LocalName == "id"))
                    attribute.Value = $"{key}_{attribute.Value}";
            }

            if (whole is null)
                whole = one;
            else
                whole.Add(one.Elements());
        }

        return whole!.ToString();
    }
}
