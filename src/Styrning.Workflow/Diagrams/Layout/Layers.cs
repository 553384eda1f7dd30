namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>Which column each place stands in: as far right as the longest way to it. Lines that close a circle do not count.</summary>
internal static class Layers
{
    /// <summary>A file of thousands of elements would otherwise have more bends than anybody could draw.</summary>
    private const int MostBends = 40_000;

    public static List<List<Place>> Of(IReadOnlyList<Place> places)
    {
        BreakCircles(places);
        LongestWay(places);

        var layers = new List<List<Place>>();
        foreach (var place in places)
        {
            while (layers.Count <= place.Layer)
                layers.Add([]);
            layers[place.Layer].Add(place);
        }

        Bend(places, layers);
        return layers;
    }

    private static void BreakCircles(IReadOnlyList<Place> places)
    {
        var (open, done) = (new HashSet<Place>(), new HashSet<Place>());
        var way = new Stack<(Place Place, int Next)>();
        foreach (var first in places.OrderBy(place => place.In.Count > 0))
        {
            if (done.Contains(first))
                continue;
            way.Push((first, 0));
            open.Add(first);
            while (way.TryPop(out var top))
            {
                if (top.Next == top.Place.Out.Count)
                {
                    open.Remove(top.Place);
                    done.Add(top.Place);
                    continue;
                }

                way.Push((top.Place, top.Next + 1));
                var link = top.Place.Out[top.Next];
                if (open.Contains(link.To))
                    link.GoesRound = true;
                else if (!done.Contains(link.To))
                {
                    open.Add(link.To);
                    way.Push((link.To, 0));
                }
            }
        }
    }

    private static void LongestWay(IReadOnlyList<Place> places)
    {
        var waits = places.ToDictionary(place => place, place => place.In.Count(link => !link.GoesRound));
        var ready = new Queue<Place>(places.Where(place => waits[place] == 0));
        while (ready.TryDequeue(out var place))
        {
            foreach (var link in place.Out.Where(link => !link.GoesRound))
            {
                link.To.Layer = Math.Max(link.To.Layer, place.Layer + 1);
                if (--waits[link.To] == 0)
                    ready.Enqueue(link.To);
            }
        }

        // A second beginning stands beside what it leads to, not at the far left.
        foreach (var place in places.Where(place => place.In.Count == 0 && place.Out.Exists(link => !link.GoesRound)))
            place.Layer = place.Out.Where(link => !link.GoesRound).Min(link => link.To.Layer) - 1;
    }

    private static void Bend(IReadOnlyList<Place> places, List<List<Place>> layers)
    {
        var left = MostBends;
        foreach (var link in places.SelectMany(place => place.Out).Where(link => !link.GoesRound).OrderBy(link => link.To.Layer - link.From.Layer))
        {
            left -= link.To.Layer - link.From.Layer - 1;
            if (left < 0)
            {
                link.GoesRound = true;
                continue;
            }

            link.Chain.Add(link.From);
            for (var layer = link.From.Layer + 1; layer < link.To.Layer; layer++)
            {
                var bend = new Place { Above = 6 + link.Name.Height, Below = 6, Layer = layer };
                layers[layer].Add(bend);
                link.Chain.Add(bend);
            }

            link.Chain.Add(link.To);
        }
    }
}
