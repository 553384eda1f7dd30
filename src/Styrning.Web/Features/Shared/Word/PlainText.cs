using System.Text;

namespace Styrning.Web.Features.Shared.Word;

/// <summary>
/// Text that is safe to print: what no XML document may hold would make the file unreadable, and what turns or hides writing
/// would make a reader see something else than what is stored.
/// </summary>
internal static class PlainText
{
    /// <summary>Trimmed, with line breaks as \n, tabs and other blanks as a space, and half a surrogate pair as U+FFFD.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var sign in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (sign.Value == '\n') clean.Append('\n');
            else if (sign.Value == '\t') clean.Append(' ');
            else if (!IsHarmful(sign.Value)) clean.Append(sign.ToString());
        }
        return clean.ToString().Trim();
    }

    /// <summary>As <see cref="Clean"/>, on one line: headings and whatever else stands in a table of contents.</summary>
    public static string Line(string? text) => Clean(text).Replace('\n', ' ');

    private static bool IsHarmful(int sign) => sign
        is < 0x20 or (>= 0x7F and <= 0x9F)                       // controls; XML has no way to write most of them
        or 0x061C or (>= 0x200E and <= 0x200F)                   // marks that turn the direction
        or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) // overrides and isolates: "fdp.exe" shown as "exe.pdf"
        or 0x200B or 0x2060 or 0xFEFF                            // no width
        or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFFF9 and <= 0xFFFB) // no characters, annotations
        or (>= 0xE0000 and <= 0xE0FFF)                           // tags: text that no one sees
        || (sign & 0xFFFE) == 0xFFFE;
}
