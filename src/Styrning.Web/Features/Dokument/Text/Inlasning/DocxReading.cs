using System.Xml.Linq;
using Styrning.Domain;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <param name="Markdown">The text of the file.</param>
/// <param name="LeftOut">What the file held that is not in it, in sentences.</param>
internal sealed record ReadDocx(string Markdown, IReadOnlyList<string> LeftOut);

/// <summary>Reads the text of a Word file as Markdown: headings, paragraphs, bold and italic, lists, tables, links. What it cannot take over it tells of.</summary>
internal sealed class DocxReading
{
    private readonly LeftBehind _left = new();
    private readonly MarkdownWriting _text = new();
    private readonly DocxPackage _package;
    private readonly DocxStyleMap _styles;
    private readonly DocxNumbering _numbers;
    private readonly DocxRuns _runs;
    private readonly string _folder;
    private readonly string _title;

    private DocxReading(DocxPackage package, string title)
    {
        (_package, _title) = (package, title);
        _folder = package.MainPart[..(package.MainPart.LastIndexOf('/') + 1)];
        _styles = new(package.Load(_folder + "styles.xml"));
        _numbers = new(package.Load(_folder + "numbering.xml"));
        _runs = new(_styles, Links(package.Load($"{_folder}_rels/{package.MainPart[_folder.Length..]}.rels")), _left);
    }

    /// <param name="title">Of the document: not repeated first in its text.</param>
    /// <exception cref="RuleBroken">DOK-42, or DOK-54 to DOK-59: what is wrong with the file and what to do.</exception>
    public static ReadDocx Read(byte[] file, string title)
    {
        using var package = DocxPackage.Open(file);
        var reading = new DocxReading(package, title);
        foreach (var block in package.Stream(package.MainPart, "body")) reading.Block(block);
        reading.TellOfNotes();
        reading.TellOfMargins();
        return new(reading._text.ToString(), reading._left.Sentences());
    }

    private static Dictionary<string, string> Links(XElement? relations) =>
        relations.All("Relationship").Where(r => r.Value("Id") is not null && r.Value("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) == true)
            .DistinctBy(r => r.Value("Id")).ToDictionary(r => r.Value("Id")!, r => r.Value("Target") ?? "");

    private void Block(XElement block)
    {
        switch (block.Name.LocalName)
        {
            case "p":
                Paragraph(block);
                break;
            case "tbl":
                _text.Table(new DocxTableReading(_runs, _left).Rows(block));
                break;
            case "sdt" when block.One("sdtPr", "docPartObj", "docPartGallery").Value() == "Table of Contents":
                _left.Count("contents");
                break;
            case "sdt":
                foreach (var inner in block.One("sdtContent")?.Elements() ?? []) Block(inner);
                break;
            case "ins" or "moveTo" or "customXml" or "smartTag":
                foreach (var inner in block.Elements()) Block(inner);
                break;
            case "del" or "moveFrom":
                _left.Count("deleted");
                break;
            case "altChunk" or "subDoc":
                _left.Count("included");
                break;
            case "sectPr" or "bookmarkStart" or "bookmarkEnd" or "proofErr" or "permStart" or "permEnd" or "commentRangeStart" or "commentRangeEnd":
                break;
            default:
                if (block.Descendants().Any(e => e.Name.LocalName == "t")) _left.Count("other");
                break;
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.One("pPr");
        var (kind, level) = _styles.Of(properties);
        var pieces = _runs.Of(paragraph);
        if (string.IsNullOrWhiteSpace(string.Concat(pieces.Select(p => p.Text)))) return;

        switch (kind)
        {
            case StyleKind.Contents:
                _left.Count("contents");
                break;
            case StyleKind.Title when SwedishText.IsSame(MarkdownInline.Line(pieces), _title):
                _left.Count("title");
                break;
            case StyleKind.Title or StyleKind.Heading:
                Heading(level, properties, pieces);
                break;
            case StyleKind.Quote:
                _text.Paragraph(MarkdownInline.Lines(pieces), "> ");
                break;
            default:
                Plain(properties, pieces);
                break;
        }
    }

    private void Heading(int level, XElement? properties, List<Piece> pieces)
    {
        if (level > 6) _left.Count("deepHeading");
        var number = _styles.ListOf(properties) is { } list && _numbers.Next(list.List, list.Level) is { IsBullet: false, Text: { Length: > 0 } text } ? text : "";
        if (number.Length > 0) _left.Count("headingNumber");
        // The heading is bold enough by itself.
        _text.Heading(Math.Min(6, level), MarkdownInline.Line([new(number.Length > 0 ? number + " " : ""), .. pieces.Select(p => p with { Bold = false, Italic = false })]));
    }

    private void Plain(XElement? properties, List<Piece> pieces)
    {
        if (_styles.ListOf(properties) is { } list && _numbers.Next(list.List, list.Level) is { } number)
        {
            if (number.IsOther) _left.Count("otherNumber");
            _text.Item(list.List, list.Level, number, MarkdownInline.Lines(pieces));
            return;
        }

        var words = pieces.Where(p => p.Text.Trim().Length > 0).ToList();
        if (words.TrueForAll(p => p.Bold) && words.Sum(p => p.Text.Length) <= 80 && !words[^1].Text.TrimEnd().EndsWith('.')) _left.Count("boldLine");
        _text.Paragraph(MarkdownInline.Lines(pieces));
    }

    private void TellOfNotes()
    {
        if (_runs.Notes.Count == 0) return;

        var texts = new Dictionary<(string, int), string>();
        foreach (var (kind, part, name) in new[] { ("Fotnot", "footnotes.xml", "footnote"), ("Slutnot", "endnotes.xml", "endnote") })
        {
            foreach (var note in _package.Load(_folder + part).All(name)) texts.TryAdd((kind, note.Number("id") ?? -1), note.Text());
        }

        foreach (var (number, note) in _runs.Notes.Index()) _left.Quote($"{note.Kind} {number + 1} togs inte med", texts.GetValueOrDefault(note, "") is { Length: > 0 } text ? text : "utan text");
    }

    private void TellOfMargins()
    {
        foreach (var (what, name) in new[] { ("Sidhuvud", "header"), ("Sidfot", "footer") })
        {
            var texts = Enumerable.Range(1, 20).Select(i => $"{_folder}{name}{i}.xml").Where(_package.Has).Select(part => _package.Load(part)!.Text()).Where(t => t.Length > 0).Distinct();
            foreach (var text in texts) _left.Quote($"{what} som inte togs med", text);
        }
    }
}
