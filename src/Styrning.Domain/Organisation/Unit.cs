namespace Styrning.Domain.Organisation;

/// <summary>A förvaltning or a part of one, with the short name that the reports use ("KLK").</summary>
public sealed class Unit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    /// <exception cref="RuleBroken">ORG-40, ORG-41.</exception>
    public static Unit Create(string? name, string? shortName, OrganisationChart chart)
    {
        var unit = new Unit { Name = "", ShortName = "" };
        unit.Change(name, shortName, chart);
        return unit;
    }

    /// <summary>An empty short name is the name itself.</summary>
    /// <exception cref="RuleBroken">ORG-40 when a name is missing or too long, ORG-41 when another unit has it.</exception>
    public void Change(string? name, string? shortName, OrganisationChart chart)
    {
        var full = OneLine.Require(name, 200, "ORG-40", "Skriv vad förvaltningen eller enheten heter.");
        var brief = OneLine.Require(string.IsNullOrWhiteSpace(shortName) ? full : shortName, 60, "ORG-40", "Skriv en kort form av namnet, som ”KLK”.");
        var twin = chart.Units.FirstOrDefault(u => u.Id != Id && (SwedishText.IsSame(u.Name, full) || SwedishText.IsSame(u.ShortName, brief)));
        Rule.Require(twin is null, "ORG-41", $"Det finns redan en enhet med det namnet eller den korta formen: {twin?.Name} ({twin?.ShortName}).");

        (Name, ShortName) = (full, brief);
    }
}
