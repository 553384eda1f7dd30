using System.Globalization;

namespace Styrning.Domain.Documents;

/// <summary>The name of a file as it may be kept and shown: the last part of its path, without signs that hide what kind of file it is.</summary>
public static class FileName
{
    public const int Longest = 255;

    /// <returns>Never empty: "fil" when nothing is left.</returns>
    public static string Tidy(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        // A sign that turns the direction of the text makes "exe.pdf" out of "fdp.exe".
        var seen = new string([.. last.Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate))]).Trim(' ', '.');
        if (seen.Length == 0) return "fil";
        var ending = Path.GetExtension(seen);
        return seen.Length <= Longest ? seen : seen[..(Longest - Math.Min(ending.Length, 10))] + ending[..Math.Min(ending.Length, 10)];
    }
}
