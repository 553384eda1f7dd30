namespace Styrning.Workflow.Reading;

/// <summary>Collects problems. Bounded: a hostile file can be wrong in a hundred thousand places, and nobody reads more than some hundreds.</summary>
internal sealed class ProblemList
{
    private const int Most = 500;
    private const int LongestText = 600;
    private const int LongestId = 200;

    private readonly List<Problem> kept = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>How many there were, those that were not kept too.</summary>
    public int Count { get; private set; }

    public void Add(string? element, int line, string code, string message)
    {
        Count++;
        if (element is not null)
            told.Add(element);
        // What could not be read at all is always told: it decides what the file is.
        if (kept.Count < Most || code == ProblemCodes.Unreadable && kept.Count < Most + 10)
            kept.Add(new Problem(element is null ? null : Cut(element, LongestId), line, code, Cut(message, LongestText)));
    }

    /// <summary>Whether something is wrong with the element already: what follows from it needs no problem of its own.</summary>
    public bool Knows(string element) => told.Contains(element);

    public IReadOnlyList<Problem> Read() => Count == kept.Count
        ? kept
        : [.. kept, new Problem(null, 0, kept[0].Code, $"Det finns {Count - kept.Count} problem till som inte visas.")];

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest] + "…";
}
