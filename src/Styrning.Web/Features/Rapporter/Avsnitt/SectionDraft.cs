using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>The form of one part, as it is typed: every field may be half finished.</summary>
public sealed class SectionDraft
{
    /// <summary>The revision that was on the screen when the writing began; 0 for none.</summary>
    public int BasedOn { get; set; }

    public SectionForm Form { get; set; }

    [StringLength(200_000, ErrorMessage = "Texten är längre än 200 000 tecken. Korta den, eller lägg underlaget i en bilaga.")]
    public string? Text { get; set; }

    /// <summary>The paragraphs that were below the text, with what was chosen for each.</summary>
    public List<MarkRow> Marks { get; set; } = [];

    public List<AnswerRow> Answers { get; set; } = [];

    public List<EntryRow> Meetings { get; set; } = [];

    public List<EntryRow> Exercises { get; set; } = [];

    public List<EntryRow> Incidents { get; set; } = [];

    public bool NoIncidents { get; set; }

    public List<PlanRow> Plans { get; set; } = [];

    public List<ReferenceRow> References { get; set; } = [];
}

public sealed class MarkRow
{
    public string? Text { get; set; }

    public string? Secrecy { get; set; }
}

public sealed class AnswerRow
{
    public Guid CommitmentId { get; set; }

    public CommitmentStatus? Status { get; set; }

    public DelayCause? Cause { get; set; }

    [StringLength(4000)]
    public string? Note { get; set; }

    [StringLength(200)]
    public string? NewPeriod { get; set; }

    public string? Secrecy { get; set; }
}

public sealed class EntryRow
{
    [StringLength(1000)]
    public string? What { get; set; }

    [StringLength(200)]
    public string? When { get; set; }

    public string? Secrecy { get; set; }
}

public sealed class PlanRow
{
    [StringLength(1000)]
    public string? What { get; set; }

    [StringLength(200)]
    public string? Period { get; set; }

    public string? Secrecy { get; set; }
}

public sealed class ReferenceRow
{
    [StringLength(1000)]
    public string? What { get; set; }

    [StringLength(200)]
    public string? Organ { get; set; }

    /// <summary>As the browser sends a date; kept as text so that a wrong one is shown again as it was typed.</summary>
    [StringLength(40)]
    public string? DecidedOn { get; set; }

    [StringLength(40)]
    public string? Secrecy { get; set; }

    [StringLength(60)]
    public string? Paragraf { get; set; }
}
