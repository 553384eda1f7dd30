namespace Styrning.Domain.Documents;

/// <summary>Names for the headings of one text, each used once. They begin with a word of their own, so that no heading takes the name of a part of the page.</summary>
public sealed class HeadingAnchors
{
    private const int Longest = 80;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <param name="heading">Without marks.</param>
    public string Next(string heading)
    {
        var words = SwedishText.SearchKey(heading).Replace(' ', '-');
        var name = "avsnitt-" + (words.Length == 0 ? "utan-rubrik" : words.Length > Longest ? words[..Longest].TrimEnd('-') : words);
        var unused = name;
        // Counted on from the last of the same name, or a text with a thousand like headings would ask half a million times.
        for (var number = _last.GetValueOrDefault(name, 1); !_used.Add(unused); _last[name] = number) unused = $"{name}-{++number}";
        return unused;
    }
}
