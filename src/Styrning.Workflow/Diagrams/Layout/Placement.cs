namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>
/// Gives each place its height: as near to its neighbours as the order and the room allow. For one layer that is a least-squares fit of heights
/// that may not come closer than their room, found by pooling those that would.
/// </summary>
internal sealed class Placement
{
    private const double Gap = 26;
    private const double BendGap = 8;

    /// <summary>A step that is smaller than this looks like a mistake, not like a way.</summary>
    private const double Jog = 48;

    private readonly List<List<Place>> layers;
    private readonly ILookup<Place, (Place Place, double Port)> before;
    private readonly ILookup<Place, (Place Place, double Port)> after;

    public Placement(List<List<Place>> layers, IReadOnlyList<Link> links)
    {
        this.layers = layers;
        var steps = links.SelectMany(link => link.Chain.Zip(link.Chain.Skip(1), (from, to) => (From: from, To: to, Port: from == link.From ? link.Exit : 0))).ToList();
        before = steps.ToLookup(step => step.To, step => (step.From, step.Port));
        after = steps.ToLookup(step => step.From, step => (step.To, -step.Port));
    }

    public void Settle()
    {
        foreach (var layer in layers)
            Fit(layer, layer.Select(_ => 0.0).ToList());
        for (var round = 0; round < 4; round++)
        {
            foreach (var layer in layers)
                Fit(layer, layer.Select(place => Wanted(place, before[place])).ToList());
            foreach (var layer in Enumerable.Reverse(layers))
                Fit(layer, layer.Select(place => Wanted(place, after[place])).ToList());
        }

        foreach (var layer in layers)
            Fit(layer, layer.Select(place => Wanted(place, before[place].Concat(after[place]))).ToList());

        for (var round = 0; round < 2; round++)
        {
            foreach (var layer in layers)
                Straighten(layer, before);
            foreach (var layer in Enumerable.Reverse(layers))
                Straighten(layer, after);
        }

        var top = layers.SelectMany(layer => layer).Min(place => place.Y - place.Above);
        foreach (var place in layers.SelectMany(layer => layer))
            place.Y = Math.Floor(place.Y - top + 0.5); // halves all in one direction, or straight lines would get a step
    }

    /// <summary>Takes away small steps where there is room to.</summary>
    private void Straighten(List<Place> layer, ILookup<Place, (Place Place, double Port)> near)
    {
        for (var at = 0; at < layer.Count; at++)
        {
            var place = layer[at];
            var least = at == 0 ? double.MinValue : layer[at - 1].Y + Room(layer[at - 1], place);
            var most = at == layer.Count - 1 ? double.MaxValue : layer[at + 1].Y - Room(place, layer[at + 1]);
            var steps = near[place].Select(one => one.Place.Y + one.Port).Where(height => Math.Abs(height - place.Y) < Jog && height >= least && height <= most).ToList();
            if (steps.Count > 0)
                place.Y = steps.MinBy(height => Math.Abs(height - place.Y));
        }
    }

    private static double Room(Place above, Place below) => above.Below + (above.IsBend || below.IsBend ? BendGap : Gap) + below.Above;

    /// <summary>The middle of its neighbours.</summary>
    private static double Wanted(Place place, IEnumerable<(Place Place, double Port)> near)
    {
        var heights = near.Select(one => one.Place.Y + one.Port).Order().ToList();
        return heights.Count == 0 ? place.Y : (heights[(heights.Count - 1) / 2] + heights[heights.Count / 2]) / 2;
    }

    private static void Fit(List<Place> layer, List<double> wanted)
    {
        var offset = new double[layer.Count];
        for (var at = 1; at < layer.Count; at++)
            offset[at] = offset[at - 1] + Room(layer[at - 1], layer[at]);

        var pools = new Stack<(double Sum, double Weight, int Count)>();
        for (var at = 0; at < layer.Count; at++)
        {
            // Long lines weigh more, so that they run straight.
            var weight = layer[at].IsBend ? 3.0 : 1.0;
            var pool = (Sum: (wanted[at] - offset[at]) * weight, Weight: weight, Count: 1);
            while (pools.TryPeek(out var above) && above.Sum / above.Weight > pool.Sum / pool.Weight)
            {
                pools.Pop();
                pool = (pool.Sum + above.Sum, pool.Weight + above.Weight, pool.Count + above.Count);
            }

            pools.Push(pool);
        }

        var place = 0;
        foreach (var pool in pools.Reverse())
        {
            for (var one = 0; one < pool.Count; one++, place++)
                layer[place].Y = pool.Sum / pool.Weight + offset[place];
        }
    }
}
