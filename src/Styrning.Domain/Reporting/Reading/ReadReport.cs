namespace Styrning.Domain.Reporting.Reading;

/// <summary>
/// What was found in last year's report. A proposal: nothing in it is a fact of the kommun before a person has confirmed it.
/// </summary>
/// <param name="Title">Null when the text begins without one.</param>
/// <param name="Kommun">As named in the text ("Alingsås kommun"), or null.</param>
/// <param name="Year">The year the report is about, with how it was inferred; null when the text does not tell.</param>
/// <param name="Introduction">What stands before the first section, paragraphs parted by blank lines; empty when nothing does.</param>
/// <param name="IntroductionCommitments">Sentences of the introduction that point forward; never suggested without a time.</param>
/// <param name="Sections">In the order of the text, which is not always that of the numbers.</param>
/// <param name="Gaps">Numbers that are missing between siblings. A gap is not an error.</param>
/// <param name="Problems">By line; what a person should look at before saving.</param>
public sealed record ReadReport(
    string? Title,
    string? Kommun,
    ReadYear? Year,
    string Introduction,
    IReadOnlyList<ReadCommitment> IntroductionCommitments,
    IReadOnlyList<ReadSection> Sections,
    IReadOnlyList<SectionNumber> Gaps,
    IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>Each role once, as first written, in the order of the text.</summary>
    public IReadOnlyList<string> Roles => [.. Sections.SelectMany(section => section.Responsibles).Select(one => one.Role).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Each unit once, as first written, in the order of the text.</summary>
    public IReadOnlyList<string> Units =>
        [.. Sections.SelectMany(section => section.Responsibles).Select(one => one.Unit).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>The year a report is about.</summary>
/// <param name="Why">A Swedish sentence that tells what the year was taken from.</param>
public sealed record ReadYear(int Year, string Why);
