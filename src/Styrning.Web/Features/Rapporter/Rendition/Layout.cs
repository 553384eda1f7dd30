namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>
/// A report as it is printed, before it is HTML or DOCX: every word, mark and heading in order. Both files are written from this and
/// add no words of their own, which is what keeps them the same.
/// </summary>
/// <param name="Title">Heading of the first level.</param>
/// <param name="Kommun">Over the title.</param>
/// <param name="Facts">Under the title: year, version, day of compiling.</param>
/// <param name="Kind">Which rendition this is and what that means to the reader.</param>
/// <param name="ContentsTitle">Heading of the table of contents.</param>
/// <param name="Chapters">Introduction, sections and appendix, each with a heading of the second level.</param>
internal sealed record Layout(string Title, string Kommun, IReadOnlyList<string> Facts, string Kind, string ContentsTitle, IReadOnlyList<Chapter> Chapters);

/// <param name="Anchor">Unique in the report; letters, digits and hyphens.</param>
/// <param name="Number">The section's number as literal text; empty when it has none.</param>
/// <param name="Name">The heading without its number.</param>
/// <param name="IsWide">True for the appendix, whose table needs the paper on its side.</param>
/// <param name="Elements">What stands under the heading.</param>
internal sealed record Chapter(string Anchor, string Number, string Name, bool IsWide, IReadOnlyList<Element> Elements);

/// <param name="Mark">What the full rendition says over text that is proposed for secrecy, once for neighbours with the same; null where nothing is.</param>
internal abstract record Element(string? Mark);

internal sealed record Text(string Value, TextStyle Style, string? Mark = null) : Element(Mark);

internal sealed record Heading(string Value, string? Mark = null) : Element(Mark);

internal sealed record Bullets(IReadOnlyList<Piece> Items, string? Mark = null) : Element(Mark);

/// <param name="Caption">Empty when the table has none.</param>
/// <param name="Columns">The header row; no row has more cells than this.</param>
/// <param name="Rows">Each with at least one cell; the last cell spans what is left.</param>
/// <param name="Weights">The columns' share of the width, in the same unit.</param>
internal sealed record Grid(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows, IReadOnlyList<int> Weights, string? Mark = null) : Element(Mark);

internal sealed record GridRow(IReadOnlyList<Piece> Cells)
{
    public bool IsMarked => Cells.Any(cell => cell.Mark is not null);
}

/// <param name="Value">The text of an item or a cell.</param>
/// <param name="IsWithheld">True for the fixed line.</param>
/// <param name="Mark">See <see cref="Element"/>.</param>
internal sealed record Piece(string Value, bool IsWithheld = false, string? Mark = null);

internal enum TextStyle
{
    Body,

    /// <summary>Who answers for the section.</summary>
    Responsible,

    /// <summary>What is said of a section as a whole.</summary>
    Note,

    /// <summary>The fixed line where text was.</summary>
    Withheld,
}
