using System.Globalization;
using System.Text;

namespace Styrning.Domain.Documents;

/// <summary>What every text of a version has been through before it is kept.</summary>
public static class VersionText
{
    /// <summary>Signs; some 400 pages. A styrdokument that is longer is a book, or a mistake.</summary>
    public const int Longest = 1_000_000;

    /// <summary>Sections are compared with each other, each with each.</summary>
    public const int MostSections = 2_000;

    /// <summary>
    /// Line ends as \n, and without what no page, file or database can hold, or what turns and hides writing so that a reader sees something else than what is
    /// decided.
    /// </summary>
    /// <exception cref="RuleBroken">DOK-42 when it is too long, DOK-44 when it has too many headings.</exception>
    public static string Clean(string? text)
    {
        Rule.Require((text?.Length ?? 0) <= Longest, "DOK-42", $"Texten är för lång: {Grouped(text?.Length ?? 0)} tecken. Högst {Grouped(Longest)} tecken går att spara, ungefär 400 sidor. Dela upp den i flera dokument, eller lägg det långa i en bilaga.");
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var sign in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!IsHarmful(sign.Value)) clean.Append(sign.ToString());
        }

        var cleaned = clean.ToString().TrimEnd();
        var headings = MarkdownLines.Sections(cleaned).Count;
        Rule.Require(headings <= MostSections, "DOK-44", $"Texten har {Grouped(headings)} rubriker. Högst {Grouped(MostSections)} går att spara. Ser en tabell eller en lista ut som rubriker? Rader som börjar med # är rubriker.");
        return cleaned;
    }

    private static string Grouped(int number) => number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " });

    private static bool IsHarmful(int sign) => sign
        is (< 0x20 and not ('\n' or '\t')) or (>= 0x7F and <= 0x9F)
        or 0x061C or (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) // turn the direction
        or 0x200B or 0x2060 or 0xFEFF // no width
        or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE0FFF)
        || (sign & 0xFFFE) == 0xFFFE;
}
