namespace Styrning.Domain.Reporting;

/// <summary>What one part of a section says. Immutable: each save is a new <see cref="SectionRevision"/> with its own.</summary>
public sealed record SectionContent
{
    public static readonly SectionContent Empty = new();

    public SectionForm Form { get; init; } = SectionForm.Reported;

    public IReadOnlyList<Passage> Passages { get; init; } = [];

    public IReadOnlyList<CommitmentAnswer> Answers { get; init; } = [];

    public IReadOnlyList<ReportEntry> Meetings { get; init; } = [];

    public IReadOnlyList<ReportEntry> Exercises { get; init; } = [];

    public IReadOnlyList<ReportEntry> Incidents { get; init; } = [];

    /// <summary>"Inga incidenter" as an explicit choice: an empty list alone says nothing.</summary>
    public bool NoIncidents { get; init; }

    public IReadOnlyList<PlanEntry> Plans { get; init; } = [];

    public IReadOnlyList<ReferenceEntry> References { get; init; } = [];

    /// <summary>The running text as one writes it: paragraphs with a blank line between.</summary>
    public string Text => Passages.AsText();

    /// <summary>Says the same, item by item. Saving it again would change nothing.</summary>
    public bool SaysTheSameAs(SectionContent other) =>
        Form == other.Form && NoIncidents == other.NoIncidents && Passages.SequenceEqual(other.Passages) && Answers.SequenceEqual(other.Answers) && Meetings.SequenceEqual(other.Meetings)
        && Exercises.SequenceEqual(other.Exercises) && Incidents.SequenceEqual(other.Incidents) && Plans.SequenceEqual(other.Plans) && References.SequenceEqual(other.References);

    public bool IsEmpty =>
        Form is SectionForm.Reported && !NoIncidents && Passages.Count + Answers.Count + Meetings.Count + Exercises.Count + Incidents.Count + Plans.Count + References.Count == 0;
}

/// <summary>How a section is reported this year.</summary>
public enum SectionForm
{
    Reported,

    /// <summary>Oförändrat sedan i fjol: shown as such, with last year's commitments still answered.</summary>
    Unchanged,

    /// <summary>Redovisas i särskild ordning: shown as such, and nothing of its substance is written here.</summary>
    Separate,
}

/// <summary>Something that happened: a meeting, an exercise, an incident.</summary>
/// <param name="What">One line.</param>
/// <param name="When">As written: "våren", "2026-03-12", "fyra gånger". Empty where it does not matter.</param>
/// <param name="Secrecy">A proposed provision; null is public.</param>
public sealed record ReportEntry(string What, string When, string? Secrecy = null);

/// <summary>What is planned for next year; becomes a commitment when the report has been to the board.</summary>
/// <param name="What">One line.</param>
/// <param name="Period">As written ("våren 2027"); the sortable bounds are computed, the words are kept.</param>
/// <param name="Secrecy">A proposed provision; null is public.</param>
public sealed record PlanEntry(string What, string Period, string? Secrecy = null);

/// <summary>A decision or document that the section rests on.</summary>
/// <param name="What">"Regler mot otillbörlig påverkan".</param>
/// <param name="Organ">"Kommunstyrelsen"; may be empty.</param>
/// <param name="DecidedOn">Null when the day is not known. A day after the reporting year is allowed and marked.</param>
/// <param name="Paragraf">"§ 31"; may be empty.</param>
/// <param name="Secrecy">A proposed provision: a title alone can tell too much. Null is public.</param>
public sealed record ReferenceEntry(string What, string Organ, DateOnly? DecidedOn, string Paragraf, string? Secrecy = null);

/// <summary>What became of an inherited commitment this year.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="Status">Never left out: an answer without a status is no answer.</param>
/// <param name="Cause">Of a delay; else null.</param>
/// <param name="Note">The cause or reason in words; may be empty where the status needs none.</param>
/// <param name="NewPeriod">When it is expected now, as written; may be empty.</param>
/// <param name="Secrecy">A proposed provision for the commitment and its answer; null is public.</param>
public sealed record CommitmentAnswer(Guid CommitmentId, CommitmentStatus Status, DelayCause? Cause, string Note, string NewPeriod, string? Secrecy = null);
