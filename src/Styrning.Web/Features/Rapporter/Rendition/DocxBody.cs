using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Web.Features.Shared.Word;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>The text of the document.</summary>
internal sealed class DocxBody(string headerId, string footerId)
{
    // A4 and its margins in twentieths of a point.
    private const int PaperShort = 11906, PaperLong = 16838, MarginSide = 1247, MarginEnds = 1361;

    private readonly Body _body = new();
    private int _bookmark;
    private bool _isFirstPart = true;

    public Body Write(Layout layout)
    {
        if (layout.Kommun.Length > 0) Say("Kommun", layout.Kommun);
        Say("Heading1", layout.Title);
        foreach (var fact in layout.Facts) Say("Facts", fact);
        Say("Kind", layout.Kind);
        Say("Heading2", layout.ContentsTitle);
        foreach (var chapter in layout.Chapters) _body.Append(ContentsLine(chapter));

        var isWide = false;
        foreach (var chapter in layout.Chapters)
        {
            if (chapter.IsWide != isWide) EndPart(isWide);
            isWide = chapter.IsWide;
            Write(chapter);
        }
        _body.Append(Paper(isWide));
        return _body;
    }

    private void Write(Chapter chapter)
    {
        var id = (++_bookmark).ToString(CultureInfo.InvariantCulture);
        _body.Append(new Paragraph(
            Style("Heading2"), new BookmarkStart { Id = id, Name = Bookmark(chapter) },
            Run(chapter.Number.Length == 0 ? chapter.Name : $"{chapter.Number} {chapter.Name}"), new BookmarkEnd { Id = id }));
        string? before = null;
        foreach (var element in chapter.Elements)
        {
            if (element.Mark is { } mark && mark != before) Say("SecrecyMark", mark);
            before = element.Mark;
            Write(element, chapter.IsWide ? PaperLong : PaperShort);
        }
    }

    private void Write(Element element, int paper)
    {
        switch (element)
        {
            case Text text:
                Say(text.Style is TextStyle.Body ? "Normal" : text.Style.ToString(), text.Value, text.Mark);
                break;
            case Heading heading:
                Say("Heading3", heading.Value, heading.Mark);
                break;
            case Bullets list:
                foreach (var item in list.Items) _body.Append(Barred(new Paragraph([Style("ListBullet"), .. Runs(item)]), list.Mark ?? item.Mark));
                break;
            case Grid grid:
                if (grid.Caption.Length > 0) Say("Caption", grid.Caption);
                // Two tables in a row would become one, and a document may not end in one.
                _body.Append(WordTable.Of(Shape(grid), paper - (2 * MarginSide)), new Paragraph(Style("AfterTable")));
                break;
            default:
                throw new NotSupportedException($"{element.GetType().Name} must say how it is written.");
        }
    }

    private void Say(string style, string text, string? mark = null) => _body.Append(Barred(new Paragraph(Style(style), Run(text)), mark));

    // The bar of the mark goes on along the text that it is about.
    private static Paragraph Barred(Paragraph paragraph, string? mark)
    {
        if (mark is null) return paragraph;

        var properties = paragraph.ParagraphProperties!;
        properties.ParagraphBorders = WordStyles.Bar(WordStyles.Warn, WordStyles.WarnSoft);
        properties.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = WordStyles.WarnSoft };
        if (properties.ParagraphStyleId?.Val != "ListBullet") properties.Indentation = new Indentation { Left = "227" };
        return paragraph;
    }

    private static Paragraph ContentsLine(Chapter chapter)
    {
        var link = new Hyperlink { Anchor = Bookmark(chapter), History = true };
        if (chapter.Number.Length > 0) link.Append(Run(chapter.Number), new Run(new TabChar()));
        link.Append(Run(chapter.Name));
        var line = new Paragraph(Style("Contents"), link);
        if (chapter.Number.Length == 0) line.ParagraphProperties!.Indentation = new Indentation { Left = "0", FirstLine = "0" };
        return line;
    }

    private static WordGrid Shape(Grid grid) => new(
        grid.Caption, $"Tabell med {string.Join(", ", grid.Columns)}.", [.. grid.Columns.Select(column => (IEnumerable<OpenXmlElement>)[Run(column)])], grid.Rows.Select(row => new WordRow([.. row.Cells.Select(Runs)], row.IsMarked)), grid.Weights);

    private static IEnumerable<OpenXmlElement> Runs(Piece piece)
    {
        if (piece.Mark is { } mark) yield return new Run(new RunProperties(new RunStyle { Val = "Mark" }), Preserved(mark), new Break());
        var words = Run(piece.Value);
        if (piece.IsWithheld) words.RunProperties = new RunProperties(new RunStyle { Val = "WithheldWords" });
        yield return words;
    }

    private static Run Run(string text)
    {
        var run = new Run();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(Preserved(lines[i]));
        }
        return run;
    }

    private static Words Preserved(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static ParagraphProperties Style(string id) => new() { ParagraphStyleId = new ParagraphStyleId { Val = id } };

    // Word allows no hyphen in the name of a bookmark.
    private static string Bookmark(Chapter chapter) => chapter.Anchor.Replace('-', '_');

    // The paper of a part stands in its last paragraph.
    private void EndPart(bool isWide) => ((Paragraph)_body.LastChild!).ParagraphProperties!.SectionProperties = Paper(isWide);

    private SectionProperties Paper(bool isWide)
    {
        var paper = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId },
            new FooterReference { Type = HeaderFooterValues.Default, Id = footerId });
        if (_isFirstPart) paper.Append(new FooterReference { Type = HeaderFooterValues.First, Id = footerId });
        paper.Append(
            new PageSize
            {
                Width = (UInt32Value)(uint)(isWide ? PaperLong : PaperShort),
                Height = (UInt32Value)(uint)(isWide ? PaperShort : PaperLong),
                Orient = isWide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin { Top = MarginEnds, Bottom = MarginEnds, Left = MarginSide, Right = MarginSide, Header = 680, Footer = 624, Gutter = 0 });
        // The first page says the title itself.
        if (_isFirstPart) paper.Append(new TitlePage());
        _isFirstPart = false;
        return paper;
    }
}
