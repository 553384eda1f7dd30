namespace Styrning.Domain.Reporting;

/// <summary>The terms of a report in the words that are printed. One place, so that a page, a letter and the report say the same.</summary>
public static class ReportWords
{
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

    public static string Of(SectionForm form) => form switch
    {
        SectionForm.Reported => "Redovisas här",
        SectionForm.Unchanged => "Oförändrat sedan i fjol",
        SectionForm.Separate => "Redovisas i särskild ordning",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>"Försenad: personalomsättning. Nyrekrytering pågår. Nu hösten 2027."</summary>
    public static string Of(CommitmentAnswer answer)
    {
        var head = answer.Status is CommitmentStatus.Delayed && answer.Cause is { } cause and not DelayCause.Other ? $"{Of(answer.Status)}: {Of(cause)}" : Of(answer.Status);
        var parts = new[] { head, answer.Note.Trim(), answer.NewPeriod.Trim() is { Length: > 0 } period ? $"Ny tid: {period}" : "" };
        return string.Join(" ", parts.Where(p => p.Length > 0).Select(p => p.EndsWith('.') ? p : p + "."));
    }
}
