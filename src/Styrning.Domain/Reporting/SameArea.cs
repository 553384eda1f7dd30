namespace Styrning.Domain.Reporting;

/// <summary>Finds the same area in another year's report.</summary>
public static class SameArea
{
    /// <summary>By number; else by name, whichever of the two was renamed in between. Null when that year had no such area.</summary>
    public static ReportSection? SameAreaAs(this ReportingCycle other, ReportSection section) =>
        other.Sections.Find(s => s.Number == section.Number)
        ?? other.Sections.Find(s => Names(s).Intersect(Names(section), StringComparer.OrdinalIgnoreCase).Any());

    private static IEnumerable<string> Names(ReportSection section) => new[] { section.Title, section.FormerTitle }.OfType<string>();
}
