using System.Text;
using System.Text.RegularExpressions;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>Words of one look. A line end in them is one that somebody made.</summary>
internal sealed record Piece(string Text, bool Bold = false, bool Italic = false, string? Link = null)
{
    public bool LooksLike(Piece other) => Bold == other.Bold && Italic == other.Italic && Link == other.Link;
}

/// <summary>Writes words as Markdown that reads back as the same words: every sign that would be a mark has a backslash before it.</summary>
internal static partial class MarkdownInline
{
    /// <summary>One or several lines, the first of which may stand at the beginning of a block.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<Piece> pieces) =>
        [.. Write(pieces).Split('\n').Select(line => Begin(line.Trim())).Where(line => line.Length > 0)];

    /// <summary>All on one line, for a heading or a cell.</summary>
    public static string Line(IEnumerable<Piece> pieces) => Blanks().Replace(Write(pieces), " ").Trim();

    private static string Write(IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces.Where(p => p.Text.Length > 0))
        {
            // A blank has no weight of its own: "fet" " " "text" is one.
            if (joined.Count > 0 && (joined[^1].LooksLike(piece) || string.IsNullOrWhiteSpace(piece.Text))) joined[^1] = joined[^1] with { Text = joined[^1].Text + piece.Text };
            else joined.Add(piece);
        }

        var written = new StringBuilder();
        foreach (var (i, piece) in joined.Index()) Append(written, piece, i + 1 < joined.Count ? joined[i + 1].Text : "");
        return written.ToString();
    }

    private static void Append(StringBuilder written, Piece piece, string next)
    {
        foreach (var (n, line) in piece.Text.Split('\n').Index())
        {
            if (n > 0) written.Append('\n');
            var mark = (piece.Bold ? "**" : "") + (piece.Italic ? "*" : "");
            var (from, to) = Inner(line, mark.Length > 0, written.Length > 0 && char.IsLetterOrDigit(written[^1]), next.Length > 0 && char.IsLetterOrDigit(next[0]));
            written.Append(Escape(line[..from]));
            if (from < to)
            {
                if (piece.Link is not null) written.Append('[');
                written.Append(mark).Append(Escape(line[from..to])).Append(mark);
                if (piece.Link is { } link) written.Append("](").Append(link.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)).Append(')');
            }

            written.Append(Escape(line[to..]));
        }
    }

    // The mark must stand against a word: blanks go outside it, and, beside another word, so do signs.
    private static (int From, int To) Inner(string line, bool isMarked, bool wordBefore, bool wordAfter)
    {
        var (from, to) = (0, line.Length);
        while (from < to && (char.IsWhiteSpace(line[from]) || (isMarked && wordBefore && from == 0 && !char.IsLetterOrDigit(line[from])))) from++;
        while (to > from && (char.IsWhiteSpace(line[to - 1]) || (isMarked && wordAfter && to == line.Length && !char.IsLetterOrDigit(line[to - 1])))) to--;
        return (from, to);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var (i, sign) in text.Index())
        {
            var inWord = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            var isMark = sign is '\\' or '*' or '`' or '[' or ']' or '<' or '|'
                || (sign == '_' && !inWord)
                || (sign == '&' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'));
            if (isMark) escaped.Append('\\');
            escaped.Append(sign == '\t' ? ' ' : sign);
        }

        return escaped.ToString();
    }

    // What only means something first in a line: a number with a full stop, a dash, a #.
    private static string Begin(string line)
    {
        if (Mark().IsMatch(line)) return "\\" + line;
        return Number().Match(line) is { Success: true } number ? line.Insert(number.Groups["digits"].Length, "\\") : line;
    }

    [GeneratedRegex(@"^(#{1,6}(\s|$)|[-+](\s|$)|>|=+\s*$|-+\s*$|~~~)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<digits>\d{1,9})[.)](\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
