namespace Styrning.Domain.Reporting.Reading;

/// <summary>A line of the text as a reader sees it: blanks at its ends gone, runs of blanks one, ligatures spelled out.</summary>
/// <param name="Number">The first line is 1; a page break within a line does not count.</param>
/// <param name="Text">Empty for a blank line. May end with a soft hyphen (U+00AD).</param>
/// <param name="Gap">Index in the text of its last wide blank (a tab, or three blanks and more), or -1: a column, or a page number.</param>
/// <param name="StartsPage">A page break stands before it.</param>
internal sealed record SourceLine(int Number, string Text, int Gap, bool StartsPage)
{
    public bool IsBlank => Text.Length == 0;
}
