using System.Xml.Linq;
using Styrning.Workflow.Diagrams.Layout;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>Adds to a picture what belongs in it but has no place in the file: shapes below it, lines between what is drawn.</summary>
internal sealed class Completion(Content content, Picture picture)
{
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";

    private Dictionary<string, int>? onBorder;

    /// <summary>Returns how many flow nodes and sequence flows the file's diagram had left out.</summary>
    public int AddMissing()
    {
        // What has a place in another diagram of the file is not missing: it is shown there.
        var elsewhere = content.Root.Descendants(Di + "BPMNShape").Select(shape => content.Refers(shape, "bpmnElement")).OfType<XElement>()
            .Where(element => picture.Shape(element.Id()) is null).ToHashSet();
        var missing = Scopes().SelectMany(scope => scope.Elements())
            .Where(element => element.IsFlowNode() && content.Counts(element) && picture.Shape(element.Id()) is null && !elsewhere.Contains(element))
            .ToHashSet();
        var onBorders = missing.Where(OnBorder).ToHashSet();
        var below = missing.Where(element => !onBorders.Contains(element) && !HasHostIn(element, missing)).GroupBy(element => element.Parent!);

        foreach (var scope in below)
            Below(new ScopeLayout(content).LayOut(scope.Key, [.. scope]));
        return missing.Count + Connect("sequenceFlow");
    }

    /// <summary>Draws the lines that have both ends in the picture and no way of their own.</summary>
    public void Connect()
    {
        foreach (var kind in (ReadOnlySpan<string>)["sequenceFlow", "messageFlow", "association", "dataInputAssociation", "dataOutputAssociation"])
            Connect(kind);
    }

    private int Connect(string kind)
    {
        var before = picture.Edges.Count;
        var drawn = picture.Edges.Select(edge => edge.Element).ToHashSet();
        foreach (var line in content.Root.Descendants(BpmnNames.Bpmn + kind).Where(line => !drawn.Contains(line)))
        {
            var (from, to) = content.Ends(line);
            if (picture.Shape(from?.Id()) is not { } source || picture.Shape(to?.Id()) is not { } target)
                continue;
            var points = kind switch
            {
                "sequenceFlow" => Elbow.Level(source.Bounds, target.Bounds),
                "messageFlow" => Elbow.Upright(source.Bounds, target.Bounds),
                _ => Docking.Straight(source.Bounds, target.Bounds),
            };
            picture.Add(new Edge { Id = line.Id() ?? $" {picture.Edges.Count}", Element = line, Points = points, Source = source, Target = target });
        }

        return picture.Edges.Count - before;
    }

    /// <summary>The processes and open subprocesses that the picture shows.</summary>
    private HashSet<XElement> Scopes()
    {
        var scopes = new HashSet<XElement>();
        foreach (var shape in picture.Shapes)
        {
            if (shape.Element.IsFlowNode() && shape.Element.Scope() is { } scope && (scope.Is("process") || picture.Shape(scope.Id()) is { IsExpanded: true }))
                scopes.Add(scope);
        }

        return scopes;
    }

    private bool OnBorder(XElement element)
    {
        if (!element.Is("boundaryEvent") || picture.Shape(content.Refers(element, "attachedToRef")?.Id()) is not { } host)
            return false;

        onBorder ??= picture.Shapes.Where(shape => shape.Kind == "boundaryEvent").GroupBy(shape => content.Refers(shape.Element, "attachedToRef")?.Id() ?? "")
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var already = onBorder.GetValueOrDefault(host.Id);
        onBorder[host.Id] = already + 1;
        picture.Add(new Shape { Id = element.Id()!, Element = element, Bounds = Box.Around(new Spot(host.Bounds.X + 24 + already * 42, host.Bounds.Bottom), 36, 36) });
        return true;
    }

    private bool HasHostIn(XElement element, HashSet<XElement> missing) =>
        element.Is("boundaryEvent") && content.Refers(element, "attachedToRef") is { } host && missing.Contains(host);

    private void Below(Laid laid)
    {
        var extent = picture.Shapes.Select(shape => shape.Bounds).Aggregate((one, other) => one.With(other));
        var bottom = Math.Max(extent.Bottom, picture.Edges.SelectMany(edge => edge.Points).Select(point => point.Y).DefaultIfEmpty(extent.Bottom).Max()) + 50;
        picture.Notes.Add((new Spot(extent.X, bottom), "Utan plats i filens diagram:"));
        var all = new Laid();
        all.Take(laid, extent.X, bottom + 30);
        foreach (var shape in all.Shapes)
            picture.Add(shape);
        foreach (var edge in all.Edges)
        {
            var (from, to) = content.Ends(edge.Element);
            picture.Add(new Edge { Id = edge.Id, Element = edge.Element, Points = edge.Points, Label = edge.Label, Sign = edge.Sign, Source = picture.Shape(from?.Id()), Target = picture.Shape(to?.Id()) });
        }
    }
}
