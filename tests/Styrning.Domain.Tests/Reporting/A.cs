using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

/// <summary>Small records for the tests of the reporting year.</summary>
internal static class A
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Anna = Guid.Parse("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid Bo = Guid.Parse("00000000-0000-0000-0000-00000000000b");
    public static readonly LastDayPlan Plan = new(new(2027, 3, 8), 7, new(2027, 2, 22), 5, 10);

    public static ReportArea Area(string number, Responsibility responsibility, params SectionAssignment[] assignments) =>
        new() { Number = number, Title = $"Område {number}", UnitText = "KLK", Responsibility = responsibility, Assignments = [.. assignments] };

    public static ReportingCycle Cycle(params ReportArea[] areas) =>
        ReportingCycle.Open(2026, "Årlig rapportering", "Almby kommun", "agare", "andra", Plan, areas, new(2026, 11, 23), Anna, Moment);

    public static ReportSection Section(Responsibility responsibility = Responsibility.Single, params SectionAssignment[] assignments) =>
        Cycle(Area("1.1", responsibility, assignments.Length == 0 ? [new("hr")] : assignments)).Sections[0];

    public static SectionContent Finished(string text = "Året har gått bra.") => new() { Passages = [new(text)], NoIncidents = true };

    public static ReportSection Written(this ReportSection section)
    {
        foreach (var part in section.Parts)
        {
            part.Save(Finished(), part.Version, Anna, Moment);
        }

        return section;
    }

    public static Commitment Commitment(string sentence = "En utvärdering ska göras i början av 2026.", int year = 2025, string area = "1.1", string? role = null) =>
        new() { PromisedYear = year, OriginNumber = area, OriginTitle = "Område", AreaNumber = area, Sentence = sentence, Period = "", RoleKey = role };
}
