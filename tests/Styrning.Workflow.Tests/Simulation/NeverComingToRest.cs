using System.Diagnostics;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Workflow.Tests.Simulation;

/// <summary>Whatever the file, a simulation ends, and says why.</summary>
public sealed class NeverComingToRest
{
    [Theory]
    [InlineData("start s\nscript a\nxor g\nend e\ns > a > g\ng > a : n < 3\ng >> e")] // n never changes
    [InlineData("start s\ntask a\nxor g\nend e\ns > a > g\ng > a : n < 3\ng >> e")]
    [InlineData("start s\nuser never\nboundary b on never cycle=R/PT1S free\nend e\ns > never > e\nb > e")]
    [InlineData("start s\ncatch w timer=PT0S\nxor g\nend e\ns > w > g\ng > w : n < 3\ng >> e")]
    [InlineData("start s\nand f\ncatch w1 signal=a\nthrow t1 signal=b\ncatch w2 signal=b\nthrow t2 signal=a\nuser go\nthrow t signal=a\nend e\ns > f\nf > w1 > t1 > w1\nf > w2 > t2 > w2\nf > go > t > e")]
    [InlineData("start s\nuser a\nboundary b on a error=E\nend e\ns > a > e\nb > a")]
    [InlineData("start s\nuser a while=true\nend e\ns > a > e")]
    [InlineData("start s\nsub u times=1000 {\nstart si\nuser a times=1000\nend ei\nsi > a > ei\n}\nend e\ns > u > e")]
    [InlineData("start s\nuser a times=1001\nend e\ns > a > e")]
    [InlineData("start s\nuser a times=1000\nuser b times=1000\nend e\ns > a > b > e")]
    public void Ends_in_time(string model)
    {
        var clock = Stopwatch.StartNew();
        var file = BpmnReader.Read(Sketch.Xml(model));
        if (file.Problems.Count > 0)
            return; // a circle in which nothing waits is refused already when it is read

        string[] options = model.Contains("never") ? ["take never=never"] : model.Contains("error=E") ? ["fail a=E"] : ["set n=0"];
        var result = Simulator.Run(file, Trial.Input(options));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        Assert.True(result.Ended || result.Incidents.Count > 0);
    }

    [Fact]
    public void Something_that_is_repeated_without_end_is_named()
    {
        var result = Trial.Run("start s\nscript a\nxor g\nend e\ns > a > g\ng > a : n < 3\ng >> e", "set n=0");

        Assert.Equal(("a", "SIM-01"), (Assert.Single(result.Incidents).Element, result.Incidents[0].Code));
        Assert.Equal("a", result.Waits());
    }

    [Fact]
    public void Without_patience_it_says_where_it_was()
    {
        var input = Trial.Input([]);
        input.Patience = TimeSpan.Zero;

        var result = Simulator.Run(BpmnReader.Read(Sketch.Xml("start s\nuser a\nend e\ns > a > e")), input);
        Assert.Equal("SIM-02", Assert.Single(result.Incidents).Code);
        Assert.False(result.Ended);
    }

    [Theory]
    [InlineData("boundary {0} on a if=\"{1}\" free", "{0} > e")]
    [InlineData("xor {0}", "g > {0} : {1}\n{0} > e", "or g\na > g\ng >> e")]
    public void Much_reckoning_in_one_event_is_given_up(string node, string flow, string more = "")
    {
        const string Slow = "count(for x in 1..60 return count(for y in 1..60 return x*y)) > 4000 or n > 1";
        var some = Enumerable.Range(0, 600).Select(at => string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{node}\n{flow}", $"b{at}", Slow));
        var file = BpmnReader.Read(Sketch.Xml($"start s\nuser a\nend e\ns > a\n{(more.Length > 0 ? more : "a > e")}\n{string.Join('\n', some)}"));
        Assert.Empty(file.Problems);
        var input = Trial.Input(["set n=0"]);
        input.Patience = TimeSpan.FromMilliseconds(300);

        var clock = Stopwatch.StartNew();
        var result = Simulator.Run(file, input);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
        Assert.Equal("SIM-02", Assert.Single(result.Incidents).Code);
    }

    [Fact]
    public void Whoever_asked_may_give_up()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Simulator.Run(BpmnReader.Read(Sketch.Xml("start s\nend e\ns > e")), Trial.Input([]), cancel.Token));
    }

    [Fact]
    public void The_same_again_is_the_same()
    {
        const string Model = "start s\nand f\nuser a times=3\nuser b\nboundary t on b timer=PT1H free\ncatch w message=m\nand j\nend e\ns > f\nf > a > j\nf > b > w > j\nj > e\nt > e";
        string[] options = ["take a=PT1H", "take b=PT2H", "message m"];

        Assert.Equal(Trial.Run(Model, options).Way(), Trial.Run(Model, options).Way());
    }
}
