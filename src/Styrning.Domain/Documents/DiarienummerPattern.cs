using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Styrning.Domain.Documents;

/// <summary>
/// How a registry writes its numbers: "KS ÅÅÅÅ/N", "ÅÅÅÅ.NNN KS". ÅÅÅÅ as a word of its own is the year, N the number with as many figures as it needs, NNN the
/// number with three figures at least. An N within another word is a letter: "KN ÅÅÅÅ/N" is the kulturnämnd's.
/// </summary>
public sealed partial class DiarienummerPattern
{
    public const int Longest = 60;

    private readonly Regex _shape;
    private readonly IReadOnlyList<string> _words;

    private DiarienummerPattern(string pattern, IReadOnlyList<string> words)
    {
        Pattern = pattern;
        _words = words;
        _shape = new("^" + string.Concat(words.Select(Shape)) + "$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    }

    public string Pattern { get; }

    /// <exception cref="RuleBroken">DOK-10: the pattern says no year or no number, or one of them twice.</exception>
    public static DiarienummerPattern Parse(string? pattern)
    {
        var line = Tidy(pattern);
        var words = Words().Matches(line).Select(match => match.Value).ToList();
        Rule.Require(
            line.Length is > 0 and <= Longest && words.Count(IsYear) == 1 && words.Count(IsNumber) == 1 && !line.Any(char.IsControl),
            "DOK-10",
            "Ett mönster har året en gång, som ÅÅÅÅ, och numret en gång, som N eller NNN, till exempel ”KS ÅÅÅÅ/N” eller ”ÅÅÅÅ.NNN KS”.");
        return new(line, words);
    }

    /// <summary>Reads a number as somebody wrote it. Upper and lower case are the same.</summary>
    /// <returns>The number as the registry writes it; null when it does not have this pattern.</returns>
    public string? Read(string? text)
    {
        var match = _shape.Match(Tidy(text));
        return match.Success && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is >= 1900 and < 2200 && match.Groups["number"].Value.Any(figure => figure != '0')
            ? Write(match.Groups["year"].Value, match.Groups["number"].Value)
            : null;
    }

    /// <summary>A number of that year to show what is expected: "KS 2026/255", "2026.052 KS".</summary>
    public string Example(int year) =>
        Write(year.ToString("0000", CultureInfo.InvariantCulture), _words.Any(word => IsNumber(word) && word.Length > 1) ? "52" : "255");

    private string Write(string year, string number) =>
        string.Concat(_words.Select(word => IsYear(word) ? year : IsNumber(word) ? number.TrimStart('0').PadLeft(word.Length, '0') : word));

    private static string Shape(string word) =>
        IsYear(word) ? "(?<year>[0-9]{4})" : IsNumber(word) ? $"(?<number>[0-9]{{{word.Length},9}})" : Regex.Escape(word);

    private static bool IsYear(string word) => word == "ÅÅÅÅ";

    private static bool IsNumber(string word) => word.Length <= 9 && word.All(letter => letter == 'N');

    // One space for any run of them, a hard one too: numbers are pasted from documents.
    private static string Tidy(string? text)
    {
        var tidy = new StringBuilder();
        foreach (var sign in (text ?? "").Trim())
        {
            if (!char.IsWhiteSpace(sign)) tidy.Append(sign);
            else if (tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString();
    }

    [GeneratedRegex(@"\p{L}+|[^\p{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
