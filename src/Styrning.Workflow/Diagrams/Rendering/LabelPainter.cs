namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Names beside shapes and along lines: where the file wants them, else below, or in the middle of the line's longest stretch.</summary>
internal sealed class LabelPainter(SvgText svg, Content content)
{
    private const double Size = 11;
    private const double Widest = 96;
    private const double MostHeight = 6 * Size * 1.2;

    /// <summary>How much room a name takes below a shape that has it outside.</summary>
    public static TextBlock Below(string name) => TextBlock.Fit(name, Widest, MostHeight, Size, 9);

    /// <summary>Of an event on a border, beside the line that leaves it.</summary>
    public static TextBlock Beside(string name) => TextBlock.Fit(name, 60, MostHeight, Size, 9);

    public static bool IsOutside(Shape shape) => shape.Element.IsEvent() || shape.Element.IsGateway() || shape.Element.IsData() || shape.Kind is "message" or "group";

    /// <summary>Where the name will be; null for none.</summary>
    public Box? Place(Shape shape)
    {
        if (!IsOutside(shape) || content.Name(shape.Element) is not { Length: > 0 } name)
            return null;
        if (shape.HasNarrowLabel && shape.Label is { } beside)
            return beside with { Width = Beside(name).Width, Height = Beside(name).Height };
        if (shape.HasLabelAbove)
            return new Box(shape.Bounds.MiddleX - Below(name).Width / 2, shape.Bounds.Y - Below(name).Height - 2, Below(name).Width, Below(name).Height);
        if (shape.Label is { } wanted)
            return At(Block(name, wanted), wanted);

        var (box, block) = (shape.Bounds, Below(name));
        return shape.Kind == "group"
            ? new Box(box.MiddleX - block.Width / 2, box.Y + 5, block.Width, block.Height)
            : new Box(box.MiddleX - block.Width / 2, box.Bottom + 4, block.Width, block.Height);
    }

    public Box? Place(Edge edge)
    {
        if (content.Name(edge.Element) is not { Length: > 0 } name)
            return null;
        if (edge.Label is { } wanted)
            return At(Block(name, wanted), wanted);

        var block = Below(name);
        var (from, to) = Longest(Docking.Cut(edge.Points, edge.Source, edge.Target));
        var middle = from.Towards(to, 0.5);
        // Above a level stretch, to the right of an upright one, and clear of an envelope.
        var clear = edge.Begins is null ? 0 : 10;
        return Math.Abs(from.X - to.X) >= Math.Abs(from.Y - to.Y)
            ? new Box(middle.X - block.Width / 2, middle.Y - 4 - clear - block.Height, block.Width, block.Height)
            : new Box(middle.X + 6 + clear, middle.Y - block.Height / 2, block.Width, block.Height);
    }

    public void Draw(Shape shape)
    {
        if (Place(shape) is { } place)
            svg.Lines(shape.HasNarrowLabel ? Beside(content.Name(shape.Element)) : Block(content.Name(shape.Element), shape.Label), place.MiddleX, place.Y, halo: true);
    }

    public void Draw(Edge edge)
    {
        if (Place(edge) is { } place)
            svg.Lines(Block(content.Name(edge.Element), edge.Label), place.MiddleX, place.Y, halo: true);
    }

    // A label's bounds are those of another tool's letters: no narrower than a name of ours may be.
    private static TextBlock Block(string name, Box? wanted) =>
        wanted is { } box ? TextBlock.Fit(name, Math.Max(Math.Min(box.Width, 600) + 4, Widest), Math.Max(Math.Min(box.Height, 400), MostHeight), Size, 9) : Below(name);

    private static Box At(TextBlock block, Box wanted) => new(wanted.MiddleX - block.Width / 2, wanted.Y, block.Width, block.Height);

    private static (Spot From, Spot To) Longest(List<Spot> points)
    {
        var at = 1;
        for (var next = 2; next < points.Count; next++)
        {
            if (points[next - 1].To(points[next]) > points[at - 1].To(points[at]) + 1)
                at = next;
        }

        return (points[at - 1], points[at]);
    }
}
