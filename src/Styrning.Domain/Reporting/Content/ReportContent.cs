namespace Styrning.Domain.Reporting.Content;

/// <summary>
/// The compiled annual report as content: all that a reader will see and nothing of how it looks. Frozen as JSON
/// (<see cref="ReportContentJson"/>) it is the record of what was sent, so it holds words and not links to what may change.
/// </summary>
public sealed record ReportContent
{
    /// <summary>The title as printed, such as "Årlig rapportering säkerhetsorganisationen 2022".</summary>
    public required string Title { get; init; }

    /// <summary>The kommun's name, such as "Alingsås kommun".</summary>
    public required string Kommun { get; init; }

    /// <summary>The year that is reported.</summary>
    public required int Year { get; init; }

    /// <summary>1 for the first that is frozen; a correction is a new version and never changes an old one.</summary>
    public required int VersionNo { get; init; }

    /// <summary>The Swedish day it was compiled. The only date in the files that are made of it, so that the same content gives the same bytes.</summary>
    public required DateOnly CompiledOn { get; init; }

    /// <summary>What this version corrects in the one before; null in the first.</summary>
    public string? PreviousVersionNote { get; init; }

    public IReadOnlyList<Block> Introduction { get; init; } = [];

    /// <summary>By number, part by part (1.2 before 1.10), however they were given. Those without a number come last, in the order given.</summary>
    public IReadOnlyList<CompiledSection> Sections { get; init => field = SectionOrder.Of(value, section => section.Number); } = [];

    /// <summary>The commitments that are still open.</summary>
    public Appendix Appendix { get; init; } = new([]);
}
