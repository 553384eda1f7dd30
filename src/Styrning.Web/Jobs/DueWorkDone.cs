namespace Styrning.Web.Jobs;

/// <summary>What a run did: how many of each kind, and how many kinds failed.</summary>
public sealed class DueWorkDone
{
    private readonly Dictionary<string, int> _counts = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int Failed { get; set; }

    public void Add(string name, int count) => _counts[name] = _counts.GetValueOrDefault(name) + count;

    public void Add(DueWorkDone other)
    {
        foreach (var (name, count) in other.Counts)
        {
            Add(name, count);
        }

        Failed += other.Failed;
    }
}
