namespace Styrning.Domain.Reporting;

/// <summary>
/// Something a report promised. It comes along every year with the sentence it came from and its age, until a report says
/// that it is done or dropped; it cannot disappear in silence.
/// </summary>
public sealed class Commitment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The year of the report that promised it.</summary>
    public required int PromisedYear { get; init; }

    /// <summary>The section it was promised in, as numbered that year.</summary>
    public required string OriginNumber { get; init; }

    public required string OriginTitle { get; init; }

    /// <summary>The sentence as it stood.</summary>
    public required string Sentence { get; init; }

    /// <summary>When, as written ("våren 2023"); empty when nothing was said.</summary>
    public required string Period { get; init; }

    /// <summary>Sortable bounds of <see cref="Period"/>; null when the words could not be read as a time.</summary>
    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }

    /// <summary>The role that answers for it, where the section has several; null means all of them.</summary>
    public string? RoleKey { get; set; }

    /// <summary>The provision proposed for its sentence; follows it through the years.</summary>
    public string? Secrecy { get; set; }

    /// <summary>The area it belongs to now, by number; follows the area and not the year.</summary>
    public required string AreaNumber { get; set; }

    public List<CommitmentYear> Years { get; private set; } = [];

    /// <summary>Done or dropped, as the newest year says.</summary>
    public bool IsClosed => Years.MaxBy(y => y.Year)?.Status is CommitmentStatus.Done or CommitmentStatus.Dropped;

    /// <summary>The years in which it was promised or carried on: "lovat 2022, 2023".</summary>
    public IReadOnlyList<int> PromisedYears => [PromisedYear, .. Years.Where(y => y.Status is not (CommitmentStatus.Done or CommitmentStatus.Dropped)).Select(y => y.Year).Where(y => y != PromisedYear).Order()];

    /// <summary>"lovat 2022, 2023".</summary>
    public string AgeText => "lovat " + string.Join(", ", PromisedYears);

    /// <summary>The same as it was known when that year's report was written: a corrected version must not age.</summary>
    public string AgeTextBefore(int year) => "lovat " + string.Join(", ", PromisedYears.Where(y => y < year));

    /// <summary>A sentence short enough for a message.</summary>
    public string Short => Sentence.Length <= 90 ? Sentence : string.Concat(Sentence.AsSpan(0, 87).TrimEnd(), "…");

    public int AgeIn(int year) => year - PromisedYear;

    public bool BelongsTo(ReportSection section, SectionPart part)
    {
        if (!BelongsTo(section))
        {
            return false;
        }

        if (section.Responsibility is not Responsibility.Split)
        {
            return true;
        }

        // In a split section it falls to the role it names; one that names none falls to every part, and any of them may answer.
        var area = section.Assignments.Find(a => a.RoleKey == RoleKey)?.Area;
        return area is null || part.Area == area;
    }

    public bool BelongsTo(ReportSection section) => AreaNumber == section.Number;

    /// <summary>Records what a year's report said. Once per year: a corrected report replaces its own year's word.</summary>
    /// <param name="year">The reporting year.</param>
    /// <param name="answer">Null when the section was not handed in or was left out: the commitment stays open.</param>
    public void Record(int year, CommitmentAnswer? answer)
    {
        Rule.Require(year > PromisedYear, "RAP-48", "Ett åtagande kan bara följas upp i en senare rapport än den som lovade det.");

        Secrecy = answer?.Secrecy ?? Secrecy; // once proposed, it follows the commitment until somebody proposes another
        Years.RemoveAll(y => y.Year == year);
        Years.Add(new()
        {
            CommitmentId = Id,
            Year = year,
            Status = answer?.Status,
            Cause = answer?.Cause,
            Note = answer?.Note ?? "",
            NewPeriod = answer?.NewPeriod ?? "",
        });
    }
}

/// <summary>What one year's report said of a commitment.</summary>
public sealed class CommitmentYear
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CommitmentId { get; init; }

    public required int Year { get; init; }

    /// <summary>Null: the report was silent, and the commitment stays open.</summary>
    public required CommitmentStatus? Status { get; init; }

    public required DelayCause? Cause { get; init; }

    public required string Note { get; init; }

    public required string NewPeriod { get; init; }
}
