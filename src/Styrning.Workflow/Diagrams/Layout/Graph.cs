using System.Xml.Linq;

namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>
/// What is to be placed: an element, or a bend of a line on its way past a layer. A place is as wide as the name below it may be; lines meet it
/// at its port, the height of the middle of its shape.
/// </summary>
internal sealed class Place
{
    /// <summary>How deep below a gateway the lines go that leave it there.</summary>
    public const double Corner = 18;

    public XElement? Element { get; init; }

    /// <summary>The inside of a subprocess, laid out already.</summary>
    public Laid? Inside { get; init; }

    public double ShapeWidth { get; init; }

    public double ShapeHeight { get; init; }

    public double Width { get; init; }

    /// <summary>Room above the port.</summary>
    public double Above { get; init; }

    /// <summary>Room below the port, with names and border events.</summary>
    public double Below { get; init; }

    public List<BorderEvent> Border { get; init; } = [];

    public List<Link> Out { get; } = [];

    public List<Link> In { get; } = [];

    public int Layer { get; set; }

    public double Order { get; set; }

    public double X { get; set; }

    /// <summary>The height of the port.</summary>
    public double Y { get; set; }

    public bool IsBend => Element is null;

    public double ShapeLeft => X + (Width - ShapeWidth) / 2;
}

/// <summary>An event on the lower border of an activity. Both offsets are from the activity's left end and port.</summary>
/// <param name="Element">The event.</param>
/// <param name="Across">Of its middle.</param>
/// <param name="Exit">How deep its lines go before they turn right.</param>
internal sealed record BorderEvent(XElement Element, double Across, double Exit);

/// <summary>A sequence flow between two places.</summary>
internal sealed class Link
{
    public required XElement Flow { get; init; }

    public required Place From { get; init; }

    public required Place To { get; init; }

    /// <summary>The border event that it leaves by; null for the place itself.</summary>
    public BorderEvent? By { get; init; }

    /// <summary>Room for its name; both zero without one.</summary>
    public required (double Width, double Height) Name { get; init; }

    /// <summary>Leads backwards, or so far that it is led below everything.</summary>
    public bool GoesRound { get; set; }

    /// <summary>From its start over its bends to its end, one place a layer. Empty when it goes round.</summary>
    public List<Place> Chain { get; } = [];

    /// <summary>Leaves a gateway by its lower corner.</summary>
    public bool LeavesBelow { get; set; }

    /// <summary>How far below the port of its place it turns to the right.</summary>
    public double Exit => By?.Exit ?? (LeavesBelow ? From.ShapeHeight / 2 + Place.Corner : 0);
}

/// <summary>A part that has been laid out, with its upper left corner at the origin.</summary>
internal sealed class Laid
{
    public List<Shape> Shapes { get; } = [];

    public List<Edge> Edges { get; } = [];

    public double Width { get; set; }

    public double Height { get; set; }

    public void Take(Laid other, double x, double y)
    {
        foreach (var shape in other.Shapes)
        {
            shape.Bounds = shape.Bounds.Moved(x, y);
            shape.Label = shape.Label?.Moved(x, y);
            Shapes.Add(shape);
        }

        foreach (var edge in other.Edges)
        {
            edge.Points = edge.Points.Select(point => new Spot(point.X + x, point.Y + y)).ToList();
            edge.Label = edge.Label?.Moved(x, y);
            edge.Sign = edge.Sign is var (at, towards) ? (new Spot(at.X + x, at.Y + y), new Spot(towards.X + x, towards.Y + y)) : null;
            Edges.Add(edge);
        }

        (Width, Height) = (Math.Max(Width, x + other.Width), Math.Max(Height, y + other.Height));
    }
}
