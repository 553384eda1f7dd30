using System.Diagnostics;
using System.Text;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Reading;

/// <summary>Whatever is in a file, reading it gives problems: it neither throws nor takes long, and what it accepts can be run.</summary>
public sealed class HostileFiles
{
    private static void IsUnreadable(string xml)
    {
        var clock = Stopwatch.StartNew();
        var read = BpmnReader.Read(xml);
        Assert.False(read.IsReadable);
        Assert.NotEmpty(read.Problems[0].Message);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void External_entities_are_not_fetched() =>
        IsUnreadable("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&x;</definitions>");

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        IsUnreadable($"<!DOCTYPE d [<!ENTITY l0 \"ha\">{entities}]><d>&l9;</d>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("ingen xml")]
    [InlineData("<")]
    [InlineData("<a>")]
    [InlineData("<a/>")]
    [InlineData("<definitions/>")]
    [InlineData("{\"json\":true}")]
    [InlineData("\0\0\0")]
    public void What_is_no_BPMN_is_unreadable(string text) => IsUnreadable(text);

    [Fact]
    public void Too_deep_and_too_large_are_unreadable()
    {
        IsUnreadable(string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000)));
        IsUnreadable("<a>" + string.Concat(Enumerable.Repeat("<b/>", 200_000)) + "</a>");
        IsUnreadable("<a>" + new string('x', 5_000_000) + "</a>");
    }

    [Fact]
    public void Ten_thousand_elements_are_too_many_and_four_thousand_are_not()
    {
        var clock = Stopwatch.StartNew();
        Assert.Contains(BpmnReader.Read(Sketch.Xml(Row(10_000))).Problems, problem => problem.Code == ProblemCodes.Unreadable);
        var read = BpmnReader.Read(Sketch.Xml(Row(4_000)));
        Assert.Empty(read.Problems);
        var transition = Engine.Apply(read.Processes[0], InstanceState.New, new WorkflowEvent.Started(DateTimeOffset.UnixEpoch, null), TimeZoneInfo.Utc);
        Assert.True(transition.State.HasEnded);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    private static string Row(int length)
    {
        var sketch = new StringBuilder("start t0\n");
        for (var i = 1; i < length; i++)
            sketch.Append($"task t{i}\n");
        for (var i = 1; i < length; i++)
            sketch.Append($"t{i - 1} > t{i}\n");
        return sketch.ToString();
    }

    [Fact]
    public void Subprocesses_in_subprocesses_have_an_end()
    {
        var sketch = string.Concat(Enumerable.Range(0, 30).Select(i => $"sub u{i} {{\n")) + "user a\n" + string.Concat(Enumerable.Repeat("}\n", 30));
        Assert.Contains(BpmnReader.Read(Sketch.Xml(sketch)).Problems, problem => problem.Code == ProblemCodes.Structure);
    }

    [Theory]
    [InlineData("((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1")]
    [InlineData("x.x.x.x.x.x.[[[[[[[[")]
    [InlineData("some x in")]
    public void Expressions_in_knots_are_problems(string expression) =>
        Assert.Contains(BpmnReader.Read(Sketch.Xml($"start s\nxor g\nend e\ns > g\ng > e : {expression}")).Problems, problem => problem.Code == ProblemCodes.Expression);

    [Fact]
    public void A_thousand_damaged_copies_of_the_shipped_processes_never_throw_and_run_if_they_read()
    {
        var files = Shipped.Files().Select(Shipped.Xml).Append(Sketch.Xml(Generated.Make(7).Sketch)).ToArray();
        var clock = Stopwatch.StartNew();
        var (clean, damaged) = (0, 0);
        for (var seed = 0; seed < 1_000; seed++)
        {
            var draws = new Draws(seed);
            var read = BpmnReader.Read(Damaged(draws.Of(files), draws));
            if (read.Problems.Count > 0)
            {
                damaged++;
                continue;
            }

            clean++;
            foreach (var model in read.Processes)
                Drive(model, draws);
        }

        Assert.True(clean > 100 && damaged > 100, $"{clean} read, {damaged} did not");
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }

    private static void Drive(Workflow.Model.ProcessModel model, Draws draws)
    {
        var play = Play.Of(model);
        try
        {
            play.Begin(("avsnitt", new[] { "a", "b" }), ("agare", "x"), ("andra", "y"), ("roller", new[] { "r" }), ("inlamnat", false), ("lista", new[] { 1 }), ("granskare", "g"), ("godkant", true));
            for (var steps = 0; steps < 20 && play.Possible() is { Count: > 0 } possible; steps++)
                play.Happen(draws.Of(possible));
        }
        catch (ProcessFault fault)
        {
            Assert.Equal(ExecutionCodes.TooManyMoves, fault.Code); // a circle that a changed arrow has closed
        }
    }

    private static string Damaged(string xml, Draws draws)
    {
        for (var times = 1 + draws.Next(3); times > 0; times--)
        {
            var quotes = Enumerable.Range(0, xml.Length).Where(at => xml[at] == '"').ToArray();
            var (at, other) = (draws.Next(quotes.Length / 2) * 2, draws.Next(quotes.Length / 2) * 2);
            var lines = xml.Split('\n');
            xml = draws.Next(6) switch
            {
                0 => string.Join('\n', lines.Where((_, index) => index != draws.Next(lines.Length))), // a few lines gone
                1 => xml.Remove(draws.Next(xml.Length), 1),
                2 => xml[..(quotes[at] + 1)] + xml[(quotes[other] + 1)..quotes[other + 1]] + xml[quotes[at + 1]..], // one value in the place of another
                3 => xml[..(quotes[at] + 1)] + xml[quotes[at + 1]..],
                4 => Moved(lines, draws),
                _ => xml.Replace(draws.Of(["exclusiveGateway", "parallelGateway", "userTask", "serviceTask", "endEvent"]), draws.Of(["inclusiveGateway", "parallelGateway", "task", "subProcess", "eventBasedGateway"])),
            };
        }

        return xml;
    }

    private static string Moved(string[] lines, Draws draws)
    {
        var list = lines.ToList();
        var line = list[draws.Next(list.Count)];
        list.Insert(draws.Next(list.Count), line);
        return string.Join('\n', list);
    }
}
