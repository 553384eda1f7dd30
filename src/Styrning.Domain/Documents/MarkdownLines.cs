namespace Styrning.Domain.Documents;

/// <summary>
/// Finds the headings of a Markdown text line by line, by the rules of CommonMark for what may be one: # and underlined headings, but none inside code, a
/// quotation or a list. The page that shows the text asks a whole parser; a test holds the two to the same headings.
/// </summary>
internal sealed class MarkdownLines
{
    private readonly List<(string Heading, int Level, string Body)> _sections = [];
    private readonly List<string> _body = [];
    private (string Heading, int Level) _heading = ("", 0);
    private string? _fence;
    private int _itemIndent;
    private bool _itemIsEmpty;
    private int _paragraph;
    private bool _goesOn;

    public static IReadOnlyList<(string Heading, int Level, string Body)> Sections(string markdown)
    {
        var lines = new MarkdownLines();
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n')) lines.Read(line);
        lines.Add();
        return lines._sections;
    }

    private void Read(string line)
    {
        var indent = Indent(line);
        var text = line.Trim();
        if (text.Length > 0) _itemIsEmpty = false;
        if (_fence is not null)
        {
            if (indent <= 3 && ClosesFence(text)) _fence = null;
            _body.Add(line);
        }
        else if (text.Length == 0)
        {
            if (_itemIsEmpty) _itemIndent = 0; // an item may begin with one blank line and no more
            (_paragraph, _goesOn) = (0, false);
            _body.Add(line);
        }
        else if (_itemIndent > 0 && indent >= _itemIndent)
        {
            _goesOn = IsWords(text);
            _body.Add(line);
        }
        else if (indent > 3 || !ReadMark(line, text, indent))
        {
            ReadWords(line, indent);
        }
    }

    // True when the line is something else than words.
    private bool ReadMark(string line, string text, int indent)
    {
        if (Atx(text) is var (heading, level))
        {
            Begin(heading, level);
            return true;
        }

        if (_paragraph > 0 && IsUnderline(text))
        {
            var words = string.Join(' ', _body[^_paragraph..].Select(l => l.Trim()));
            _body.RemoveRange(_body.Count - _paragraph, _paragraph);
            Begin(words, text[0] == '=' ? 1 : 2);
            return true;
        }

        if (OpensFence(text) is { } fence) _fence = fence;
        else if (text[0] == '>') _goesOn = IsWords(text.TrimStart('>', ' '));
        else if (IsRule(text)) _goesOn = false;
        else if (Item(text, indent) is { } item)
        {
            (_paragraph, _itemIndent, _itemIsEmpty, _goesOn) = (0, item.Indent, item.IsEmpty, item.HasWords);
            _body.Add(line);
            return true;
        }
        else return false;

        (_paragraph, _itemIndent) = (0, 0);
        if (_fence is not null) _goesOn = false;
        _body.Add(line);
        return true;
    }

    private void ReadWords(string line, int indent)
    {
        _body.Add(line);
        if (_goesOn) return; // of the paragraph in the list or the quotation above, without its indent

        _itemIndent = 0;
        if (_paragraph > 0 || indent <= 3) _paragraph++; // else indented code
    }

    private void Begin(string heading, int level)
    {
        Add();
        _heading = (heading, level);
        (_paragraph, _itemIndent, _goesOn) = (0, 0, false);
    }

    private void Add()
    {
        var text = string.Join('\n', _body).Trim('\n', ' ', '\t');
        if (_body.FirstOrDefault(l => l.Trim().Length > 0) is { } first && Indent(first) > 3) text = string.Join('\n', _body).Trim('\n'); // indented code loses its meaning with its indent
        if (_heading.Level > 0 || text.Length > 0) _sections.Add((_heading.Heading, _heading.Level, text));
        _body.Clear();
    }

    // A tab goes to the next fourth column.
    private static int Indent(string line)
    {
        var columns = 0;
        foreach (var sign in line)
        {
            if (sign == ' ') columns++;
            else if (sign == '\t') columns += 4 - (columns % 4);
            else break;
        }

        return columns;
    }

    private static (string Heading, int Level)? Atx(string text)
    {
        var marks = text.TakeWhile(c => c == '#').Count();
        if (marks is 0 or > 6 || (text.Length > marks && text[marks] is not (' ' or '\t'))) return null;

        var heading = text[marks..].Trim();
        var words = heading.TrimEnd('#');
        return (words.Length == 0 || words[^1] is ' ' or '\t' ? words.Trim() : heading, marks);
    }

    private static bool IsUnderline(string text) => text.All(c => c == '=') || text.All(c => c == '-');

    private static string? OpensFence(string text)
    {
        var length = text.TakeWhile(c => c == text[0]).Count();
        return length >= 3 && (text[0] == '~' || (text[0] == '`' && !text[length..].Contains('`', StringComparison.Ordinal))) ? text[..length] : null;
    }

    private bool ClosesFence(string text) => text.Length >= _fence!.Length && text.All(c => c == _fence[0]);

    private static bool IsRule(string text) => text[0] is '*' or '-' or '_' && text.All(c => c == text[0] || c is ' ' or '\t') && text.Count(c => c == text[0]) >= 3;

    private static bool IsWords(string text) => text.Length > 0 && Atx(text) is null && OpensFence(text) is null && !IsRule(text);

    // A list may only begin in the middle of a paragraph when it is no number but one and has words.
    private (int Indent, bool IsEmpty, bool HasWords)? Item(string text, int indent)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var mark = digits is > 0 and <= 9 && text.Length > digits && text[digits] is '.' or ')' ? digits + 1 : text[0] is '-' or '+' or '*' ? 1 : 0;
        if (mark == 0 || (text.Length > mark && text[mark] is not (' ' or '\t'))) return null;

        var words = text[mark..].TrimStart();
        if (_paragraph > 0 && (words.Length == 0 || (digits > 0 && text[..digits] != "1"))) return null;

        var blanks = text.Length - mark - words.Length;
        return (indent + mark + (words.Length == 0 || blanks > 4 ? 1 : blanks), words.Length == 0, IsWords(words));
    }
}
