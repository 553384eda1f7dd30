using System.Globalization;
using System.Text.RegularExpressions;

namespace Styrning.Domain.Reporting.Content;

/// <summary>The provisions that the fixed line names.</summary>
internal static partial class Provisions
{
    /// <summary>Each once, by chapter and paragraph: their order in the text would tell how many pieces there were.</summary>
    /// <exception cref="RuleBroken">RAP-21 when one of them is not a place in OSL: free text here would be published.</exception>
    public static Withheld Merge(IEnumerable<string> provisions) =>
        new([.. provisions.Select(Read).Distinct().OrderBy(place => place).Select(place => place.ToString())]);

    private static Place Read(string provision)
    {
        var match = Osl().Match(provision);
        Rule.Require(match.Success, "RAP-21", "Ange bestämmelsen om sekretess som kapitel och paragraf, till exempel OSL 18:8. Inget annat får stå där.");
        return new Place(Number("chapter"), Number("paragraph"), match.Groups["letter"].Value);

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s*OSL (?<chapter>\d{1,2}):(?<paragraph>\d{1,2})( (?<letter>[a-z]))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Osl();

    private readonly record struct Place(int Chapter, int Paragraph, string Letter) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            (Chapter, Paragraph).CompareTo((other.Chapter, other.Paragraph)) is var order and not 0 ? order : string.CompareOrdinal(Letter, other.Letter);

        public override string ToString() => $"{Law.Osl($"{Chapter}:{Paragraph}")}{(Letter.Length == 0 ? "" : " " + Letter)}";
    }
}
