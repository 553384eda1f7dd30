using System.Globalization;
using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>
/// Reads BPMN's diagram interchange. Numbers from anybody: what is not a number, too far away or without size counts as not said. Colours of
/// any maker are not read: here a colour tells the state.
/// </summary>
internal sealed class Interchange(Content content)
{
    private const double Farthest = 500_000;
    private const double Largest = 200_000;

    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Dd = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>The first diagram that has something to draw, or the first with the wanted process in it; null when there is none.</summary>
    public Picture? Read(XElement? wanted)
    {
        foreach (var plane in content.Root.Elements(Di + "BPMNDiagram").Elements(Di + "BPMNPlane"))
        {
            var picture = Plane(plane);
            if (picture.Shapes.Count > 0 && (wanted is null || Holds(picture, plane, wanted)))
                return picture;
        }

        return null;
    }

    private bool Holds(Picture picture, XElement plane, XElement wanted) =>
        content.Refers(plane, "bpmnElement") == wanted || picture.Shapes.Any(shape =>
            shape.Element.Ancestors().Contains(wanted) || shape.Element.Is("participant") && content.Refers(shape.Element, "processRef") == wanted);

    private Picture Plane(XElement plane)
    {
        var drawn = plane.Elements(Di + "BPMNShape")
            .Select(shape => (Di: shape, Element: content.Refers(shape, "bpmnElement")))
            .Where(pair => pair.Element is not null && pair.Element.HasArea())
            .DistinctBy(pair => pair.Element)
            .ToList();
        var withInside = drawn.Select(pair => pair.Element!.Parent).ToHashSet();
        var shut = drawn.Where(pair => pair.Element!.IsSubProcess() && !IsExpanded(pair.Di, withInside.Contains(pair.Element))).Select(pair => pair.Element!).ToHashSet();

        var picture = new Picture();
        foreach (var (di, element) in drawn.Where(pair => !IsHidden(pair.Element!, shut)).OrderBy(pair => pair.Element!.Ancestors().Count()))
        {
            if (Bounds(di, element!) is { } bounds)
                picture.Add(Shape(di, element!, bounds, element!.IsSubProcess() && !shut.Contains(element!)));
        }

        foreach (var di in plane.Elements(Di + "BPMNEdge"))
        {
            if (content.Refers(di, "bpmnElement") is { } element && element.IsLine() && !IsHidden(element, shut))
                Edge(di, element, picture);
        }

        return picture;
    }

    // What is in a collapsed subprocess is not to be seen, even where a tool has left its shapes behind.
    private static bool IsHidden(XElement element, HashSet<XElement> shut) => shut.Count > 0 && element.Ancestors().Any(shut.Contains);

    private static bool IsExpanded(XElement di, bool hasInside) => di.Says("isExpanded") || !di.Denies("isExpanded") && hasInside;

    private static Shape Shape(XElement di, XElement element, Box bounds, bool expanded) => new()
    {
        Id = element.Id()!,
        Element = element,
        Bounds = bounds,
        Label = Label(di),
        IsExpanded = expanded,
        IsHorizontal = di.Attribute("isHorizontal") is null ? bounds.Width >= bounds.Height : di.Says("isHorizontal"),
        ShowsMarker = !di.Denies("isMarkerVisible"),
    };

    private void Edge(XElement di, XElement element, Picture picture)
    {
        var (from, to) = content.Ends(element);
        var (source, target) = (picture.Shape(from?.Id()), picture.Shape(to?.Id()));
        var points = di.Elements(Dd + "waypoint").Select(Point).OfType<Spot>().ToList();
        if (points.Count < 2)
        {
            if (source is null || target is null)
                return;
            points = Docking.Straight(source.Bounds, target.Bounds);
        }

        // An edge without an id of its own (a data association may lack one) gets one that no element can have.
        picture.Add(new Edge
        {
            Id = element.Id() ?? $" {picture.Edges.Count}",
            Element = element,
            Points = points,
            Label = Label(di),
            Source = source,
            Target = target,
            Begins = di.Text("messageVisibleKind") switch { "initiating" => true, "non_initiating" => false, _ => null },
        });
    }

    private static Box? Label(XElement di) =>
        di.Element(Di + "BPMNLabel")?.Element(Dc + "Bounds") is { } bounds && Position(bounds) is { } at
            ? new Box(at.X, at.Y, Length(bounds, "width") ?? 0, Length(bounds, "height") ?? 0)
            : null;

    private static Box? Bounds(XElement di, XElement element)
    {
        if (di.Element(Dc + "Bounds") is not { } bounds || Position(bounds) is not { } at)
            return null;

        var (width, height) = Sizes.Of(element);
        return new Box(at.X, at.Y, Length(bounds, "width") ?? width, Length(bounds, "height") ?? height);
    }

    private static Spot? Point(XElement element) => Position(element);

    private static Spot? Position(XElement element) =>
        Number(element, "x") is { } x && Number(element, "y") is { } y && Math.Abs(x) <= Farthest && Math.Abs(y) <= Farthest ? new Spot(x, y) : null;

    private static double? Length(XElement element, string name) => Number(element, name) is { } length and > 0 and <= Largest ? length : null;

    private static double? Number(XElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
