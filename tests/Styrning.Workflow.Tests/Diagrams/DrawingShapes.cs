using System.Xml.Linq;
using Styrning.Workflow.Diagrams;

namespace Styrning.Workflow.Tests.Diagrams;

public sealed class DrawingShapes
{
    private static XElement Group(string element, string attributes = "", string bounds = "100 100 36 36") =>
        Drawn.Of(new Drawable().Shape(element, bounds, attributes).Xml()).Draw().Group("x");

    private static double Thickest(XElement group) => group.Descendants().Where(element => element.Attribute("stroke-width") is not null).Max(element => element.Number("stroke-width"));

    [Theory]
    [InlineData("<startEvent id=\"x\"/>", 1)]
    [InlineData("<endEvent id=\"x\"/>", 1)]
    [InlineData("<intermediateThrowEvent id=\"x\"/>", 2)]
    [InlineData("<intermediateCatchEvent id=\"x\"><messageEventDefinition/></intermediateCatchEvent>", 2)]
    [InlineData("<boundaryEvent id=\"x\"><messageEventDefinition/></boundaryEvent>", 2)]
    public void A_start_and_an_end_have_one_ring_and_what_is_between_two(string element, int rings) =>
        Assert.Equal(rings, Group(element).All("circle").Count());

    [Fact]
    public void The_ring_of_an_end_is_thick_and_of_a_start_thin()
    {
        Assert.True(Thickest(Group("<endEvent id=\"x\"/>")) > 3);
        Assert.True(Thickest(Group("<startEvent id=\"x\"/>")) < 2);
    }

    [Theory]
    [InlineData("<boundaryEvent id=\"x\" cancelActivity=\"false\"><timerEventDefinition/></boundaryEvent>", true)]
    [InlineData("<boundaryEvent id=\"x\"><timerEventDefinition/></boundaryEvent>", false)]
    [InlineData("<startEvent id=\"x\" isInterrupting=\"false\"/>", false)] // only in an event subprocess does it mean anything
    public void What_does_not_interrupt_is_dashed(string element, bool dashed) =>
        Assert.Equal(dashed, Group(element).All("circle").Any(ring => ring.Attribute("stroke-dasharray") is not null));

    [Fact]
    public void The_start_of_an_event_subprocess_that_does_not_interrupt_is_dashed_and_its_frame_dotted()
    {
        var svg = Drawn.Of(new Drawable()
            .Shape("<subProcess id=\"x\" triggeredByEvent=\"true\"><startEvent id=\"s\" isInterrupting=\"false\"><signalEventDefinition/></startEvent></subProcess>", "0 0 300 200", "isExpanded=\"true\"")
            .Place("s", "20 60 36 36").Xml()).Draw();

        Assert.NotNull(svg.Group("s").All("circle").First().Attribute("stroke-dasharray"));
        Assert.NotNull(svg.Group("x").All("rect").First().Attribute("stroke-dasharray"));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("timer")]
    [InlineData("signal")]
    [InlineData("error")]
    [InlineData("escalation")]
    [InlineData("conditional")]
    [InlineData("link")]
    [InlineData("terminate")]
    [InlineData("compensate")]
    [InlineData("cancel")]
    public void Every_trigger_has_a_sign_of_its_own(string trigger)
    {
        var plain = Group("<endEvent id=\"x\"/>").ToString();
        var signs = new[] { "message", "timer", "signal", "error", "escalation", "conditional", "link", "terminate", "compensate", "cancel" }
            .ToDictionary(one => one, one => Group($"<endEvent id=\"x\"><{one}EventDefinition/></endEvent>").ToString());

        Assert.NotEqual(plain, signs[trigger]);
        Assert.Single(signs.Values, sign => sign == signs[trigger]);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("signal")]
    [InlineData("escalation")]
    [InlineData("link")]
    public void A_sign_is_filled_when_it_is_thrown(string trigger)
    {
        static bool Filled(XElement group) => group.All("path").Any(path => (string?)path.Attribute("class") == "bp-i");

        Assert.True(Filled(Group($"<intermediateThrowEvent id=\"x\"><{trigger}EventDefinition/></intermediateThrowEvent>")));
        Assert.False(Filled(Group($"<intermediateCatchEvent id=\"x\"><{trigger}EventDefinition/></intermediateCatchEvent>")));
    }

    [Fact]
    public void Each_kind_of_task_and_gateway_can_be_told_from_the_others()
    {
        string[] kinds = ["task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "businessRuleTask", "scriptTask", "callActivity", "transaction",
            "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "complexGateway"];

        Assert.Distinct(kinds.Select(kind => Group($"<{kind} id=\"x\"/>", bounds: "0 0 100 80").ToString()));
    }

    [Fact]
    public void A_call_has_a_thick_border_and_a_transaction_two()
    {
        Assert.Equal(4, Thickest(Group("<callActivity id=\"x\"/>", bounds: "0 0 100 80")));
        Assert.Equal(3, Group("<transaction id=\"x\"/>", bounds: "0 0 100 80").All("rect").Count()); // two borders and the frame of the plus
    }

    [Fact]
    public void Loops_compensation_and_lack_of_order_are_told_along_the_lower_edge()
    {
        string[] inside = ["", "<standardLoopCharacteristics/>", "<multiInstanceLoopCharacteristics/>", "<multiInstanceLoopCharacteristics isSequential=\"true\"/>"];
        var drawn = inside.Select(one => Group($"<task id=\"x\">{one}</task>", bounds: "0 0 100 80").ToString())
            .Append(Group("<task id=\"x\" isForCompensation=\"true\"/>", bounds: "0 0 100 80").ToString());

        Assert.Distinct(drawn);
        Assert.NotEqual(Group("<adHocSubProcess id=\"x\"/>", bounds: "0 0 100 80").ToString(), Group("<subProcess id=\"x\"/>", bounds: "0 0 100 80").ToString());
    }

    [Fact]
    public void An_exclusive_gateway_is_empty_when_the_file_asks_for_it()
    {
        Assert.Equal(2, Group("<exclusiveGateway id=\"x\"/>", bounds: "0 0 50 50").All("path").Count());
        Assert.Single(Group("<exclusiveGateway id=\"x\"/>", "isMarkerVisible=\"false\"", "0 0 50 50").All("path"));
    }

    [Fact]
    public void What_is_in_a_collapsed_subprocess_is_not_drawn()
    {
        var diagram = Drawn.Of(new Drawable()
            .Shape("<subProcess id=\"x\" name=\"Inre\"><task id=\"t\"/></subProcess>", "0 0 100 80", "isExpanded=\"false\"").Place("t", "20 20 50 30").Xml());

        Assert.True(diagram.Has("x"));
        Assert.False(diagram.Has("t"));
    }

    [Fact]
    public void A_default_flow_has_a_slash_and_a_conditional_one_from_an_activity_a_diamond()
    {
        static int Paths(string flow, string task = "<task id=\"a\"/>") => Drawn.Of(new Drawable().Shape(task, "0 0 100 80").Shape("<task id=\"b\"/>", "200 0 100 80")
            .Line(flow, "100 40", "200 40").Xml()).Draw().Group("f").All("path").Count();

        var plain = Paths("<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"/>");
        Assert.Equal(plain + 1, Paths("<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"/>", "<task id=\"a\" default=\"f\"/>"));
        Assert.Equal(plain + 1, Paths("<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"><conditionExpression>x</conditionExpression></sequenceFlow>"));
        Assert.Equal(plain, Paths("<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"><conditionExpression>x</conditionExpression></sequenceFlow>", "<exclusiveGateway id=\"a\"/>"));
    }

    [Fact]
    public void A_line_that_a_tool_drew_to_the_middle_of_a_shape_ends_at_its_outline()
    {
        var svg = Drawn.Of(new Drawable().Shape("<task id=\"a\"/>", "0 0 100 80").Shape("<endEvent id=\"b\"/>", "200 22 36 36")
            .Line("<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"/>", "50 40", "218 40").Xml()).Draw();

        Assert.Equal("M100 40L194 40", svg.Group("f").All("path").First().Attribute("d")!.Value);
    }

    [Fact]
    public void Pools_and_lanes_carry_their_names_along_their_sides_and_a_black_box_in_its_middle()
    {
        const string pools = """
            <collaboration id="c"><participant id="kommun" name="Kommunen" processRef="p"/><participant id="ute" name="Invånaren"/>
            <messageFlow id="m" sourceRef="t" targetRef="ute"/></collaboration>
            """;
        var svg = Drawn.Of(new Drawable()
            .Shape("<laneSet id=\"s\"><lane id=\"bana\" name=\"Handläggare\"/></laneSet><task id=\"t\"/>".Replace("<laneSet id=\"s\">", "<laneSet>", StringComparison.Ordinal), "30 0 570 200", "isHorizontal=\"true\"")
            .Place("kommun", "0 0 600 200", "isHorizontal=\"true\"").Place("t", "100 50 100 80").Place("ute", "0 300 600 60", "isHorizontal=\"true\"")
            .Line("<task id=\"annan\"/>").Xml(pools)).Draw();

        Assert.StartsWith("rotate(-90", svg.Group("kommun").All("text").Single().Attribute("transform")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("rotate(-90", svg.Group("bana").All("text").Single().Attribute("transform")!.Value, StringComparison.Ordinal);
        Assert.Null(svg.Group("ute").All("text").Single().Attribute("transform"));
    }

    [Fact]
    public void A_message_flow_is_dashed_with_a_circle_and_an_association_dotted()
    {
        var svg = Drawn.Of(new Drawable().Shape("<task id=\"a\"/>", "0 0 100 80").Shape("<textAnnotation id=\"b\"><text>Tänk på det här</text></textAnnotation>", "200 0 100 80")
            .Line("<association id=\"f\" sourceRef=\"a\" targetRef=\"b\"/>", "100 40", "200 40")
            .Line("<messageFlow id=\"m\" sourceRef=\"a\" targetRef=\"b\"/>", "100 40", "200 40").Xml()).Draw();

        Assert.NotNull(svg.Group("f").All("path").First().Attribute("stroke-dasharray"));
        Assert.NotNull(svg.Group("m").All("path").First().Attribute("stroke-dasharray"));
        Assert.Single(svg.Group("m").All("circle"));
        Assert.Contains("Tänk på det", string.Join(' ', svg.Texts()), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_in_the_file_are_not_taken_over()
    {
        var plain = Drawn.Of(new Drawable().Shape("<task id=\"x\"/>").Xml());
        var coloured = Drawn.Of(new Drawable().Shape("<task id=\"x\"/>", attributes: "bioc:fill=\"#ff0000\" bioc:stroke=\"url(http://evil)\"").Xml());

        Assert.Equal(plain.Svg(), coloured.Svg());
    }

    [Fact]
    public void The_diagram_with_the_wanted_process_is_chosen_among_several()
    {
        var xml = new Drawable().Shape("<task id=\"ett\"/>").Xml().Replace("</definitions>", """
            <process id="q"><task id="two"/></process>
            <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="q"><bpmndi:BPMNShape bpmnElement="two"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>
            """, StringComparison.Ordinal);

        Assert.True(Diagram.Read(xml).Diagram!.Has("ett"));
        Assert.True(Diagram.Read(xml, "q").Diagram!.Has("two"));
        Assert.False(Diagram.Read(xml, "q").Diagram!.Has("ett"));
        Assert.Equal(DiagramCodes.Nothing, Assert.Single(Diagram.Read(xml, "r").Problems).Code);
    }

    [Fact]
    public void Every_shipped_process_is_drawn_as_its_file_has_it()
    {
        Assert.NotEmpty(Shipped.Files());
        foreach (var file in Shipped.Files())
        {
            var reading = Diagram.Read(Shipped.Xml(file));
            Assert.Empty(reading.Problems);
            reading.Diagram!.Draw();
            Assert.All(Shipped.Model(file).Nodes.Keys, node => Assert.True(reading.Diagram!.Has(node), node));
        }
    }
}
