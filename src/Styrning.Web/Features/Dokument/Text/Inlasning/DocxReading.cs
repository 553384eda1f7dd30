using System.Xml.Linq;
using Styrning.Domain;
using Styrning.Web.Features.Dokument.Text.Utskrift;

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
    private readonly IReadOnlyList<DocxRelation> _relations;
    private readonly string _title;

    private DocxReading(DocxPackage package, string title)
    {
        (_package, _title) = (package, title);
        _relations = package.RelationsOf(package.MainPart);
        _styles = new(Parts("styles").FirstOrDefault());
        _numbers = new(Parts("numbering").FirstOrDefault());
        _runs = new(_styles, _relations.Where(r => r.Is("hyperlink")).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Target), _left);
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

    // By its relation; where there is none, by the name that Word gives it.
    private IEnumerable<XElement> Parts(string type)
    {
        var names = _relations.Where(r => r.Is(type)).Select(r => r.Part).DefaultIfEmpty($"{_package.MainPart[..(_package.MainPart.LastIndexOf('/') + 1)]}{type}.xml");
        return names.Distinct().Take(50).Select(name => _package.Load(name)).OfType<XElement>();
    }

    private void Block(XElement block)
    {
        switch (block.Name.LocalName)
        {
            case "p":
                Paragraph(block);
                break;
            case "tbl" when block.One("tblPr", "tblCaption").Value() == DocumentDocx.CoverName:
                _left.Count("cover"); // our own, on its way back
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
        foreach (var (kind, part, name) in new[] { ("Fotnot", "footnotes", "footnote"), ("Slutnot", "endnotes", "endnote") })
        {
            foreach (var note in Parts(part).SelectMany(notes => notes.All(name))) texts.TryAdd((kind, note.Number("id") ?? -1), note.Text());
        }

        foreach (var (number, note) in _runs.Notes.Index()) _left.Quote($"{note.Kind} {number + 1} togs inte med", texts.GetValueOrDefault(note, "") is { Length: > 0 } text ? text : "utan text");
    }

    private void TellOfMargins()
    {
        foreach (var (what, name) in new[] { ("Sidhuvud", "header"), ("Sidfot", "footer") })
        {
            var texts = Parts(name).Select(part => part.Text()).Where(t => t.Length > 0).Distinct();
            foreach (var text in texts) _left.Quote($"{what} som inte togs med", text);
        }
    }
}
