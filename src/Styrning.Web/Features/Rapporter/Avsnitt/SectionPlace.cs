using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>A section as one person meets it today: what it is, and what they may do there.</summary>
internal sealed record SectionPlace(ReportingCycle Cycle, ReportSection Section, OrganisationChart Chart, DateOnly Today, Guid PersonId, IReadOnlySet<string> Roles, bool ReadsWholeReport)
{
    /// <summary>The roles by which the person answers for the section today, those they stand in for included.</summary>
    public IReadOnlyList<string> MyRoles => [.. Section.Assignments.Select(a => a.RoleKey).Distinct().Where(Roles.Contains)];

    public bool IsMine => MyRoles.Count > 0;

    /// <summary>The section is written in now. What was read in, or is closed for compiling, is not.</summary>
    public bool IsOpen => !Cycle.IsImported && Cycle.WritingClosedAt is null && Section.IsOpen;

    public IReadOnlyList<SectionPart> Parts => [.. Section.Parts.OrderBy(p => p.Order)];

    /// <summary>
    /// Reads also what is proposed secret: whoever answers for the section, and whoever judges the report or brings it to the
    /// board. The other readers see that something is there, and by which provision.
    /// </summary>
    public bool ReadsSecret => IsMine || ReadsWholeReport;

    public string Path => PathOf(Cycle.Year, Section.Number);

    public string NameOf(Guid person) => Chart.Person(person)?.Name ?? "okänd person";

    public IReadOnlyList<string> MyRolesIn(SectionPart part) => [.. MyRoles.Where(role => Section.PartsOf(role).Contains(part))];

    public bool MayWrite(SectionPart part) => IsOpen && MyRolesIn(part).Count > 0;

    /// <summary>The part that was asked for, or else the first that the person writes in.</summary>
    /// <param name="number">From 1; null when none was asked for.</param>
    /// <returns>Null when there is no such part.</returns>
    public SectionPart? PartAt(int? number) => number is { } asked
        ? Parts.ElementAtOrDefault(asked - 1)
        : Parts.FirstOrDefault(p => MyRolesIn(p).Count > 0) ?? Parts.FirstOrDefault();

    public static string PathOf(int year, string number) => $"/rapporter/{year}/avsnitt/{number}";
}
