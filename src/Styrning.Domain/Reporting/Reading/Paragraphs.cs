using System.Text;

namespace Styrning.Domain.Reporting.Reading;

/// <summary>Builds paragraphs of broken lines.</summary>
internal sealed class Paragraphs
{
    private const int Unwrapped = 160;

    private readonly LineJoiner _joiner;

    // The length that lines are broken at; 0 when the text has one line per paragraph.
    private readonly int _width;

    public Paragraphs(IReadOnlyList<SourceLine> lines)
    {
        _joiner = LineJoiner.For(lines);
        var lengths = lines.Where(line => line.Text.Length > 20).Select(line => line.Text.Length).Order().ToList();
        var long95 = lengths.Count == 0 ? 0 : lengths[lengths.Count * 95 / 100 - (lengths.Count * 95 / 100 == lengths.Count ? 1 : 0)];
        _width = long95 > Unwrapped ? 0 : long95;
    }

    public List<ReadParagraph> Of(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        var paragraphs = new List<ReadParagraph>();
        var text = new StringBuilder();
        var (kind, first, last, count) = (ReadParagraphKind.Text, 0, "", 0);
        var (blank, waiting) = (true, false);
        for (var at = from; at < to; at++)
        {
            var line = Clean(lines[at].Text);
            if (line.Length == 0)
            {
                blank = true;
                continue;
            }

            var bullet = BulletAt(lines, at, last, kind, blank);
            if (text.Length > 0 && bullet == 0 && Continues(count < 4 ? text.ToString() : "", last, line, kind, blank, lines[at].StartsPage))
            {
                _joiner.Append(text, line);
                count++;
            }
            else
            {
                Close();
                (first, count) = (lines[at].Number, 1);
                // The sign of a list alone on its line waits for its words on the next.
                kind = bullet > 0 || waiting ? ReadParagraphKind.Item : ReadParagraphKind.Text;
                waiting = bullet > 0 && bullet == line.Length;
                text.Append(line, bullet, line.Length - bullet);
                if (kind is ReadParagraphKind.Text && IsSubheading(lines, at, to, blank))
                {
                    kind = ReadParagraphKind.Subheading;
                    Close();
                }
            }

            (last, blank) = (line, false);
        }

        Close();
        return paragraphs;

        void Close()
        {
            var joined = text.ToString().Trim();
            if (joined.Length > 0)
                paragraphs.Add(new ReadParagraph(kind, kind is ReadParagraphKind.Subheading ? HeadingLine.Unmarked(joined).Text : joined, first));
            text.Clear();
        }
    }

    private static string Clean(string line) => line.Contains("**", StringComparison.Ordinal) ? line.Replace("**", "", StringComparison.Ordinal) : line;

    // A hyphen or dash at the start of a line may belong to a broken sentence: "är\n– Nolhaga lantgård, …".
    private static int BulletAt(IReadOnlyList<SourceLine> lines, int at, string last, ReadParagraphKind kind, bool blank)
    {
        var line = lines[at].Text;
        var bullet = Words.Bullet(line);
        if (bullet == 0 || line[0] is not ('-' or '–' or '—' or '*' or 'o' or '+'))
            return bullet;

        var list = blank || kind is ReadParagraphKind.Item || Words.EndsSentence(last)
            || (at + 1 < lines.Count && lines[at + 1].Text.Length > 1 && lines[at + 1].Text[0] == line[0] && lines[at + 1].Text[1] == ' ');
        return list ? bullet : 0;
    }

    private bool Continues(string text, string last, string line, ReadParagraphKind kind, bool blank, bool page)
    {
        var ended = Words.EndsSentence(last);
        if (blank)
            return !ended && kind is ReadParagraphKind.Text or ReadParagraphKind.Item && (Words.StartsLower(line) ? kind is ReadParagraphKind.Text || page : page && (char.IsDigit(line[0]) || Words.Continues(last)));
        if (kind is ReadParagraphKind.Item)
            return !ended || Words.StartsLower(line);
        if (ResponsibleLine.Starts(line) && (ended || ResponsibleLine.Starts(last)) && !Words.Continues(last))
            return false;
        if (ResponsibleLine.Starts(text))
            return StatementContinues(last, line, ended);
        if (Words.StartsLower(line) || Words.Continues(last))
            return true;
        if (_width == 0)
            return false;

        // A line that ends a sentence well short of the margin ends the paragraph too.
        return ended ? last.Length >= _width * 7 / 10 : last.Length >= _width / 2;
    }

    // The statement of who is responsible often has no full stop: a capital after a whole statement begins the text.
    private static bool StatementContinues(string last, string line, bool ended) =>
        Words.Continues(last) || Words.StartsLower(line)
        || (!ended && line.Length <= 60 && RoleList.Cut(line.TrimEnd('.')).All(piece => Roles.IsUnit(piece) && (Roles.IsUnit(Words.Last(piece)) || char.IsUpper(Words.Last(piece)[0]))));

    private bool IsSubheading(IReadOnlyList<SourceLine> lines, int at, int to, bool blank)
    {
        var text = lines[at].Text;
        if (HeadingLine.Unmarked(text) is { Level: > 0 } || (HeadingLine.Read(text) is { Number.Parts.Count: > 1, Title.Length: > 0 } && !text.EndsWith('.')))
            return true;

        var isShort = text.Length <= 70 && (_width == 0 || text.Length <= _width * 6 / 10) && !Words.Continues(text);
        return blank && isShort && at + 1 < to && Words.StartsUpper(text) && char.IsLetterOrDigit(text[^1]) && !ResponsibleLine.StartsAt(lines, at)
            && text.Count(sign => sign == ' ') <= 7 && !Roles.IsRole(text)
            && (lines[at + 1].IsBlank ? at + 2 < to : Words.StartsUpper(lines[at + 1].Text) || Words.Bullet(lines[at + 1].Text) > 0);
    }
}
