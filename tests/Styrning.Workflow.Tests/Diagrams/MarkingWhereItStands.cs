using Styrning.Workflow.Diagrams;

namespace Styrning.Workflow.Tests.Diagrams;

public sealed class MarkingWhereItStands
{
    private const string Choice = """
        start s
        user a name="Granska"
        xor g
        user b name="Ändra"
        user c name="Arkivera"
        xor j
        end e
        s > a > g
        g > b : x = 1
        g >> c
        b > j
        c > j
        j > e
        """;

    private static DiagramMarks Marks(string at = "", string passed = "", string incidents = "") => new(
        at.Split(' ', StringSplitOptions.RemoveEmptyEntries).GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count()),
        passed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(),
        incidents.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());

    private static List<string> PassedFlows(string passed, string at) => Drawn.Of(Sketch.Xml(Choice)).Draw(Marks(at, passed)).Elements()
        .Where(group => ((string?)group.Attribute("class"))?.Contains("bp-edge bp-passed", StringComparison.Ordinal) == true)
        .Select(group => ((string)group.Attribute("data-element")!).Split('_', 2)[1]).Order(StringComparer.Ordinal).ToList();

    [Fact]
    public void Where_it_stands_is_told_by_a_word_and_a_thick_border()
    {
        var svg = Drawn.Of(Sketch.Xml(Choice)).Draw(Marks(at: "b"));

        Assert.Contains(svg.All("text"), text => text.Value == "Här");
        Assert.True(svg.Group("b").All("rect").First().Number("stroke-width") > svg.Group("c").All("rect").First().Number("stroke-width"));
        Assert.Contains("Står nu vid Ändra.", svg.All("desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_tokens_are_counted_and_so_are_the_instances_of_a_whole_process()
    {
        var diagram = Drawn.Of(Sketch.Xml(Choice));
        Assert.Contains(diagram.Draw(Marks(at: "b b b")).All("text"), text => text.Value == "Här × 3");
        Assert.Contains(diagram.Draw(Marks(at: "b") with { Counts = true }).All("text"), text => text.Value == "1");
    }

    [Fact]
    public void An_incident_has_a_sign_and_a_word()
    {
        var svg = Drawn.Of(Sketch.Xml(Choice)).Draw(Marks(at: "b", incidents: "b"));

        Assert.Contains(svg.All("text"), text => text.Value == "!");
        Assert.Contains("Hindrat vid Ändra.", svg.All("desc").Single().Value, StringComparison.Ordinal);
        Assert.Contains("bp-fault", svg.Group("b").Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_that_was_taken_is_thick()
    {
        Assert.Equal(["a_g", "g_b", "s_a"], PassedFlows(passed: "s a g", at: "b"));
        Assert.Equal(["a_g", "b_j", "g_b", "j_e", "s_a"], PassedFlows(passed: "s a g b j e", at: ""));
    }

    [Fact]
    public void Where_two_ways_were_possible_neither_is_claimed()
    {
        // Both were passed, and one of them may have been on another round: only what follows is thick.
        var flows = Drawn.Of(Sketch.Xml("""
            start s
            xor g
            user b
            xor j
            end e
            s > g
            g > b : x = 1
            g >> j
            b > j
            j > e
            """)).Draw(Marks(passed: "s g b j e")).Elements().Where(group => ((string?)group.Attribute("class")) == "bp-edge bp-passed")
            .Select(group => ((string)group.Attribute("data-element")!).Split('_', 2)[1]).Order(StringComparer.Ordinal);

        Assert.Equal(["b_j", "g_b", "j_e", "s_g"], flows);
    }

    [Fact]
    public void A_drawing_without_marks_has_no_legend_and_unknown_ids_are_passed_over()
    {
        var diagram = Drawn.Of(Sketch.Xml(Choice));
        Assert.DoesNotContain(diagram.Draw(Marks(at: "okänd", passed: "okänd", incidents: "okänd")).Texts(), text => text.Contains("här står", StringComparison.Ordinal));
        Assert.Contains(diagram.Draw(Marks(at: "b")).Texts(), text => text.Contains("här står", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_in_a_collapsed_subprocess_is_marked_there()
    {
        var diagram = Drawn.Of(new Drawable().Shape("<subProcess id=\"x\"><task id=\"t\"/><task id=\"u\"/></subProcess>", "0 0 100 80", "isExpanded=\"false\"").Xml());
        var svg = diagram.Draw(Marks(at: "x t u", incidents: "t"));

        Assert.True(diagram.Shows("t"));
        Assert.False(diagram.Shows("okänd"));
        Assert.Contains(svg.All("text"), text => text.Value == "Här × 2");
        Assert.Contains("bp-fault", svg.Group("x").Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flow_out_of_an_activity_that_has_no_condition_was_taken()
    {
        var flows = Drawn.Of(Sketch.Xml("""
            start s
            user a
            user b
            user c
            xor j
            end e
            s > a > b > j
            a > c > j
            j > e
            """)).Draw(Marks(at: "b c", passed: "s a")).Elements().Count(group => (string?)group.Attribute("class") == "bp-edge bp-passed");

        Assert.Equal(3, flows);
    }

    [Fact]
    public void In_a_page_it_brings_no_style_and_its_ids_begin_as_wanted()
    {
        var svg = Drawn.Of(Sketch.Xml(Choice)).Svg(Marks(at: "b"), DiagramUse.Page, "ärende\" 1");

        Assert.DoesNotContain("<style", svg, StringComparison.Ordinal);
        Assert.Contains("aria-labelledby=\"rende1-title rende1-desc\"", svg, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", svg, StringComparison.Ordinal);
    }
}
