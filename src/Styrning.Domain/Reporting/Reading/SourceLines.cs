using System.Text;

namespace Styrning.Domain.Reporting.Reading;

/// <summary>Cuts a text into lines, whatever ends them and whatever invisible signs a word processor or a PDF left in it.</summary>
internal static class SourceLines
{
    private const char SoftHyphen = '\u00AD';

    public static List<SourceLine> Of(string text)
    {
        var lines = new List<SourceLine>();
        var line = new LineBuilder();
        var number = 1;
        var startsPage = false;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\f')
            {
                // What stands before the break on the same line is a line of its own; both carry the same number.
                if (line.HasText)
                    lines.Add(line.Take(number, startsPage));
                startsPage = true;
            }
            else if (sign is '\n' or '\r' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                if (sign == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                    at++;
                var taken = line.Take(number++, startsPage);
                startsPage &= taken.IsBlank;
                lines.Add(taken);
            }
            else
            {
                line.Append(sign);
            }
        }

        lines.Add(line.Take(number, startsPage));
        return lines;
    }

    /// <summary>
    /// Takes out the blank after every line that some copies of a PDF have, and leaves one where there were more. Only when the whole
    /// text is so: else a blank parts paragraphs.
    /// </summary>
    public static List<SourceLine> WithoutDoubleSpacing(List<SourceLine> lines)
    {
        var (adjacent, single, wide, unfinished) = (0, 0, 0, 0);
        for (var at = 0; at < lines.Count;)
        {
            var next = at + 1;
            while (next < lines.Count && lines[next].IsBlank)
                next++;
            if (next < lines.Count && !lines[at].IsBlank)
            {
                var blanks = next - at - 1;
                _ = blanks switch { 0 => adjacent++, 1 => single++, _ => wide++ };
                unfinished += blanks == 1 && !Words.EndsSentence(lines[at].Text) ? 1 : 0;
            }

            at = next;
        }

        if (single < 10 || wide < 3 || adjacent * 20 > single || unfinished * 2 < single)
            return lines;

        var kept = new List<SourceLine>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var doubled = lines[at].IsBlank && ((at > 0 && lines[at - 1].IsBlank) || (at + 1 < lines.Count && !lines[at + 1].IsBlank));
            if (!doubled || (at > 1 && lines[at - 1].IsBlank && !lines[at - 2].IsBlank))
                kept.Add(lines[at]);
        }

        return kept;
    }

    private sealed class LineBuilder
    {
        private readonly StringBuilder _text = new();
        private int _blanks;
        private bool _tab;
        private int _gap = -1;

        public bool HasText => _text.Length > 0;

        public void Append(char sign)
        {
            if (char.IsWhiteSpace(sign))
            {
                _blanks++;
                _tab |= sign == '\t';
            }
            else if (Spelled(sign) is { } spelled)
            {
                Gap();
                _text.Append(spelled);
            }
            else if (Accent(sign))
            {
                return;
            }
            else if (!IsInvisible(sign))
            {
                // A soft hyphen counts only at the end of a line, where it is seen.
                if (_text.Length > 0 && _text[^1] == SoftHyphen && _blanks == 0)
                    _text.Length--;
                Gap();
                _text.Append(sign);
            }
        }

        public SourceLine Take(int number, bool startsPage)
        {
            var line = new SourceLine(number, _text.ToString(), _gap, startsPage);
            _text.Clear();
            (_blanks, _tab, _gap) = (0, false, -1);
            return line;
        }

        private void Gap()
        {
            if (_blanks > 0 && _text.Length > 0)
            {
                if (_tab || _blanks >= 3)
                    _gap = _text.Length;
                _text.Append(' ');
            }

            (_blanks, _tab) = (0, false);
        }

        // A Mac writes "å" as "a" and a ring. The runtime's own normalisation is off with invariant globalisation.
        private bool Accent(char sign)
        {
            if (sign is < '\u0300' or > '\u036F')
                return false;
            if (_text.Length > 0 && _blanks == 0 && Composed(_text[^1], sign) is { } composed)
                _text[^1] = composed;
            return true;
        }

        private static char? Composed(char letter, char accent) => (letter, accent) switch
        {
            ('a', '\u030A') => 'å',
            ('A', '\u030A') => 'Å',
            ('a', '\u0308') => 'ä',
            ('A', '\u0308') => 'Ä',
            ('o', '\u0308') => 'ö',
            ('O', '\u0308') => 'Ö',
            ('u', '\u0308') => 'ü',
            ('U', '\u0308') => 'Ü',
            ('e', '\u0301') => 'é',
            ('E', '\u0301') => 'É',
            ('a', '\u0300') => 'à',
            _ => null,
        };

        private static string? Spelled(char sign) => sign switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF02D' or '\u25CF' or '\u25AA' or '\u25A0' or '\u2219' => "•",
            '\u2010' or '\u2011' => "-",
            _ => null,
        };

        private static bool IsInvisible(char sign) =>
            char.IsControl(sign) || sign is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';
    }
}
