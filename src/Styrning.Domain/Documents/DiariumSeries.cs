using Styrning.Domain.Organisation;

namespace Styrning.Domain.Documents;

/// <summary>How the diarienummer of a registry look in this kommun: the number itself is the registry's, we only know its pattern.</summary>
public sealed class DiariumSeries
{
    public const int LongestName = 200;

    /// <summary>"ks".</summary>
    public required string Key { get; init; }

    /// <summary>"Kommunstyrelsens diarium".</summary>
    public required string Name { get; set; }

    /// <summary>With ÅÅÅÅ for the year and N for the number: "KS ÅÅÅÅ/N", "ÅÅÅÅ.NNN KS" (three figures at least).</summary>
    public required string Pattern { get; set; }

    public int Version { get; private set; }

    /// <summary>A registry more. Its key is made of the name and stays.</summary>
    /// <exception cref="RuleBroken">DOK-10 for the pattern, DOK-12 for the name, DOK-13 when another has one of them.</exception>
    public static DiariumSeries Create(string? name, string? pattern, IReadOnlyCollection<DiariumSeries> others)
    {
        var series = new DiariumSeries { Key = DocumentKey.Free(name, 40, key => others.Any(o => o.Key == key)), Name = "", Pattern = "" };
        series.Change(name, pattern, others);
        return series;
    }

    /// <exception cref="RuleBroken">DOK-10 for the pattern, DOK-12 for the name, DOK-13 when another has one of them.</exception>
    public void Change(string? name, string? pattern, IReadOnlyCollection<DiariumSeries> others)
    {
        var line = OneLine.Require(name, LongestName, "DOK-12", "Skriv vad diariet heter.");
        var read = DiarienummerPattern.Parse(pattern).Pattern;
        var taken = others.FirstOrDefault(o => o.Key != Key && (SwedishText.IsSame(o.Name, line) || string.Equals(o.Pattern, read, StringComparison.OrdinalIgnoreCase)));
        Rule.Require(taken is null, "DOK-13", $"{taken?.Name} har redan namnet eller mönstret. Ändra det i stället.");

        (Name, Pattern) = (line, read);
    }
}
