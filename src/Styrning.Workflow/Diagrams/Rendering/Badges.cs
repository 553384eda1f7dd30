namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>What tells the state: a word or number in a pill, a tick, a warning sign. A form and a text each, so that no colour is needed.</summary>
internal static class Badges
{
    public static string Words(int count, bool counted) => counted ? count.ToString(System.Globalization.CultureInfo.InvariantCulture) : count == 1 ? "Här" : $"Här × {count}";

    public static Box Room(Shape shape) => shape.Bounds.Grown(18);

    /// <summary>At the upper right corner.</summary>
    public static void At(SvgText svg, Shape shape, string words)
    {
        var width = Math.Max(24, FontMetrics.Width(words, 11) + 14);
        var corner = Corner(shape);
        Pill(svg, new Box(corner.X - width / 2, corner.Y - 9, width, 18), words);
    }

    public static void Pill(SvgText svg, Box box, string words)
    {
        svg.Box(box, 9, Ink.BadgeAt, 1.5);
        svg.Raw($"<text class=\"bp-bat\" fill=\"#fff\" font-size=\"11\" font-weight=\"bold\" text-anchor=\"middle\" x=\"{SvgText.Number(box.MiddleX)}\" y=\"{SvgText.Number(box.MiddleY + 4)}\">{SvgText.Escaped(words)}</text>");
    }

    public static void Passed(SvgText svg, Shape shape) => Tick(svg, Corner(shape));

    public static void Tick(SvgText svg, Spot at)
    {
        svg.Circle(at, 7, Ink.BadgePassed, 1.4);
        svg.Icon("M-3.4 0.2L-0.9 2.8L3.6 -2.6", at, 1, Ink.TickLine, 1.8);
    }

    /// <summary>At the upper left corner.</summary>
    public static void Fault(SvgText svg, Shape shape)
    {
        var box = shape.Bounds;
        Warning(svg, IsRound(shape) ? new Spot(box.MiddleX - box.Width * 0.36, box.MiddleY - box.Height * 0.36) : new Spot(box.X, box.Y));
    }

    public static void Warning(SvgText svg, Spot at)
    {
        svg.Icon("M0 -10L10.5 8H-10.5Z", at, 1, Ink.BadgeFault, 1.8);
        svg.Raw($"<text class=\"bp-bft\" fill=\"#1c262b\" font-size=\"12\" font-weight=\"bold\" text-anchor=\"middle\" x=\"{SvgText.Number(at.X)}\" y=\"{SvgText.Number(at.Y + 6)}\">!</text>");
    }

    private static Spot Corner(Shape shape)
    {
        var box = shape.Bounds;
        return IsRound(shape) ? new Spot(box.MiddleX + box.Width * 0.36, box.MiddleY - box.Height * 0.36) : new Spot(box.Right - 4, box.Y);
    }

    private static bool IsRound(Shape shape) => shape.Element.IsEvent() || shape.Element.IsGateway();
}
