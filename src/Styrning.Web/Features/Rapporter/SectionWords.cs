using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The reporting year's terms in the words of the interface, each in one place.</summary>
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

    public static string Of(SectionForm form) => form switch
    {
        SectionForm.Reported => "Redovisas här",
        SectionForm.Unchanged => "Oförändrat sedan i fjol",
        SectionForm.Separate => "Redovisas i särskild ordning",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Of(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Done => "Klar",
        CommitmentStatus.Ongoing => "Pågår",
        CommitmentStatus.Delayed => "Försenad",
        CommitmentStatus.Dropped => "Utgår",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(DelayCause cause) => cause switch
    {
        DelayCause.Personalomsattning => "personalomsättning",
        DelayCause.Tjanstledighet => "tjänstledighet",
        DelayCause.Krishantering => "krishantering",
        DelayCause.Resursbrist => "resursbrist",
        DelayCause.Other => "annat",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
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
