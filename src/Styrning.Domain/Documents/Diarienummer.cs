namespace Styrning.Domain.Documents;

/// <summary>The numbers that the kommun's registries give. Whether a number is taken is asked of the record; here is only how it is written.</summary>
public static class Diarienummer
{
    /// <summary>The number as its registry writes it: "ks  2026/255" becomes "KS 2026/255".</summary>
    /// <param name="series">The kommun's own patterns; with none, any number will do.</param>
    /// <param name="year">Whose numbers the sentence shows as examples.</param>
    /// <returns>Empty when nothing was written.</returns>
    /// <exception cref="RuleBroken">DOK-11: it has the pattern of no registry. The sentence says what is expected.</exception>
    public static string Require(string? text, IReadOnlyCollection<DiariumSeries> series, int year)
    {
        var read = Read(text, series);
        Rule.Require(read is not null, "DOK-11", $"Diarienumret ”{(text ?? "").Trim()}” ser inte ut som något av kommunens. {Expected(series, year)}");
        return read;
    }

    /// <returns>The number as its registry writes it; null when no registry writes so.</returns>
    public static string? Read(string? text, IReadOnlyCollection<DiariumSeries> series)
    {
        var line = (text ?? "").Trim();
        return line.Length == 0 || series.Count == 0
            ? line
            : series.Select(s => DiarienummerPattern.Parse(s.Pattern).Read(line)).FirstOrDefault(number => number is not null);
    }

    /// <summary>"Skriv det som ”KS 2026/255” (Kommunstyrelsens diarium) eller …": also the hint of the field.</summary>
    public static string Expected(IReadOnlyCollection<DiariumSeries> series, int year) => series.Count == 0
        ? "Skriv det som diariet gav det."
        : $"Skriv det som {SwedishText.Join(series.Select(s => $"”{DiarienummerPattern.Parse(s.Pattern).Example(year)}” ({s.Name})"), "eller")}.";
}
