namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>
/// Leads the lines at right angles: level through the layers, upright only in the gaps between them, each in a track of its own, so that no line
/// goes through a shape. What leads backwards goes round below everything.
/// </summary>
internal sealed class Routing(List<List<Place>> layers, IReadOnlyList<Link> links)
{
    private const double Track = 10;
    private const double Before = 18;
    private const double After = 24;
    private const double Lane = 14;

    private readonly Dictionary<(Link, int), (int Gap, int Track)> tracks = [];
    private readonly List<Dictionary<int, double>> trackX = [];

    public double Width { get; private set; }

    public double Height { get; private set; }

    public void Settle()
    {
        LeaveBelow();
        var bottom = layers.SelectMany(layer => layer).Max(place => place.Y + place.Below);
        var lanes = Round(bottom);
        Upright(lanes);
        Columns();
        Height = Math.Max(bottom, lanes.Count == 0 ? 0 : lanes.Values.Max() + 8);
        Points(lanes);
    }

    public Dictionary<Link, (List<Spot> Points, Box? Name, (Spot, Spot)? Sign)> Ways { get; } = [];

    /// <summary>What goes down or round leaves a gateway by its lower corner, so that the ways part at once.</summary>
    private void LeaveBelow()
    {
        foreach (var link in links.Where(link => link.From.Element is { } source && source.IsGateway() && link.From.Out.Count > 1))
            link.LeavesBelow = link.GoesRound || link.Chain[1].Y >= link.From.Y + link.From.ShapeHeight / 2 + Place.Corner;
    }

    /// <summary>The height of each line that goes round: those that do not meet share one.</summary>
    private Dictionary<Link, double> Round(double bottom)
    {
        var lanes = new Dictionary<Link, double>();
        var ends = new List<(int Until, double Height)>();
        var round = links.Where(link => link.GoesRound).ToList();
        var lane = Lane + (round.Count == 0 ? 0 : round.Max(link => link.Name.Height));
        var free = new PriorityQueue<int, int>();
        foreach (var link in round.OrderBy(link => Math.Min(link.To.Layer - 1, link.From.Layer)).ThenBy(link => Math.Max(link.To.Layer - 1, link.From.Layer)))
        {
            var (from, until) = (Math.Min(link.To.Layer - 1, link.From.Layer), Math.Max(link.To.Layer - 1, link.From.Layer));
            var number = free.TryPeek(out var first, out var over) && over < from ? free.Dequeue() : ends.Count;
            if (number == ends.Count)
                ends.Add((until, bottom + lane * (number + 1)));
            free.Enqueue(number, until);
            lanes[link] = ends[number].Height;
        }

        return lanes;
    }

    /// <summary>The upright stretches of each gap, from -1 (left of everything), and their tracks.</summary>
    private void Upright(Dictionary<Link, double> lanes)
    {
        var stretches = layers.Select(_ => new List<(Link Link, int Part, double From, double To)>()).Prepend([]).ToList();
        foreach (var link in links)
        {
            var start = link.From.Y + link.Exit;
            if (link.GoesRound)
            {
                stretches[link.From.Layer + 1].Add((link, 0, start, lanes[link]));
                stretches[link.To.Layer].Add((link, 1, lanes[link], link.To.Y));
                continue;
            }

            for (var part = 0; part + 1 < link.Chain.Count; part++)
            {
                var (from, to) = (part == 0 ? start : link.Chain[part].Y, link.Chain[part + 1].Y);
                if (Math.Abs(from - to) >= 0.5)
                    stretches[link.From.Layer + part + 1].Add((link, part, from, to));
            }
        }

        for (var gap = 0; gap < stretches.Count; gap++)
            trackX.Add(Assign(gap, stretches[gap]));
    }

    /// <summary>Stretches that leave the same port share a track.</summary>
    private Dictionary<int, double> Assign(int gap, List<(Link Link, int Part, double From, double To)> stretches)
    {
        var groups = stretches
            .GroupBy(one => (one.From, one.Part == 0 ? one.Link.From : null, one.Part == 0 ? null : one.Link, one.Part))
            .Select(group => new Stretch(group.Key.From, group.Select(one => one.To).ToList(), group.Select(one => (one.Link, one.Part)).ToList()))
            .ToList();
        var used = Tracks.Assign(groups);
        foreach (var group in groups)
        {
            foreach (var part in group.Parts)
                tracks[part] = (gap, group.Track);
        }

        return Enumerable.Range(0, used).ToDictionary(track => track, _ => 0.0);
    }

    private void Columns()
    {
        var names = new double[layers.Count + 1];
        foreach (var link in links.Where(link => !link.GoesRound))
            names[link.From.Layer + 1] = Math.Max(names[link.From.Layer + 1], link.Name.Width);

        var x = 0.0;
        for (var gap = 0; gap <= layers.Count; gap++)
        {
            var count = trackX[gap].Count;
            for (var track = 0; track < count; track++)
                trackX[gap][track] = x + (gap == 0 ? 0 : Before) + track * Track;
            if (gap == layers.Count)
            {
                Width = x + (count == 0 ? 0 : Before + count * Track);
                break;
            }

            x += gap == 0 ? (count == 0 ? 0 : count * Track + After) : Before + Math.Max(1, count) * Track + Math.Max(After, names[gap] + 28);
            var wide = layers[gap].Max(place => place.Width);
            foreach (var place in layers[gap])
                place.X = x + (wide - place.Width) / 2;
            x += wide;
        }
    }

    private void Points(Dictionary<Link, double> lanes)
    {
        var ports = links.CountBy(Port).ToDictionary();
        foreach (var link in links)
        {
            var points = new List<Spot>();
            var y = link.From.Y + link.Exit;
            if (link.By is { } border)
                points.Add(new Spot(link.From.ShapeLeft + border.Across, link.From.Y + link.From.ShapeHeight / 2 + 18));
            if (link.LeavesBelow)
                points.AddRange([new(link.From.X + link.From.Width / 2, link.From.Y + link.From.ShapeHeight / 2), new(link.From.X + link.From.Width / 2, y)]);
            else
                points.Add(new Spot(link.By is { } by ? link.From.ShapeLeft + by.Across : link.From.ShapeLeft + link.From.ShapeWidth, y));

            if (link.GoesRound)
            {
                var (down, up) = (X(link, 0), X(link, 1));
                points.AddRange([new(down, y), new(down, lanes[link]), new(up, lanes[link]), new(up, link.To.Y)]);
            }

            for (var part = 0; part + 1 < link.Chain.Count; part++)
            {
                if (!tracks.ContainsKey((link, part)))
                    continue;
                var next = link.Chain[part + 1].Y;
                points.AddRange([new(X(link, part), y), new(X(link, part), next)]);
                y = next;
            }

            points.Add(new Spot(link.To.ShapeLeft, link.To.Y));
            var shares = ports[Port(link)] > 1;
            Ways[link] = (points, Name(link, lanes, shares), shares ? Sign(link, lanes) : null);
        }
    }

    private double X(Link link, int part) => tracks[(link, part)] is var (gap, track) ? trackX[gap][track] : 0;

    /// <summary>Above the first level stretch after the first gap, which no other line of its source shares.</summary>
    private Box? Name(Link link, Dictionary<Link, double> lanes, bool shares)
    {
        var (width, height) = link.Name;
        if (width <= 0)
            return null;
        return lanes.TryGetValue(link, out var lane)
            ? new Box((X(link, 0) + X(link, 1) - width) / 2, lane - height - 3, width, height)
            : new Box(Alone(link) + (shares ? 16 : 4), link.Chain[1].Y - height - 3, width, height);
    }

    /// <summary>Where the line is its own, when it begins together with others: there its slash or diamond belongs.</summary>
    private (Spot, Spot) Sign(Link link, Dictionary<Link, double> lanes)
    {
        if (lanes.TryGetValue(link, out var lane))
            return (new Spot(X(link, 0), lane), new Spot(X(link, 1), lane));
        var start = new Spot(Alone(link) - 3, link.Chain[1].Y);
        return (start, start with { X = start.X + 10 });
    }

    private static (object, bool) Port(Link link) => ((object?)link.By?.Element ?? link.From, link.LeavesBelow);

    /// <summary>To the right of every track of the gap behind the line's source.</summary>
    private double Alone(Link link) => trackX[link.From.Layer + 1] is { Count: > 0 } gap ? gap[gap.Count - 1] : layers[link.From.Layer].Max(place => place.X + place.Width) + Before;
}
