using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>Lays out a file that has no diagram: a pool for each participant, one below the other, or the process alone.</summary>
internal sealed class FileLayout(Content content)
{
    private const double Padding = 30;
    private const double Between = 50;

    /// <param name="wanted">The process to draw; null for all that there is.</param>
    public Picture LayOut(XElement? wanted)
    {
        var pools = content.Participants.Where(pool => wanted is null || content.Refers(pool, "processRef") == wanted).ToList();
        var inPools = pools.Select(pool => content.Refers(pool, "processRef")).ToHashSet();
        var processes = content.Processes.Where(process => wanted is null ? !inPools.Contains(process) && process.HasElements : process == wanted && !inPools.Contains(process)).ToList();

        var all = new Laid();
        var width = 0.0;
        var notes = new List<(Spot, string)>();
        var laid = new List<(XElement? Pool, XElement? Process, Laid Inside)>();
        foreach (var pool in pools)
            laid.Add((pool, null, content.Refers(pool, "processRef") is { } process ? new ScopeLayout(content).LayOut(process) : new Laid()));
        foreach (var process in processes)
            laid.Add((null, process, new ScopeLayout(content).LayOut(process)));
        width = laid.Select(one => one.Inside.Width).DefaultIfEmpty(0).Max();

        foreach (var (pool, process, inside) in laid)
        {
            var y = all.Height == 0 ? 0 : all.Height + Between;
            if (pool is not null)
                Pool(all, pool, inside, width, y);
            else
            {
                // A process without a frame has its name above, where there are several.
                if (laid.Count > 1)
                    notes.Add((new Spot(0, y), content.Name(process!) is { Length: > 0 } name ? name : process!.Id()!));
                all.Take(inside, 0, laid.Count > 1 ? y + Padding : y);
            }
        }

        var picture = new Picture();
        picture.Notes.AddRange(notes);
        foreach (var shape in all.Shapes)
            picture.Add(shape);
        foreach (var edge in all.Edges)
            picture.Add(Bound(edge, picture));
        new Completion(content, picture).Connect();
        return picture;
    }

    private static void Pool(Laid all, XElement pool, Laid inside, double width, double y)
    {
        var height = inside.Shapes.Count == 0 ? 60 : inside.Height + 2 * Padding;
        all.Shapes.Add(new Shape { Id = pool.Id()!, Element = pool, Bounds = new Box(0, y, Math.Max(400, width + 2 * Padding + Sizes.Band), height) });
        all.Take(inside, Sizes.Band + Padding, y + Padding);
        all.Height = Math.Max(all.Height, y + height);
    }

    private Edge Bound(Edge edge, Picture picture)
    {
        var (from, to) = content.Ends(edge.Element);
        return new Edge { Id = edge.Id, Element = edge.Element, Points = edge.Points, Label = edge.Label, Sign = edge.Sign, Source = picture.Shape(from?.Id()), Target = picture.Shape(to?.Id()) };
    }
}
