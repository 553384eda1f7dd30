using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Dokument.Text.Versioner;
using Styrning.Web.Features.Shared.Word;
using Printed = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Dokument.Text.Utskrift;

/// <summary>A version as a Word document: its cover, its contents and its text.</summary>
internal static class DocumentDocx
{
    /// <summary>What the table of the cover is called, so that the file can be taken in again without it.</summary>
    public const string CoverName = "Uppgifter om dokumentet";

    // A4 and its margins in twentieths of a point.
    private const int PaperShort = 11906, PaperLong = 16838, MarginSide = 1247, MarginEnds = 1361;

    /// <param name="day">Of the version, so that the same version gives the same bytes.</param>
    public static byte[] Write(Styrdokument document, DocumentVersion version, Cover cover, DateOnly day)
    {
        var title = PlainText.Line(document.Title);
        var numbering = new Numbering();
        var package = new WordPackage(title, "", day, WordStyles.Sheet(), numbering);
        return package.Write(main =>
        {
            var text = new WordText(main, PaperShort - (2 * MarginSide));
            var written = text.Write(version.Markdown);
            main.NumberingDefinitionsPart!.Numbering = WordLists.Of(text.Starts);
            return new Body([
                Line("Title", Run(title)),
                WordTable.Of(CoverGrid(cover), PaperShort - (2 * MarginSide)), Line("AfterTable"),
                .. Contents(text), .. written, Paper()]);
        });
    }

    private static WordGrid CoverGrid(Cover cover) => new(
        CoverName, "Försättsblad: en uppgift på varje rad.", [],
        cover.Facts.Select(fact => new WordRow([[Run(fact.Name, bold: true)], [Run(PlainText.Line(fact.Value))]])), [2, 5]);

    private static IEnumerable<OpenXmlElement> Contents(WordText text)
    {
        var headings = text.Headings.Where(h => h.Level <= 3).ToList();
        if (headings.Count <= 3) yield break;

        yield return Line("TOC1", Run("Innehåll", bold: true));
        foreach (var (level, words, bookmark) in headings)
        {
            var line = Line("TOC1", new Hyperlink(Run(words)) { Anchor = bookmark, History = true });
            if (level > 1) line.ParagraphProperties!.Indentation = new Indentation { Left = (284 * (level - 1)).ToString(System.Globalization.CultureInfo.InvariantCulture) };
            yield return line;
        }
    }

    private static Paragraph Line(string style, params OpenXmlElement[] runs) => new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. runs]);

    private static Run Run(string text, bool bold = false)
    {
        var run = new Run();
        if (bold) run.RunProperties = new RunProperties(new Bold());
        run.Append(new Printed(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static SectionProperties Paper() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = WordPackage.HeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = WordPackage.FooterId },
        new FooterReference { Type = HeaderFooterValues.First, Id = WordPackage.FooterId },
        new PageSize { Width = PaperShort, Height = PaperLong },
        new PageMargin { Top = MarginEnds, Bottom = MarginEnds, Left = MarginSide, Right = MarginSide, Header = 680, Footer = 624, Gutter = 0 },
        new TitlePage());
}
