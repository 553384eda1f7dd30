namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>Orders the places of each layer so that few lines cross: each goes where its neighbours are, back and forth, and the best is kept.</summary>
internal sealed class Ordering
{
    private readonly List<List<Place>> layers;
    private readonly ILookup<Place, (Place Place, double Port)> before;
    private readonly ILookup<Place, (Place Place, double Port)> after;

    public Ordering(List<List<Place>> layers, IReadOnlyList<Link> links)
    {
        this.layers = layers;
        // A line from the lower border starts a little below the one from the middle.
        var steps = links.SelectMany(link => link.Chain.Zip(link.Chain.Skip(1), (from, to) => (From: from, To: to, Port: from == link.From && link.By is not null ? 0.4 : 0))).ToList();
        before = steps.ToLookup(step => step.To, step => (step.From, step.Port));
        after = steps.ToLookup(step => step.From, step => (step.To, -step.Port));
    }

    public void Settle()
    {
        Number();
        var (best, fewest) = (Snapshot(), Crossings());
        var rounds = layers.Sum(layer => layer.Count) > 5_000 ? 3 : 12;
        for (var round = 0; round < rounds && fewest > 0; round++)
        {
            Sweep(round % 2 == 0);
            if (Crossings() is var crossings && crossings < fewest)
                (best, fewest) = (Snapshot(), crossings);
        }

        for (var layer = 0; layer < layers.Count; layer++)
            layers[layer] = best[layer];
        Number();
    }

    private List<List<Place>> Snapshot() => layers.Select(layer => layer.ToList()).ToList();

    private void Number()
    {
        foreach (var layer in layers)
        {
            for (var at = 0; at < layer.Count; at++)
                layer[at].Order = at;
        }
    }

    private void Sweep(bool rightwards)
    {
        foreach (var layer in rightwards ? Enumerable.Range(1, layers.Count - 1) : Enumerable.Range(0, layers.Count - 1).Reverse())
        {
            var near = rightwards ? before : after;
            var keys = layers[layer].ToDictionary(place => place, place => near[place].Select(one => one.Place.Order + one.Port).DefaultIfEmpty(place.Order).Average());
            layers[layer] = [.. layers[layer].OrderBy(place => keys[place])];
            for (var at = 0; at < layers[layer].Count; at++)
                layers[layer][at].Order = at;
        }
    }

    /// <summary>How many lines cross, counted per pair of layers with a tree of sums.</summary>
    private long Crossings()
    {
        long crossings = 0;
        for (var at = 0; at + 1 < layers.Count; at++)
        {
            var tree = new int[layers[at + 1].Count + 1];
            var placed = 0;
            foreach (var place in layers[at])
            {
                var ends = after[place].OrderBy(one => -one.Port).Select(one => (int)one.Place.Order).ToList();
                foreach (var end in ends)
                {
                    crossings += placed;
                    for (var i = end + 1; i > 0; i -= i & -i)
                        crossings -= tree[i];
                }

                foreach (var end in ends)
                {
                    placed++;
                    for (var i = end + 1; i < tree.Length; i += i & -i)
                        tree[i]++;
                }
            }
        }

        return crossings;
    }
}
