using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Draws one shape, with what stands inside it. Names beside shapes are drawn later, above everything.</summary>
internal sealed class ShapePainter(SvgText svg, Content content)
{
    private const string Dashes = "5 3";
    private const double Small = 9;

    /// <summary>Drawn with a thick line: the matter stands here, or something is wrong.</summary>
    public bool IsHeavy { get; init; }

    private double Thin => IsHeavy ? 3 : 1.5;

    public void Draw(Shape shape)
    {
        var element = shape.Element;
        if (element.IsEvent())
            Event(shape);
        else if (element.IsGateway())
            Gateway(shape);
        else if (element.IsActivity())
            Activity(shape);
        else if (element.IsData())
            Data(shape);
        else
            Other(shape);
    }

    private void Event(Shape shape)
    {
        var (element, box) = (shape.Element, shape.Bounds);
        var radius = Math.Min(box.Width, box.Height) / 2;
        var free = shape.Kind == "boundaryEvent" && element.Denies("cancelActivity")
            || shape.Kind == "startEvent" && element.Denies("isInterrupting") && element.Parent is { } outer && outer.IsEventSubProcess();
        Ring(box.Middle, radius, shape.Kind, free);

        var triggers = element.Triggers();
        if (triggers.Count > 0)
            EventIcons.Draw(svg, Sign(element.Says("parallelMultiple"), triggers), box.Middle, radius / 18, shape.Kind is "endEvent" or "intermediateThrowEvent");
    }

    private static string Sign(bool all, List<string> triggers) => triggers.Count == 1 ? triggers[0] : all ? "parallelMultiple" : "multiple";

    private void Ring(Spot middle, double radius, string kind, bool free)
    {
        var dashes = free ? Dashes : null;
        if (kind == "endEvent")
            svg.Circle(middle, radius - 1, Ink.Shape, 3.6);
        else
            svg.Circle(middle, radius, Ink.Shape, Thin, dashes);
        if (kind is "boundaryEvent" or "intermediateCatchEvent" or "intermediateThrowEvent")
            svg.Circle(middle, Math.Max(1, radius - 3.2), Ink.Line, 1.5, dashes);
    }

    private void Gateway(Shape shape)
    {
        var (box, element) = (shape.Bounds, shape.Element);
        svg.Path($"M{N(box.X)} {N(box.MiddleY)}L{N(box.MiddleX)} {N(box.Y)}L{N(box.Right)} {N(box.MiddleY)}L{N(box.MiddleX)} {N(box.Bottom)}Z", Ink.Shape, Thin);
        var scale = Math.Min(box.Width, box.Height) / 50;
        switch (shape.Kind)
        {
            case "exclusiveGateway" when shape.ShowsMarker:
                svg.Icon("M-7.5 -9L7.5 9M7.5 -9L-7.5 9", box.Middle, scale, Ink.Line, 3.4 * scale);
                break;
            case "parallelGateway":
                svg.Icon("M0 -11V11M-11 0H11", box.Middle, scale, Ink.Line, 3.4 * scale);
                break;
            case "inclusiveGateway":
                svg.Circle(box.Middle, 10.5 * scale, Ink.Line, 2.8 * scale);
                break;
            case "complexGateway":
                svg.Icon("M0 -11V11M-11 0H11M-8 -8L8 8M8 -8L-8 8", box.Middle, scale, Ink.Line, 3 * scale);
                break;
            case "eventBasedGateway":
                svg.Circle(box.Middle, 14 * scale, Ink.Line, 1.2);
                if (!element.Says("instantiate"))
                    svg.Circle(box.Middle, 11.4 * scale, Ink.Line, 1.2);
                EventIcons.Draw(svg, element.Text("eventGatewayType") == "Parallel" ? "parallelMultiple" : "multiple", box.Middle, scale * 0.75, false);
                break;
        }
    }

    private void Activity(Shape shape)
    {
        var (element, box) = (shape.Element, shape.Bounds);
        var corner = Math.Min(10, Math.Min(box.Width, box.Height) / 4);
        var ink = shape.IsExpanded ? Ink.Frame : Ink.Shape;
        svg.Box(box, corner, ink, shape.Kind == "callActivity" ? 4 : Thin, element.IsEventSubProcess() ? "1 4" : null);
        if (shape.Kind == "transaction")
            svg.Box(box.Grown(-3), Math.Max(0, corner - 3), Ink.Line);

        var icon = TaskIcons.Has(shape.Kind) && box is { Width: >= 40, Height: >= 34 };
        if (icon)
            TaskIcons.Draw(svg, shape.Kind, new Spot(box.X + 15, box.Y + 14), 0.9, element.Says("instantiate"));
        if (element.IsEventSubProcess() && !shape.IsExpanded)
            icon = Begins(shape);

        var signs = box.Height >= 30 ? Markers.Of(shape) : [];
        Markers.Draw(svg, signs, box);
        if (shape.IsExpanded)
            Heading(shape);
        else
            Inside(shape, icon ? 24 : 5, signs.Count > 0 ? Markers.Height + 2 : 5);
    }

    /// <summary>In the corner of a collapsed event subprocess: what begins it.</summary>
    private bool Begins(Shape shape)
    {
        var start = shape.Element.Elements().FirstOrDefault(child => child.Is("startEvent"));
        if (start?.Triggers() is not { Count: > 0 } triggers || shape.Bounds is not { Width: >= 50, Height: >= 40 } box)
            return false;

        var at = new Spot(box.X + 16, box.Y + 16);
        svg.Circle(at, Small, Ink.Shape, 1.2, start.Denies("isInterrupting") ? "3 2" : null);
        EventIcons.Draw(svg, Sign(start.Says("parallelMultiple"), triggers), at, Small / 18, false);
        return true;
    }

    private void Heading(Shape shape)
    {
        var box = shape.Bounds;
        var block = TextBlock.Fit(content.Name(shape.Element), box.Width - 24, 30, 12, 10);
        svg.Lines(block, box.MiddleX, box.Y + 6);
    }

    /// <summary>The name in the middle; lower where it would run into the sign in the corner.</summary>
    private void Inside(Shape shape, double above, double below)
    {
        var box = shape.Bounds;
        var name = content.Name(shape.Element);
        var block = TextBlock.Fit(name, box.Width - 10, box.Height - 10 - Math.Max(0, below - 5), 12, 10);
        // A line or two in the middle keep clear of the corner; only a tall name has to begin below it.
        if (box.MiddleY - block.Height / 2 < box.Y + above)
            block = TextBlock.Fit(name, box.Width - 10, box.Height - above - below, 12, 9);
        var top = Math.Clamp(box.MiddleY - block.Height / 2, box.Y + above, Math.Max(box.Y + above, box.Bottom - below - block.Height));
        svg.Lines(block, box.MiddleX, top);
    }

    private void Data(Shape shape)
    {
        var box = shape.Bounds;
        if (shape.Kind == "dataStoreReference")
        {
            var rim = Math.Min(box.Height / 6, 10);
            var half = $"A{N(box.Width / 2)} {N(rim)} 0 0";
            svg.Path($"M{N(box.X)} {N(box.Y + rim)}{half} 1 {N(box.Right)} {N(box.Y + rim)}V{N(box.Bottom - rim)}{half} 1 {N(box.X)} {N(box.Bottom - rim)}Z", Ink.Shape);
            foreach (var down in (ReadOnlySpan<double>)[0, 0.09, 0.18])
            {
                var y = N(box.Y + rim + box.Height * down);
                svg.Path($"M{N(box.X)} {y}{half} 0 {N(box.Right)} {y}", Ink.Line);
            }

            return;
        }

        var fold = Math.Min(12, Math.Min(box.Width, box.Height) / 3);
        svg.Path($"M{N(box.X)} {N(box.Y)}H{N(box.Right - fold)}L{N(box.Right)} {N(box.Y + fold)}V{N(box.Bottom)}H{N(box.X)}Z", Ink.Shape);
        svg.Path($"M{N(box.Right - fold)} {N(box.Y)}V{N(box.Y + fold)}H{N(box.Right)}", Ink.Line);
        if (shape.Kind is "dataInput" or "dataOutput")
            svg.Icon("M-7 -2.5H1V-6L8 0L1 6V2.5H-7Z", new Spot(box.X + 12, box.Y + 11), 0.9, shape.Kind == "dataInput" ? Ink.Shape : Ink.Filled, 1.1);
        if (content.IsCollection(shape.Element))
            Markers.Draw(svg, "parallel", new Spot(box.MiddleX, box.Bottom - 9));
    }

    private void Other(Shape shape)
    {
        var box = shape.Bounds;
        switch (shape.Kind)
        {
            case "textAnnotation":
                svg.Path($"M{N(box.X + 10)} {N(box.Y)}H{N(box.X)}V{N(box.Bottom)}H{N(box.X + 10)}", Ink.Line);
                svg.Lines(TextBlock.Fit(content.Name(shape.Element), box.Width - 9, box.Height - 4, 12, 9), box.X + 6, box.Y + 3, left: true);
                break;
            case "group":
                svg.Box(box, 10, Ink.Line, 1.5, "8 4 1 4");
                break;
            case "message":
                svg.Box(box, 0, Ink.Shape);
                svg.Path($"M{N(box.X)} {N(box.Y)}L{N(box.MiddleX)} {N(box.MiddleY)}L{N(box.Right)} {N(box.Y)}", Ink.Line);
                break;
            case "conversation" or "subConversation" or "callConversation":
                svg.Path($"M{N(box.X)} {N(box.MiddleY)}L{N(box.X + box.Width / 4)} {N(box.Y)}H{N(box.Right - box.Width / 4)}L{N(box.Right)} {N(box.MiddleY)}L{N(box.Right - box.Width / 4)} {N(box.Bottom)}H{N(box.X + box.Width / 4)}Z",
                    Ink.Shape, shape.Kind == "callConversation" ? 4 : 1.5);
                break;
            default:
                svg.Box(box, 8, Ink.Shape);
                Markers.Draw(svg, Markers.Of(shape), box);
                Inside(shape, 5, 5);
                break;
        }
    }

    private static string N(double number) => SvgText.Number(number);
}
