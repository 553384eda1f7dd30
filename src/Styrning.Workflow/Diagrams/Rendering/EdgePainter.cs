using System.Text;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Draws lines with their heads. Heads are drawn as shapes of their own: no reference is needed within the file.</summary>
internal sealed class EdgePainter(SvgText svg, Content content)
{
    private const double Corner = 6;

    // Around the origin, the line coming from the left or leaving to the right.
    private static readonly Spot[] Arrow = [new(0, 0), new(-11, -5.2), new(-9, 0), new(-11, 5.2)];
    private static readonly Spot[] Triangle = [new(0, 0), new(-11, -5), new(-11, 5)];
    private static readonly Spot[] OpenEnd = [new(-9, -5), new(0, 0), new(-9, 5)];
    private static readonly Spot[] OpenStart = [new(9, -5), new(0, 0), new(9, 5)];
    private static readonly Spot[] Slash = [new(7, 5.5), new(13, -5.5)];
    private static readonly Spot[] Diamond = [new(0, 0), new(8, -5), new(16, 0), new(8, 5)];

    public void Draw(Edge edge, bool isPassed)
    {
        var points = Docking.Cut(edge.Points, edge.Source, edge.Target);
        switch (edge.Kind)
        {
            case "sequenceFlow":
                Sequence(edge, points, isPassed ? 3 : 1.5);
                break;
            case "messageFlow":
                svg.Path(Way(points, 0), Ink.Line, 1.5, "9 5");
                svg.Circle(points[0], 4, Ink.Shape);
                Head(points, Triangle, true, Ink.Shape);
                Envelope(edge, points);
                break;
            case "conversationLink":
                svg.Path(Way(points, 0), Ink.Line, 4);
                break;
            default:
                Association(edge, points);
                break;
        }
    }

    private void Sequence(Edge edge, List<Spot> points, double width)
    {
        svg.Path(Way(points, width), Ink.Line, width);
        Head(points, Arrow, true, Ink.Filled);
        var (sign, towards) = edge.Sign ?? (points[0], points[1]);
        var turn = Turn(sign, towards);
        if (content.IsDefault(edge.Element))
            svg.Icon(Turned(Slash, false, turn), sign, 1, Ink.Line, 1.6);
        else if (edge.Element.Bpmn("conditionExpression") is not null && content.Refers(edge.Element, "sourceRef") is { } source && source.IsActivity())
            svg.Icon(Turned(Diamond, true, turn), sign, 1, Ink.Shape, 1.4);
    }

    private void Association(Edge edge, List<Spot> points)
    {
        svg.Path(Way(points, 0), Ink.Line, 1.5, "1.5 4");
        var direction = edge.Element.Text("associationDirection");
        if (edge.Kind != "association" || direction is "One" or "Both")
            Head(points, OpenEnd, false, Ink.Line);
        if (direction == "Both")
            svg.Icon(Turned(OpenStart, false, Turn(points[0], points[1])), points[0], 1, Ink.Line, 1.4);
    }

    private void Envelope(Edge edge, List<Spot> points)
    {
        if (edge.Begins is not { } begins)
            return;

        var box = Box.Around(Halfway(points), 26, 18);
        svg.Box(box, 0, begins ? Ink.Shape : Ink.Filled);
        svg.Icon("M-13 -9L0 1L13 -9", box.Middle, 1, begins ? Ink.Line : Ink.Knocked, 1.4);
    }

    /// <summary>The point in the middle of the way along the line.</summary>
    public static Spot Halfway(IReadOnlyList<Spot> points)
    {
        var left = points.Zip(points.Skip(1), (from, to) => from.To(to)).Sum() / 2;
        for (var at = 1; at < points.Count; at++)
        {
            var length = points[at - 1].To(points[at]);
            if (length >= left && length > 0)
                return points[at - 1].Towards(points[at], left / length);
            left -= length;
        }

        return points[0];
    }

    /// <summary>The line with its corners rounded a little. A thick one stops short of the tip of its head.</summary>
    private static string Way(List<Spot> points, double width)
    {
        var end = points[^1];
        var last = points[^2].To(end);
        if (width > 0 && last > 8)
            end = end.Towards(points[^2], 6 / last);

        var path = new StringBuilder($"M{At(points[0])}");
        for (var at = 1; at < points.Count - 1; at++)
        {
            var (before, here, after) = (points[at - 1], points[at], points[at + 1]);
            var (into, away) = (before.To(here), here.To(after));
            var round = Math.Min(Corner, Math.Min(into, away) / 2);
            if (round < 1)
                path.Append($"L{At(here)}");
            else
                path.Append($"L{At(here.Towards(before, round / into))}Q{At(here)} {At(here.Towards(after, round / away))}");
        }

        return path.Append($"L{At(end)}").ToString();
    }

    private void Head(List<Spot> points, Spot[] corners, bool closed, Ink ink)
    {
        // The last stretch may be too short to tell a direction.
        var from = points[^2];
        for (var at = points.Count - 3; at >= 0 && from.To(points[^1]) < 3; at--)
            from = points[at];
        svg.Icon(Turned(corners, closed, Turn(from, points[^1])), points[^1], 1, ink, 1.4);
    }

    private static double Turn(Spot from, Spot to) => Math.Atan2(to.Y - from.Y, to.X - from.X);

    private static string Turned(Spot[] corners, bool closed, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var path = string.Join('L', corners.Select(corner => At(new Spot(corner.X * cos - corner.Y * sin, corner.X * sin + corner.Y * cos))));
        return closed ? $"M{path}Z" : $"M{path}";
    }

    private static string At(Spot spot) => $"{SvgText.Number(spot.X)} {SvgText.Number(spot.Y)}";
}
