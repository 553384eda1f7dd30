using System.Xml.Linq;

namespace Styrning.Workflow.Diagrams;

/// <summary>What is to be drawn and where, whether the file said so or it was laid out here.</summary>
internal sealed class Picture
{
    private readonly Dictionary<string, Shape> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Edge> edges = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were added: what holds others before what it holds.</summary>
    public List<Shape> Shapes { get; } = [];

    public List<Edge> Edges { get; } = [];

    /// <summary>Names for what is no element: the heading above what the file's own diagram leaves out.</summary>
    public List<(Spot At, string Text)> Notes { get; } = [];

    public Shape? Shape(string? id) => id is null ? null : shapes.GetValueOrDefault(id);

    public Edge? Edge(string id) => edges.GetValueOrDefault(id);

    public void Add(Shape shape)
    {
        if (shapes.TryAdd(shape.Id, shape))
            Shapes.Add(shape);
    }

    public void Add(Edge edge)
    {
        if (edges.TryAdd(edge.Id, edge))
            Edges.Add(edge);
    }
}

/// <summary>A thing with an area.</summary>
internal sealed class Shape
{
    public required string Id { get; init; }

    public required XElement Element { get; init; }

    public required Box Bounds { get; set; }

    /// <summary>Where the file wants the name; null where it does not say.</summary>
    public Box? Label { get; set; }

    /// <summary>The name keeps to the left edge of its label, in narrow lines: it stands beside something.</summary>
    public bool HasNarrowLabel { get; init; }

    /// <summary>The name stands above: lines leave below.</summary>
    public bool HasLabelAbove { get; init; }

    /// <summary>Of a pool or lane: the name stands along its left side.</summary>
    public bool IsHorizontal { get; init; } = true;

    /// <summary>Of a subprocess: its inside is drawn.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>Of an exclusive gateway: false when the file asks for an empty diamond.</summary>
    public bool ShowsMarker { get; init; } = true;

    public string Kind => Element.Name.LocalName;
}

/// <summary>A line between two things.</summary>
internal sealed class Edge
{
    public required string Id { get; init; }

    public required XElement Element { get; init; }

    /// <summary>At least two.</summary>
    public required IReadOnlyList<Spot> Points { get; set; }

    public Box? Label { get; set; }

    /// <summary>Where the slash or diamond at its beginning belongs, and where the line goes from there; null: at its very beginning.</summary>
    public (Spot At, Spot Towards)? Sign { get; set; }

    public Shape? Source { get; init; }

    public Shape? Target { get; init; }

    /// <summary>Of a message flow: the envelope on it; null for none, true when it begins the talk.</summary>
    public bool? Begins { get; init; }

    public string Kind => Element.Name.LocalName;
}
