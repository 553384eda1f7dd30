namespace Styrning.Workflow.Diagrams;

/// <summary>Where a line meets the outline of what it leads to.</summary>
internal static class Docking
{
    /// <summary>
    /// The line without what lies inside its ends. Some tools draw to the middle of a shape, which would hide the arrow behind it.
    /// </summary>
    public static List<Spot> Cut(IReadOnlyList<Spot> points, Shape? source, Shape? target)
    {
        var cut = points.Where((point, at) => at == 0 || point.To(points[at - 1]) > 0.01).ToList();
        if (cut.Count < 2)
            return [points[0], points[^1]];
        if (target is not null)
            CutEnd(cut, target);
        if (source is not null)
        {
            cut.Reverse();
            CutEnd(cut, source);
            cut.Reverse();
        }

        return cut;
    }

    public static List<Spot> Straight(Box from, Box to) => [from.Middle, to.Middle];

    private static void CutEnd(List<Spot> points, Shape shape)
    {
        // Only a line that comes from outside can be cut; from a subprocess to what is in it, it stays.
        if (!IsInside(shape, points[^1], 1.5) || points.TrueForAll(point => IsInside(shape, point, 0)))
            return;
        while (points.Count > 2 && IsInside(shape, points[^2], 0))
            points.RemoveAt(points.Count - 1);

        var (outside, inside) = (points[^2], points[^1]);
        for (var step = 0; step < 24; step++)
        {
            var between = outside.Towards(inside, 0.5);
            if (IsInside(shape, between, 0))
                inside = between;
            else
                outside = between;
        }

        points[^1] = outside;
    }

    private static bool IsInside(Shape shape, Spot spot, double margin)
    {
        var box = shape.Bounds;
        if (shape.Element.IsEvent())
            return spot.To(box.Middle) < Math.Min(box.Width, box.Height) / 2 - margin;
        if (shape.Element.IsGateway())
            return Math.Abs(spot.X - box.MiddleX) / box.Width + Math.Abs(spot.Y - box.MiddleY) / box.Height < 0.5 - margin / box.Width;
        return box.Grown(-margin) is var core && spot.X > core.X && spot.X < core.Right && spot.Y > core.Y && spot.Y < core.Bottom;
    }
}
