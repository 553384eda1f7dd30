using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Styrning.Web.Features.Shared.Word;
using Block = Markdig.Syntax.Block;
using Printed = DocumentFormat.OpenXml.Wordprocessing.Text;
using Table = Markdig.Extensions.Tables.Table;
using TableCell = Markdig.Extensions.Tables.TableCell;
using TableRow = Markdig.Extensions.Tables.TableRow;

namespace Styrning.Web.Features.Dokument.Text.Utskrift;

/// <summary>Writes a Markdown text into a Word document: its headings, lists, tables, emphasis and links as Word's own.</summary>
internal sealed class WordText(MainDocumentPart main, int width)
{
    private readonly List<OpenXmlElement> _written = [];
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly List<(int Level, string Words, string Bookmark)> _headings = [];

    /// <summary>The first number of each numbered list, in order.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>To go to, with the names of their places.</summary>
    public IReadOnlyList<(int Level, string Words, string Bookmark)> Headings => _headings;

    public IReadOnlyList<OpenXmlElement> Write(string markdown)
    {
        if (DocumentText.Parse(markdown) is { } document)
        {
            foreach (var block in document) Write(block, "Normal", null);
        }
        else
        {
            foreach (var line in markdown.Split('\n')) Add("Code", [Run(line)]);
        }

        return _written;
    }

    private void Write(Block block, string style, (int List, int Level)? item)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case Table table:
                WriteTable(table);
                break;
            case ListBlock list:
                WriteList(list, item?.Level + 1 ?? 0);
                break;
            case CodeBlock code:
                foreach (var line in code.Lines.ToString().Split('\n')) Add("Code", [Run(line)]);
                break;
            case QuoteBlock quote:
                foreach (var child in quote) Write(child, "Quote", null);
                break;
            case ContainerBlock container:
                foreach (var child in container) Write(child, style, item);
                break;
            case LeafBlock { Inline: { } inlines }:
                Add(style, Runs(inlines, new Look()), item);
                break;
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var number = _headings.Count + 1;
        var (id, name) = (number.ToString(CultureInfo.InvariantCulture), $"avsnitt_{number}");
        var words = PlainText.Line(PlainBlocks.Words(heading.Inline));
        _headings.Add((heading.Level, words, name));
        Add($"Heading{heading.Level}", [new BookmarkStart { Id = id, Name = name }, Run(words), new BookmarkEnd { Id = id }]);
    }

    private void WriteList(ListBlock list, int level)
    {
        var id = WordLists.BulletsId;
        if (list.IsOrdered)
        {
            Starts.Add(level == 0 && int.TryParse(list.OrderedStart, out var start) ? Math.Clamp(start, 0, 30_000) : 1);
            id += Starts.Count;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            // The second paragraph of an item stands under the first, without a mark of its own.
            foreach (var (i, child) in item.Index()) Write(child, list.IsOrdered ? "ListNumber" : "ListBullet", i == 0 || child is ListBlock ? (id, level) : (0, level));
        }
    }

    private void WriteTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: row.OfType<TableCell>().Take(Columns).Select(Cell).ToList())).Where(row => row.Cells.Count > 0).ToList();
        if (rows.Count == 0) return;

        var head = rows[0].IsHeader ? rows[0].Cells : [];
        var columns = rows.Max(r => r.Cells.Count);
        while (head.Count > 0 && head.Count < columns) head.Add([]);
        var description = rows[0].IsHeader ? $"Tabell med {string.Join(", ", table.OfType<TableRow>().First().OfType<TableCell>().Select(c => PlainBlocks.Words(c.OfType<LeafBlock>().FirstOrDefault()?.Inline)).Where(w => w.Length > 0))}." : "Tabell.";
        _written.Add(WordTable.Of(new("", PlainText.Line(description), [.. head], rows.Skip(rows[0].IsHeader ? 1 : 0).Select(row => new WordRow([.. row.Cells])), [.. Enumerable.Repeat(1, columns)]), width));
        // Two tables in a row would become one, and a document may not end in one.
        Add("AfterTable", []);
    }

    // As many as Word can have in a table.
    private const int Columns = 63;

    private IEnumerable<OpenXmlElement> Cell(TableCell cell) => [.. cell.OfType<LeafBlock>().Where(l => l.Inline is not null).SelectMany(l => Runs(l.Inline!, new Look()))];

    private void Add(string style, IEnumerable<OpenXmlElement> runs, (int List, int Level)? item = null)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        if (item is { List: > 0 } own) properties.NumberingProperties = WordLists.Item(own.List, own.Level);
        else if (item is { } below)
        {
            properties.NumberingProperties = WordLists.Item(0, 0);
            properties.Indentation = new Indentation { Left = (397 * (Math.Min(below.Level, 8) + 1)).ToString(CultureInfo.InvariantCulture) };
        }

        _written.Add(new Paragraph([properties, .. runs]));
    }

    private List<OpenXmlElement> Runs(ContainerInline inlines, Look look)
    {
        var runs = new List<OpenXmlElement>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    runs.Add(Run(literal.Content.ToString(), look));
                    break;
                case CodeInline code:
                    runs.Add(Run(code.Content, look with { Code = true }));
                    break;
                case HtmlEntityInline entity:
                    runs.Add(Run(entity.Transcoded.ToString(), look));
                    break;
                case AutolinkInline auto:
                    runs.AddRange(Link((auto.IsEmail ? "mailto:" : "") + auto.Url, [Run(auto.Url, look with { Link = true })]));
                    break;
                case LineBreakInline line:
                    runs.Add(line.IsHard ? new Run(new Break()) : Run(" ", look));
                    break;
                case LinkInline { IsImage: true } image:
                    runs.Add(Run($"[Bild: {PlainBlocks.Words(image)}]", look));
                    break;
                case LinkInline link:
                    runs.AddRange(Link(link.Url, Runs(link, look with { Link = true })));
                    break;
                case EmphasisInline emphasis:
                    runs.AddRange(Runs(emphasis, emphasis.DelimiterCount == 1 ? look with { Italic = true } : look with { Bold = true }));
                    break;
                case ContainerInline container:
                    runs.AddRange(Runs(container, look));
                    break;
            }
        }

        return runs;
    }

    // A place within the house means nothing in a file: the words are enough.
    private IEnumerable<OpenXmlElement> Link(string? address, List<OpenXmlElement> runs)
    {
        if (!CleanHtml.MayLinkTo(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto")) return runs;

        if (!_links.TryGetValue(address!, out var id))
        {
            id = _links[address!] = $"lank{_links.Count + 1}";
            main.AddHyperlinkRelationship(uri, true, id);
        }

        return [new Hyperlink(runs) { Id = id, History = true }];
    }

    private static Run Run(string text, Look? look = null)
    {
        var run = new Run();
        var properties = new RunProperties();
        if (look is { Link: true }) properties.RunStyle = new RunStyle { Val = "Hyperlink" };
        if (look is { Code: true }) properties.RunFonts = new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" };
        if (look is { Bold: true }) properties.Bold = new Bold();
        if (look is { Italic: true }) properties.Italic = new Italic();
        if (properties.HasChildren) run.RunProperties = properties;
        run.Append(new Printed(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private sealed record Look(bool Bold = false, bool Italic = false, bool Code = false, bool Link = false);
}
