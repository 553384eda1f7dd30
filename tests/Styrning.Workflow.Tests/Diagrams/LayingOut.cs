using System.Xml.Linq;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Diagrams.Layout;

namespace Styrning.Workflow.Tests.Diagrams;

public sealed class LayingOut
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 60));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_two_shapes_of_a_model_lie_on_each_other_and_no_line_crosses_a_shape(int seed)
    {
        var picture = LaidOut(Sketch.Xml(Generated.Make(seed).Sketch));
        var shapes = picture.Shapes.Where(shape => shape.Kind != "boundaryEvent").ToList();
        Assert.NotEmpty(shapes);

        foreach (var (one, other) in Pairs(shapes).Where(pair => pair.Item1.Element.Parent == pair.Item2.Element.Parent))
            Assert.False(one.Bounds.Meets(other.Bounds), $"{one.Id} {other.Id}");
        foreach (var inner in shapes.Where(shape => picture.Shape((string?)shape.Element.Parent?.Attribute("id")) is not null))
        {
            var outer = picture.Shape((string)inner.Element.Parent!.Attribute("id")!)!.Bounds;
            Assert.True(IsWithin(outer, inner.Bounds), $"{inner.Id} is not within its subprocess");
        }

        foreach (var edge in picture.Edges)
        {
            foreach (var (from, to) in edge.Points.Zip(edge.Points.Skip(1)))
            {
                Assert.True(Math.Abs(from.X - to.X) < 0.01 || Math.Abs(from.Y - to.Y) < 0.01, $"{edge.Id} leans");
                var stretch = new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y)).Grown(0.1);
                foreach (var shape in shapes.Where(shape => shape.Element.Parent == edge.Element.Parent && shape != edge.Source && shape != edge.Target && !Hosts(edge, shape)))
                    Assert.False(shape.Bounds.Meets(stretch), $"{edge.Id} crosses {shape.Id}");
            }
        }
    }

    [Fact]
    public void It_runs_from_left_to_right_in_one_line_where_nothing_splits()
    {
        var picture = LaidOut(Sketch.Xml("""
            start s
            user a
            user b
            end e
            s > a > b > e
            """));

        Assert.Equal(["s", "a", "b", "e"], picture.Shapes.OrderBy(shape => shape.Bounds.X).Select(shape => shape.Id));
        Assert.Single(picture.Shapes.Select(shape => shape.Bounds.MiddleY).Distinct());
        Assert.All(picture.Edges, edge => Assert.Equal(2, edge.Points.Count));
    }

    [Fact]
    public void Boundary_events_sit_on_the_lower_border_of_their_activity()
    {
        var picture = LaidOut(Sketch.Xml("""
            start s
            user a
            boundary b on a timer=PT1H
            boundary c on a message=m free
            user d
            end e
            s > a > e
            b > d > e
            c > d
            """));

        var host = picture.Shape("a")!.Bounds;
        foreach (var name in (string[])["b", "c"])
        {
            Assert.Equal(host.Bottom, picture.Shape(name)!.Bounds.MiddleY);
            Assert.InRange(picture.Shape(name)!.Bounds.MiddleX, host.X, host.Right);
        }
    }

    [Fact]
    public void Each_participant_gets_a_pool()
    {
        var picture = LaidOut("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><collaboration id="c"><participant id="a" name="A" processRef="p"/><participant id="b" name="B"/>
            <messageFlow id="m" sourceRef="t" targetRef="b"/></collaboration><process id="p"><task id="t"/></process></definitions>
            """);

        Assert.True(IsWithin(picture.Shape("a")!.Bounds, picture.Shape("t")!.Bounds));
        Assert.False(picture.Shape("a")!.Bounds.Meets(picture.Shape("b")!.Bounds));
        Assert.NotNull(picture.Edge("m"));
    }

    [Fact]
    public void Several_processes_without_pools_have_their_names_above_them()
    {
        var svg = Drawn.Of("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Den ena"><task id="t"/></process><process id="q"><task id="u"/></process></definitions>
            """).Draw();

        Assert.Equal(["Den ena", "q"], svg.Texts());
    }

    [Fact]
    public void What_the_files_diagram_leaves_out_is_drawn_below_it_and_told()
    {
        var reading = Diagram.Read(new Drawable().Shape("<task id=\"a\"/>").Line("<task id=\"b\"/>").Line("<boundaryEvent id=\"c\" attachedToRef=\"a\"/>")
            .Line("<sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"/>").Xml());

        Assert.Equal(DiagramCodes.Incomplete, Assert.Single(reading.Problems).Code);
        Assert.All((string[])["a", "b", "c", "f"], id => Assert.True(reading.Diagram!.Has(id), id));
        Assert.Contains("Utan plats i filens diagram:", reading.Diagram!.Draw().Texts());
    }

    [Fact]
    public void The_same_file_is_drawn_the_same_each_time()
    {
        var xml = Sketch.Xml(Generated.Make(7).Sketch);
        Assert.Equal(Drawn.Of(xml).Svg(), Drawn.Of(xml).Svg());
    }

    private static Picture LaidOut(string xml) => new FileLayout(new Content(XDocument.Parse(xml).Root!)).LayOut(null);

    private static bool IsWithin(Box outer, Box inner) => outer.Grown(0.01).Holds(new Spot(inner.X, inner.Y)) && outer.Grown(0.01).Holds(new Spot(inner.Right, inner.Bottom));

    private static bool Hosts(Edge edge, Shape shape) => (string?)edge.Source?.Element.Attribute("attachedToRef") == shape.Id;

    private static IEnumerable<(Shape, Shape)> Pairs(List<Shape> shapes) => shapes.SelectMany((one, at) => shapes.Skip(at + 1).Select(other => (one, other)));
}
