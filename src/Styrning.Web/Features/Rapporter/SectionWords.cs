using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The reporting year's terms in the words of the interface; those that the report itself prints are <see cref="ReportWords"/>.</summary>
internal static class SectionWords
{
    public static string Of(SectionStatus status) => status switch
    {
        SectionStatus.NotStarted => "Ej påbörjat",
        SectionStatus.InProgress => "Påbörjat",
        SectionStatus.Submitted => "Inlämnat",
        SectionStatus.Returned => "Återlämnat",
        SectionStatus.Approved => "Godkänt",
        SectionStatus.Omitted => "Utelämnat",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The tone of the status tag that says it.</summary>
    public static string ToneOf(SectionStatus status) => status switch
    {
        SectionStatus.InProgress or SectionStatus.Submitted => "active",
        SectionStatus.Returned => "warn",
        SectionStatus.Approved => "done",
        _ => "plain",
    };

    public static string Of(SectionEventKind kind) => kind switch
    {
        SectionEventKind.Ready => "Markerade sin del som klar",
        SectionEventKind.Submitted => "Lämnade in",
        SectionEventKind.Withdrawn => "Tog tillbaka",
        SectionEventKind.Returned => "Återlämnade",
        SectionEventKind.Approved => "Godkände",
        SectionEventKind.Omitted => "Utelämnade",
        SectionEventKind.Reopened => "Öppnade igen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(BoardOutcome outcome) => outcome switch
    {
        BoardOutcome.Noted => "Noteras",
        BoardOutcome.Approved => "Godkänns",
        BoardOutcome.Filed => "Läggs till handlingarna",
        BoardOutcome.Aterremiss => "Återremitteras",
        BoardOutcome.Bordlaggning => "Bordläggs",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(Responsibility responsibility) => responsibility switch
    {
        Responsibility.Single => "En ansvarig",
        Responsibility.Shared => "Delat ansvar, en text",
        Responsibility.Split => "Uppdelat, en del var",
        _ => throw new ArgumentOutOfRangeException(nameof(responsibility)),
    };
}
