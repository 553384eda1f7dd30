using Styrning.Domain.Reporting.Reading;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>What the reader found, as it is shown beside the fields that a person confirms. Stored with the import and never changed.</summary>
/// <param name="YearWhy">What the year was taken from; null when the text told no year.</param>
/// <param name="Gaps">Numbers that are missing between siblings. Told, never an error.</param>
public sealed record FoundReport(
    string? YearWhy,
    string Introduction,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<ReadProblem> Problems,
    IReadOnlyList<FoundSection> Sections,
    IReadOnlyList<FoundPromise> Promises);

/// <param name="Heading">As it stands in the text.</param>
/// <param name="HasNumber">False when the number in the field is our proposal.</param>
/// <param name="Area">The organisation's area with the same number ("1.9 Krisstöd"), or null when it has none.</param>
public sealed record FoundSection(string Heading, bool HasNumber, string? Area, string Text, int Line, IReadOnlyList<FoundRole> Roles);

/// <param name="Written">The role as written.</param>
/// <param name="Sentence">The words that tell it.</param>
/// <param name="Match">How the proposed role of the organisation was found.</param>
public sealed record FoundRole(string Written, string Sentence, RoleMatch Match);

/// <summary>How sure a proposed role is.</summary>
public enum RoleMatch
{
    None,

    /// <summary>The same name, apart from capitals, blanks and hyphens.</summary>
    Same,

    /// <summary>A name that differs by a slip of the pen.</summary>
    Similar,

    /// <summary>The only role left of the organisation's area with this number and name.</summary>
    FromArea,
}

/// <param name="Before">The sentence before, which tells what "detta" is; null for the first of its paragraph.</param>
/// <param name="Why">Why it is proposed, or why it is not.</param>
/// <param name="Suggested">Proposed to follow up.</param>
public sealed record FoundPromise(string? Before, string Why, bool Suggested, int Line);
