using System.Globalization;
using System.Text;
using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>Lays Markdown block by block, with a blank line between two and none within a list.</summary>
internal sealed class MarkdownWriting
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(int Level, int Indent, bool IsBullet, int List)> _lists = new();
    private char _delimiter = '.';
    private int _lastList = -1;

    public override string ToString() => _text.ToString().Trim('\n');

    public void Heading(int level, string words) => Block([$"{new string('#', level)} {words}"]);

    public void Paragraph(IReadOnlyList<string> lines, string before = "")
    {
        // A line that somebody broke by hand stays broken: a backslash at its end.
        if (lines.Count > 0) Block([.. lines.Select((line, i) => before + line + (i + 1 < lines.Count ? "\\" : ""))]);
    }

    /// <param name="list">Which list of the file it belongs to: two in a row are two, also here.</param>
    public void Item(int list, int level, ListNumber number, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;

        var begins = _lists.Count == 0;
        while (_lists.TryPeek(out var deeper) && (deeper.Level > level || (deeper.Level == level && deeper.IsBullet != number.IsBullet))) _lists.Pop();
        if (_lists.Count == 0 || _lists.Peek().Level < level)
        {
            if (!number.IsBullet && list != _lastList && _lastList >= 0) _delimiter = _delimiter == '.' ? ')' : '.';
            _lists.Push((level, _lists.TryPeek(out var parent) ? parent.Indent + Math.Max(2, _width) : 0, number.IsBullet, list));
        }
        else if (_lists.Peek().List != list && !number.IsBullet)
        {
            _delimiter = _delimiter == '.' ? ')' : '.'; // another mark is another list, and may count from one again
            _lists.Push(_lists.Pop() with { List = list });
        }

        if (!number.IsBullet) _lastList = list;
        var mark = number.IsBullet ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number.Number}{_delimiter} ");
        var indent = new string(' ', _lists.Peek().Indent);
        _width = mark.Length;
        if (begins) Space();
        foreach (var (i, line) in lines.Index()) Line(indent + (i == 0 ? mark : new string(' ', mark.Length)) + line + (i + 1 < lines.Count ? "\\" : ""));
    }

    /// <summary>The first row is its head.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Select(r => r.Count).DefaultIfEmpty().Max();
        if (columns == 0) return;

        var lines = rows.Select(row => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(i => i < row.Count ? row[i] : ""))} |").ToList();
        lines.Insert(1, string.Concat(Enumerable.Repeat("|---", columns)) + "|");
        Block(lines);
    }

    private int _width = 2;

    private void Block(IReadOnlyList<string> lines)
    {
        _lists.Clear();
        (_delimiter, _lastList) = ('.', -1); // what stands between two lists parts them well enough
        Space();
        foreach (var line in lines) Line(line);
    }

    private void Space()
    {
        if (_text.Length > 0) _text.Append('\n');
    }

    private void Line(string line)
    {
        _text.Append(line).Append('\n');
        // Stops where saving would refuse it anyway: a small file can unpack to a very long text.
        Rule.Require(_text.Length <= VersionText.Longest * 2L, "DOK-42", "Texten i filen är för lång. Högst 1 000 000 tecken går att spara. Dela upp den i flera dokument.");
    }
}
