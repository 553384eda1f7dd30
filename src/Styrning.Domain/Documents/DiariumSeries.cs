namespace Styrning.Domain.Documents;

/// <summary>How the diarienummer of a registry look in this kommun: the number itself is the registry's, we only know its pattern.</summary>
public sealed class DiariumSeries
{
    /// <summary>"ks".</summary>
    public required string Key { get; init; }

    /// <summary>"Kommunstyrelsens diarium".</summary>
    public required string Name { get; set; }

    /// <summary>With ÅÅÅÅ for the year and N for the number: "KS ÅÅÅÅ/N", "ÅÅÅÅ.NNN KS" (three figures at least).</summary>
    public required string Pattern { get; set; }

    public int Version { get; private set; }
}
