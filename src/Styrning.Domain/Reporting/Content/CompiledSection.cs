namespace Styrning.Domain.Reporting.Content;

/// <summary>A section of the report.</summary>
public sealed record CompiledSection
{
    /// <summary>The number as printed, "1.10"; null for a heading without one. It is never renumbered: a gap stays a gap.</summary>
    public string? Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The area's name before it was renamed ("Posom"); null when it has kept its name.</summary>
    public string? Formerly { get; init; }

    /// <summary>Who answers for it, as a whole sentence: "Ansvarig är lokalstrateg, KLK."</summary>
    public string? ResponsibleLine { get; init; }

    /// <summary>True when nobody handed it in; the reader is told "Ej inlämnad".</summary>
    public bool IsMissing { get; init; }

    /// <summary>Why the section is left out; null when it is not. Shown in the full rendition; in the public one the number is a gap.</summary>
    public string? OmittedBecause { get; init; }

    public IReadOnlyList<Block> Blocks { get; init; } = [];
}
