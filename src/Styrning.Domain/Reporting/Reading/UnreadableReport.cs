namespace Styrning.Domain.Reporting.Reading;

/// <summary>
/// The text or file cannot be read as a report. Nothing was guessed and nothing may be saved. It is bad input, not a broken rule: a page
/// answers it on the same page with the text kept.
/// </summary>
/// <param name="code">Stable: RAP-150 empty, RAP-151 too large, RAP-152 another kind of file, RAP-153 not text, RAP-154 no sections.</param>
/// <param name="message">A Swedish sentence that tells what to do.</param>
public sealed class UnreadableReport(string code, string message) : Exception(message)
{
    /// <summary>No report of a kommun has more sections; a text that seems to is something else.</summary>
    public const int MostSections = 1000;

    public string Code { get; } = code;

    internal static void WhenTooMany(int sections)
    {
        if (sections > MostSections)
            throw new UnreadableReport("RAP-154", "Texten ser ut att ha fler än 1 000 avsnitt. Läs in en rapport åt gången.");
    }
}
