using System.Globalization;
using System.Text;

namespace Styrning.Whistle.Cases;

/// <summary>A file's name, as somebody else's machine gave it: never a path, never an address, and nothing that turns the reading around.</summary>
internal static class FileName
{
    private const int Longest = 150;
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])], StringComparer.OrdinalIgnoreCase);

    /// <returns>The last part of a path, without control, direction and reserved characters, at most 150 characters; "fil" when nothing is left.</returns>
    public static string Tidy(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1].Split(':')[0]; // what follows a colon is a stream of its own on some machines
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes()) // halves of a pair become U+FFFD
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && !"<>\"|?*%".Contains(rune.ToString(), StringComparison.Ordinal))
            {
                kept.Append(rune);
            }
        }

        var name = Shorten(kept.ToString().Trim(' ', '.'));
        return name.Length == 0 ? "fil" : Devices.Contains(name.Split('.')[0]) ? "fil-" + name : name;
    }

    /// <returns>In lower case, without the dot; empty when there is none.</returns>
    public static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= 10 } short_ ? short_ : "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
