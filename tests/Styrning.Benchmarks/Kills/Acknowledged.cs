using System.Globalization;

namespace Styrning.Benchmarks.Kills;

/// <summary>What workers have told that they have done, and in the middle of which steps they were killed.</summary>
internal sealed class Acknowledged
{
    public HashSet<Guid> Started { get; } = [];

    public HashSet<Guid> Answered { get; } = [];

    public HashSet<Guid> Delivered { get; } = [];

    public HashSet<(Guid Instance, int Seq, string Kind)> Journal { get; } = [];

    public HashSet<(Guid Instance, string Element, string Key)> Held { get; } = [];

    /// <summary>How many times a worker was cut off in a step; it may be the same one twice.</summary>
    public int Cuts { get; private set; }

    /// <summary>How many commits were told of.</summary>
    public int Commits { get; private set; }

    public void Add(IEnumerable<string[]> lines)
    {
        foreach (var words in lines)
        {
            switch (words[0])
            {
                case Telling.Started:
                    Started.Add(Guid.Parse(words[1]));
                    break;
                case Telling.Answered:
                    Answered.Add(Guid.Parse(words[1]));
                    break;
                case Telling.Delivered:
                    Delivered.Add(Guid.Parse(words[1]));
                    break;
                case Telling.Journal:
                    Commits++;
                    foreach (var entry in words.Skip(1).Chunk(3))
                        Journal.Add((Guid.Parse(entry[0]), int.Parse(entry[1], CultureInfo.InvariantCulture), entry[2]));
                    break;
                case Telling.Held when words[1] == nameof(HoldPlace.Step):
                    Cuts++;
                    Held.Add((Guid.Parse(words[2]), words[3], words[4]));
                    break;
            }
        }
    }
}
