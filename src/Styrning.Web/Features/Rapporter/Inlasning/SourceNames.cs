namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>What an import is called in lists.</summary>
internal static class SourceNames
{
    public const int Longest = 200;

    public const string Pasted = "Inklistrad text";

    /// <summary>The file's own name. Some browsers send the whole path, and a name is only ever shown, never opened.</summary>
    public static string OfFile(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.Where(sign => !char.IsControl(sign) && !IsDirection(sign))).Trim();
        return shown.Length switch { 0 => "Fil utan namn", > Longest => shown[..Longest], _ => shown };
    }

    // Signs that turn the direction of the line would make "txt.exe" look as "exe.txt".
    private static bool IsDirection(char sign) => sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
