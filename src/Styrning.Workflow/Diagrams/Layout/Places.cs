using System.Xml.Linq;
using Styrning.Workflow.Diagrams.Rendering;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>How much room an element needs, with its name, what is in it and what sits on its border; and its shapes when it has its place.</summary>
internal sealed class Places(Content content)
{
    private const double Ring = 36;
    private const double BetweenRings = 74;
    private const double Side = 24;
    private const double Head = 34;
    private const double Foot = 26;

    public Place Of(XElement element, ScopeLayout scopes)
    {
        var (width, height) = Sizes.Of(element);
        Laid? inside = null;
        if (element.IsSubProcess())
        {
            inside = scopes.LayOut(element);
            (width, height) = inside.Shapes.Count == 0 ? (140, 90) : (Math.Max(140, inside.Width + 2 * Side), inside.Height + Head + Foot);
        }

        if (element.Is("textAnnotation"))
            height = Math.Clamp(TextBlock.Fit(content.Name(element), width - 9, 120, 12, 11).Height + 8, 30, 130);
        var name = element.IsEvent() || element.IsGateway() || element.IsData() ? LabelPainter.Below(content.Name(element)) : new TextBlock([], 11, true);
        var border = element.IsActivity() ? Border(element, height) : [];
        width = Math.Max(width, border.Count * BetweenRings);
        // A gateway has its name above, as its lines may leave below.
        var (above, below) = element.IsGateway() ? (name.Height, Place.Corner + 4) : (0, name.Height);
        return new Place
        {
            Element = element,
            Inside = inside,
            ShapeWidth = width,
            ShapeHeight = height,
            Width = Math.Max(width, name.Width),
            Above = height / 2 + (above > 0 ? above + 4 : 0),
            Below = height / 2 + (border.Count > 0 ? border.Max(one => one.Exit) - height / 2 + 4 : below > 0 ? below + 4 : 0),
            Border = border,
        };
    }

    public static void Put(Place place, Laid laid)
    {
        var element = place.Element!;
        var bounds = new Box(place.ShapeLeft, place.Y - place.ShapeHeight / 2, place.ShapeWidth, place.ShapeHeight);
        laid.Shapes.Add(new Shape { Id = element.Id()!, Element = element, Bounds = bounds, IsExpanded = place.Inside is { Shapes.Count: > 0 }, HasLabelAbove = element.IsGateway() });
        if (place.Inside is { } inside)
            laid.Take(inside, bounds.X + (bounds.Width - inside.Width) / 2, bounds.Y + Head);
        foreach (var border in place.Border)
        {
            var ring = Box.Around(new Spot(bounds.X + border.Across, bounds.Bottom), Ring, Ring);
            laid.Shapes.Add(new Shape { Id = border.Element.Id()!, Element = border.Element, Bounds = ring, Label = new Box(ring.MiddleX + 6, ring.Bottom + 1, 56, 0), HasNarrowLabel = true });
        }

        (laid.Width, laid.Height) = (Math.Max(laid.Width, bounds.Right), Math.Max(laid.Height, place.Y + place.Below));
    }

    /// <summary>From left to right along the lower border; the leftmost goes deepest, so that its line passes below the others.</summary>
    private List<BorderEvent> Border(XElement host, double height)
    {
        var events = content.Boundaries(host).Where(one => one.Parent == host.Parent && content.Counts(one)).ToList();
        var names = events.Select(one => LabelPainter.Beside(content.Name(one)).Height).DefaultIfEmpty(0).Max();
        return events.Select((one, at) => new BorderEvent(one, 30 + at * BetweenRings, Math.Ceiling(height / 2 + Ring / 2 + 14 + names) + (events.Count - 1 - at) * 10)).ToList();
    }
}
