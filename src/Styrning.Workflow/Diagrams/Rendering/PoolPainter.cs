namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Draws pools and lanes. A pool without anything in it is a black box: its name stands in the middle.</summary>
internal sealed class PoolPainter(SvgText svg, Content content, Picture picture)
{
    private const double Narrow = 80;

    public void Draw(Shape shape)
    {
        var box = shape.Bounds;
        svg.Box(box, 0, Ink.Frame);
        var name = content.Name(shape.Element);
        if (shape.Kind == "participant" && IsBlackBox(shape))
        {
            var upright = box.Height > 2 * box.Width;
            var block = TextBlock.Fit(name, (upright ? box.Height : box.Width) - 12, (upright ? box.Width : box.Height) - 8, 13, 9);
            svg.Lines(block, box.MiddleX, box.MiddleY - block.Height / 2, turned: upright ? Turned(box.Middle) : null);
        }
        else if (shape.IsHorizontal)
        {
            var edge = SvgText.Number(box.X + Sizes.Band);
            svg.Path($"M{edge} {SvgText.Number(box.Y)}V{SvgText.Number(box.Bottom)}", Ink.Line);
            var block = TextBlock.Fit(name, box.Height - 8, Sizes.Band - 2, 12, 9);
            var middle = new Spot(box.X + Sizes.Band / 2, box.MiddleY);
            svg.Lines(block, middle.X, middle.Y - block.Height / 2, turned: Turned(middle));
        }
        else
        {
            var edge = SvgText.Number(box.Y + Sizes.Band);
            svg.Path($"M{SvgText.Number(box.X)} {edge}H{SvgText.Number(box.Right)}", Ink.Line);
            var block = TextBlock.Fit(name, box.Width - 8, Sizes.Band - 2, 12, 9);
            svg.Lines(block, box.MiddleX, box.Y + Sizes.Band / 2 - block.Height / 2);
        }

        if (shape.Kind == "participant")
            Markers.Draw(svg, Markers.Of(shape), box);
    }

    private static string Turned(Spot middle) => $"rotate(-90 {SvgText.Number(middle.X)} {SvgText.Number(middle.Y)})";

    /// <summary>Whether the pool has no process, or an empty one and no room for any.</summary>
    private bool IsBlackBox(Shape pool) => content.Refers(pool.Element, "processRef") is not { } process
        || Math.Min(pool.Bounds.Width, pool.Bounds.Height) <= Narrow && !process.Descendants().Any(inner => inner.Attribute("id") is { } id && picture.Shape(id.Value)?.Element == inner);
}
