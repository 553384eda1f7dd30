using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter;

/// <summary>Where a year's report stands, in the words of the interface, read from what is recorded.</summary>
internal static class YearWords
{
    public static (string Text, string Tone) Of(ReportingCycle cycle) => cycle switch
    {
        { IsImported: true } => ("Inläst", "plain"),
        { FinishedAt: not null } => ("Klar", "done"),
        { SentToBoardAt: not null } => ("Hos kommunstyrelsen", "active"),
        _ when cycle.Sections.All(s => s.Status is SectionStatus.Approved or SectionStatus.Omitted) || cycle.WritingClosedAt is not null => ("Sammanställs", "active"),
        _ => ("Skrivs", "active"),
    };

    /// <summary>A section's status; one that nobody can hand in any more was not handed in.</summary>
    public static string Of(ReportingCycle cycle, ReportSection section) =>
        section.IsOpen && (cycle.WritingClosedAt is not null || cycle.FinishedAt is not null) ? "Ej inlämnat" : SectionWords.Of(section.Status);

    public static int Approved(ReportingCycle cycle) => cycle.Sections.Count(s => s.Status is SectionStatus.Approved);

    /// <summary>Sections that somebody is to write: those left out are no part of the whole.</summary>
    public static int Expected(ReportingCycle cycle) => cycle.Sections.Count(s => s.Status is not SectionStatus.Omitted);

    /// <summary>"7 av 13 godkända".</summary>
    public static string Progress(ReportingCycle cycle) => $"{Approved(cycle)} av {Expected(cycle)} godkända";

    /// <summary>The colour beside a section's word.</summary>
    public static string Tone(SectionStatus status) => status switch
    {
        SectionStatus.Approved => "done",
        SectionStatus.Submitted => "active",
        SectionStatus.Returned => "warn",
        _ => "plain",
    };
}
