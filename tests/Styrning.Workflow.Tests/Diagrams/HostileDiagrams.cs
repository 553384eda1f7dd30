using System.Diagnostics;
using System.Text;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Diagrams;

public sealed class HostileDiagrams
{
    public static TheoryData<string> Names => new(
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]></style><script>", "' onload='alert(1)", "javascript:alert(1)", "&amp;lt;", "{{7*7}}${7*7}",
        "a\u202Eb\u0085c", new string('x', 100_000), "\uFFFD\uD83D\uDE00", "</title></svg>");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_text_whatever_it_says(string name)
    {
        var escaped = Drawable.Escaped(name);
        var xml = new Drawable().Shape($"<task id=\"x\" name=\"{escaped}\"/>").Shape($"<endEvent id=\"{Drawable.Escaped("y\"'><b>")}\" name=\"{escaped}\"/>", "300 100 36 36")
            .Shape($"<textAnnotation id=\"z\"><text>{escaped}</text></textAnnotation>", "400 100 100 80").Xml();
        var svg = Drawn.Of(xml).Draw(); // which looks at every element and attribute

        Assert.True(svg.ToString().Length < 500_000);
        Assert.Single(Diagram.Read(xml).Diagram!.Outline(), entry => entry.Id == "x");
    }

    [Theory]
    [InlineData("NaN NaN 100 80")]
    [InlineData("Infinity 0 100 80")]
    [InlineData("0 -Infinity 100 80")]
    [InlineData("1e308 1e308 1e308 1e308")]
    [InlineData("-1e308 0 100 80")]
    [InlineData("0 0 0 0")]
    [InlineData("0 0 -100 -80")]
    [InlineData("0 0 1e308 80")]
    [InlineData("abc def 100 80")]
    [InlineData("   ")]
    [InlineData("")]
    [InlineData("499999 499999 0.0001 0.0001")]
    public void Bounds_that_mean_nothing_still_give_a_drawing_with_everything_in_it(string bounds)
    {
        var diagram = Drawn.Of(new Drawable().Shape("<task id=\"x\" name=\"Ett\"/>", bounds).Shape("<endEvent id=\"y\" name=\"Två\"/>", bounds).Shape("<exclusiveGateway id=\"g\" name=\"Tre\"/>", bounds, label: bounds)
            .Line("<sequenceFlow id=\"f\" name=\"Fyra\" sourceRef=\"x\" targetRef=\"y\"/>", "NaN 1", "1e308 -1e308").Xml());
        var svg = diagram.Draw();

        Assert.True(diagram.Has("x") && diagram.Has("y") && diagram.Has("g") && diagram.Has("f"));
        Assert.InRange(svg.Number("width"), 1, 1_500_000);
        Assert.InRange(svg.Number("height"), 1, 1_500_000);
    }

    [Fact]
    public void A_diagram_that_points_at_what_is_not_there_is_drawn_without_it()
    {
        var diagram = Drawn.Of(new Drawable().Shape("<task id=\"x\"/>").Place("borta", "0 0 100 80").Line("<sequenceFlow id=\"f\" sourceRef=\"x\" targetRef=\"borta\"/>")
            .Line("<sequenceFlow id=\"g\" sourceRef=\"x\" targetRef=\"x\"/>", "1 1").Place("p", "0 0 10 10").Place("g", "0 0 10 10").Xml());
        diagram.Draw();

        Assert.False(diagram.Has("borta"));
        Assert.False(diagram.Has("f"));
        Assert.True(diagram.Has("x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte xml")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"/></definitions>")]
    public void What_cannot_be_drawn_is_a_problem_in_words(string xml)
    {
        var reading = Diagram.Read(xml);
        Assert.Null(reading.Diagram);
        Assert.Contains(reading.Problems, problem => problem.Code is ProblemCodes.Unreadable or DiagramCodes.Nothing && problem.Message.EndsWith('.'));
    }

    [Fact]
    public void Two_elements_with_one_id_are_drawn_as_one()
    {
        var diagram = Drawn.Of(new Drawable().Shape("<task id=\"x\" name=\"A\"/>").Shape("<task id=\"x\" name=\"B\"/>", "300 100 100 80").Xml());
        Assert.Single(diagram.Draw().Elements(), group => (string?)group.Attribute("data-element") == "x");
    }

    [Fact]
    public void A_hundred_levels_of_subprocesses_are_drawn()
    {
        var deep = new StringBuilder();
        for (var level = 0; level < 90; level++)
            deep.Append($"<subProcess id=\"s{level}\">");
        deep.Append("<task id=\"t\"/>");
        for (var level = 0; level < 90; level++)
            deep.Append("</subProcess>");

        Assert.True(Drawn.Of($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">{deep}</process></definitions>").Has("t"));
    }

    [Theory]
    [InlineData("chain")]
    [InlineData("star")]
    [InlineData("alone")]
    [InlineData("circle")]
    [InlineData("leaps")]
    [InlineData("dense")]
    [InlineData("borders")]
    public void Ten_thousand_elements_are_laid_out_in_bounded_time(string form)
    {
        const int count = 5_000;
        var text = new StringBuilder("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">");
        for (var node = 0; node < count; node++)
        {
            text.Append(form == "borders" && node > 0
                ? $"<boundaryEvent id=\"n{node}\" attachedToRef=\"n0\" name=\"Händelse {node}\"/>" : $"<task id=\"n{node}\" name=\"Uppgift {node}\"/>");
            var (from, to) = form switch
            {
                "chain" => (node, node + 1),
                "star" => (0, node),
                "circle" => (node, (node + 1) % count),
                "leaps" => (node, (node * 7919 + 13) % count),
                "dense" => (node % 70, 70 + node / 70),
                "borders" => (node, 0),
                _ => (-1, -1),
            };
            if (from >= 0 && to < count)
                text.Append($"<sequenceFlow id=\"f{node}\" sourceRef=\"n{from}\" targetRef=\"n{to}\"/>");
        }

        var clock = Stopwatch.StartNew();
        var diagram = Drawn.Of(text.Append("</process></definitions>").ToString());
        var length = diagram.Svg(null, DiagramUse.Page).Length;
        var entries = diagram.Outline().Count;

        Assert.Equal(count, entries);
        // About a second; the bound is for what grows without end, also on a machine that is busy with other things.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), $"{form}: {clock.Elapsed}");
        Assert.True(length < 40_000_000, $"{form}: {length}");
    }
}
