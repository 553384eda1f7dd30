using System.Xml.Linq;
using Styrning.Workflow.Diagrams.Rendering;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>Lays out what is in a process or subprocess, from left to right. Parts that hang together are laid out each for itself.</summary>
internal sealed class ScopeLayout(Content content)
{
    private const double Between = 40;

    /// <param name="scope">A process or subprocess.</param>
    /// <param name="only">Lays out only these; null for all.</param>
    public Laid LayOut(XElement scope, HashSet<XElement>? only = null)
    {
        var places = new Dictionary<XElement, Place>();
        var borders = new Dictionary<XElement, (Place Host, BorderEvent Event)>();
        foreach (var element in scope.Elements().Where(element => IsPlaced(element) && (only is null || only.Contains(element))))
        {
            var place = new Places(content).Of(element, this);
            places.Add(element, place);
            foreach (var border in place.Border)
                borders[border.Element] = (place, border);
        }

        var links = Links(scope, places, borders);
        var laid = new Laid();
        var alone = new List<Laid>();
        foreach (var part in Parts(places.Values))
        {
            var done = Part(part, [.. part.SelectMany(place => place.Out)]);
            if (part.Count > 1)
                laid.Take(done, 0, laid.Height == 0 ? 0 : laid.Height + Between);
            else
                alone.Add(done);
        }

        Shelve(laid, alone);
        return laid;
    }

    private bool IsPlaced(XElement element) => content.Counts(element)
        && (element.IsFlowNode() && !(element.Is("boundaryEvent") && content.Refers(element, "attachedToRef") is { } host && host.Parent == element.Parent && host.IsActivity())
            || element.Is("dataObjectReference") || element.Is("dataStoreReference") || element.Is("textAnnotation"));

    private List<Link> Links(XElement scope, Dictionary<XElement, Place> places, Dictionary<XElement, (Place Host, BorderEvent Event)> borders)
    {
        var links = new List<Link>();
        foreach (var flow in scope.Elements(BpmnNames.Bpmn + "sequenceFlow").Where(content.Counts))
        {
            var (from, to) = content.Ends(flow);
            if (from is null || to is null || !places.TryGetValue(to, out var target))
                continue;
            var border = borders.GetValueOrDefault(from);
            if ((border.Host ?? places.GetValueOrDefault(from)) is not { } source)
                continue;

            var name = LabelPainter.Below(content.Name(flow));
            var link = new Link { Flow = flow, From = source, To = target, By = border.Event, Name = (name.Width, name.Height) };
            source.Out.Add(link);
            target.In.Add(link);
            links.Add(link);
        }

        return links;
    }

    private static List<List<Place>> Parts(IEnumerable<Place> places)
    {
        var (parts, seen) = (new List<List<Place>>(), new HashSet<Place>());
        foreach (var first in places)
        {
            if (!seen.Add(first))
                continue;
            var part = new List<Place> { first };
            for (var at = 0; at < part.Count; at++)
            {
                foreach (var near in part[at].Out.Select(link => link.To).Concat(part[at].In.Select(link => link.From)))
                {
                    if (seen.Add(near))
                        part.Add(near);
                }
            }

            parts.Add(part);
        }

        return parts;
    }

    private Laid Part(List<Place> part, List<Link> links)
    {
        var layers = Layers.Of(part);
        new Ordering(layers, links).Settle();
        new Placement(layers, links).Settle();
        var routing = new Routing(layers, links);
        routing.Settle();

        var laid = new Laid { Width = routing.Width, Height = routing.Height };
        foreach (var place in part)
            Places.Put(place, laid);
        foreach (var link in links)
        {
            var (points, name, sign) = routing.Ways[link];
            laid.Edges.Add(new Edge { Id = link.Flow.Id()!, Element = link.Flow, Points = points, Label = name, Sign = sign });
        }

        return laid;
    }

    /// <summary>What nothing leads to stands in rows below the rest.</summary>
    private static void Shelve(Laid laid, List<Laid> alone)
    {
        if (alone.Count == 0)
            return;
        var widest = Math.Max(Math.Max(700, laid.Width), Math.Sqrt(alone.Sum(one => (one.Width + Between) * (one.Height + Between))) * 1.6);
        var (x, top, y) = (0.0, laid.Height == 0 ? 0 : laid.Height + Between, 0.0);
        foreach (var one in alone)
        {
            if (x > 0 && x + one.Width > widest)
                (x, top) = (0, y + Between / 2);
            laid.Take(one, x, top);
            x += one.Width + Between / 2;
            y = Math.Max(y, top + one.Height);
        }
    }
}
