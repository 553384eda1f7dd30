namespace Styrning.Domain.Reporting.Reading;

/// <summary>How the responsibility for a section is carried.</summary>
public enum ReadResponsibility
{
    /// <summary>The text names nobody.</summary>
    None,

    Single,

    /// <summary>Several roles answer for the same text.</summary>
    Shared,

    /// <summary>Several roles answer for one area each.</summary>
    Split,
}

/// <summary>A section of last year's report.</summary>
/// <param name="NumberAsTyped">"1.6." or "1.7"; null for a heading without a number.</param>
/// <param name="Number">The same number, apart from how it was typed.</param>
/// <param name="Title">Without number and former name.</param>
/// <param name="Formerly">The former name of the area, when the heading tells it ("Posom" in "Krisstöd, tidigare Posom").</param>
/// <param name="Heading">The heading as it stands in the text, its lines joined.</param>
/// <param name="Responsibility">None when <paramref name="Responsibles"/> is empty, and only then.</param>
/// <param name="Paragraphs">The text, its broken lines joined. The sentences that name the responsible are not part of it.</param>
/// <param name="FirstLine">Line of the heading, the first being 1.</param>
/// <param name="LastLine">Last line that belongs to the section.</param>
public sealed record ReadSection(
    string? NumberAsTyped,
    SectionNumber? Number,
    string Title,
    string? Formerly,
    string Heading,
    ReadResponsibility Responsibility,
    IReadOnlyList<ReadResponsible> Responsibles,
    IReadOnlyList<ReadParagraph> Paragraphs,
    IReadOnlyList<ReadCommitment> Commitments,
    int FirstLine,
    int LastLine)
{
    /// <summary>Paragraphs parted by a blank line; the items of a list stand on lines of their own after "• ".</summary>
    public string Text => ReadParagraph.Join(Paragraphs);
}

/// <summary>A role that answers for a section.</summary>
/// <param name="Role">As written, slips of spelling too; see <see cref="RoleNames.Similar"/>.</param>
/// <param name="Unit">The förvaltning or unit as written, or null when the text names none.</param>
/// <param name="UnitAsWritten">The whole of the unit's words, where they say more than <paramref name="Unit"/> ("HR, KLK").</param>
/// <param name="Area">What the role answers for, when the responsibility is split.</param>
/// <param name="Sentence">The words of the report that this was read from.</param>
/// <param name="Line">Where they begin.</param>
public sealed record ReadResponsible(string Role, string? Unit, string? UnitAsWritten, string? Area, string Sentence, int Line);
