namespace Styrning.Domain.Reporting.Reading;

/// <summary>Compares the names of roles as people type them.</summary>
public static class RoleNames
{
    private const int Longest = 120;

    /// <summary>
    /// True when two names are the same or differ by a slip of the pen ("informationssäkerhetssamordare"), so that a page can propose a
    /// match. Never used to change what was written.
    /// </summary>
    public static bool Similar(string a, string b)
    {
        var (left, right) = (Fold(a), Fold(b));
        if (left.Length == 0 || right.Length == 0 || left.Length > Longest || right.Length > Longest)
            return false;

        // A slip is one letter in eight: "rektor" and "lektor" are two roles, "samordare" and "samordnare" are one.
        var allowed = Math.Min(3, Math.Max(left.Length, right.Length) / 8);
        return Math.Abs(left.Length - right.Length) <= allowed && Distance(left, right) <= allowed;
    }

    /// <summary>Lower case, without blanks and hyphens: "IT-chef", "It chef" and "itchef" are the same.</summary>
    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            row[column] = column;

        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var above = row[column];
                row[column] = Math.Min(Math.Min(above, row[column - 1]) + 1, diagonal + (left[line - 1] == right[column - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
