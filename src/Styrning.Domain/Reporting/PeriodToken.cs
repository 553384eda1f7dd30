using System.Globalization;

namespace Styrning.Domain.Reporting;

/// <summary>A word, a figure or a sign of a text, where it stands and what it can mean in an expression of time.</summary>
internal readonly record struct PeriodToken(int Start, int End, PeriodWord Kind, int Value, bool Glued)
{
    public int Length => End - Start;

    /// <summary>Cuts a text in one pass. Blanks are no tokens; <see cref="Glued"/> tells that none stood before.</summary>
    public static List<PeriodToken> Cut(ReadOnlySpan<char> text)
    {
        var tokens = new List<PeriodToken>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var glued = start > 0 && !char.IsWhiteSpace(text[start - 1]);
            if (!char.IsLetterOrDigit(text[at]))
            {
                tokens.Add(new PeriodToken(start, ++at, Sign(text[start]), 0, glued));
                continue;
            }

            var figures = true;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                figures &= char.IsAsciiDigit(text[at++]);

            var word = text[start..at];
            if (!figures)
            {
                var (kind, value) = PeriodWords.Of(word);
                tokens.Add(new PeriodToken(start, at, kind, value, glued));
            }
            else
            {
                var small = word.Length <= 8 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
                tokens.Add(new PeriodToken(start, at, small < 0 ? PeriodWord.Other : PeriodWord.Number, small, glued));
            }
        }

        return tokens;
    }

    private static PeriodWord Sign(char sign) => sign switch
    {
        '-' or '–' or '—' or '\u2010' or '\u2011' or '\u2212' => PeriodWord.Dash,
        '/' => PeriodWord.Slash,
        '.' => PeriodWord.Dot,
        ',' => PeriodWord.Comma,
        ':' => PeriodWord.Colon,
        _ => PeriodWord.Other,
    };
}
