using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>The tjänsteskrivelse as a Word document with real headings, a table with a head and a numbered list, for whoever reads it with a screen reader.</summary>
internal static class MemoDocx
{
    // A4 between its margins, in twentieths of a point.
    private const int Width = 9070;
    private static readonly int[] Columns = [3600, 3000, 2470];

    public static byte[] Write(MemoView memo)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = MemoStyles.Sheet();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = MemoStyles.Numbered();
            main.Document = new Document(new Body(Parts(memo)));
            file.PackageProperties.Title = $"Tjänsteskrivelse: {memo.Title}";
            file.PackageProperties.Language = MemoStyles.Language;
        }

        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(MemoView memo) =>
    [
        Say("Facts", "Tjänsteskrivelse"),
        Say("Heading1", memo.Title),
        Say("Facts", memo.Facts),
        Say("Heading2", "Bakgrund"),
        .. memo.Paragraphs.Select(p => Say("Normal", p)),
        Say("Heading2", "Dokumenten"),
        Table(memo),
        Say("Heading2", "Förslag till beslut"),
        Say("Normal", memo.Decides),
        .. memo.Proposals.Select(p => Say("ListNumber", p)),
        Say("Normal", memo.Writer),
        new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1418, Bottom = 1418, Left = 1418, Right = 1418 }),
    ];

    private static Table Table(MemoView memo) => new(
    [
        new TableProperties(
            new TableStyle { Val = MemoStyles.Table }, new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true }),
        new TableGrid(Columns.Select(w => new GridColumn { Width = $"{w}" })),
        Row("TableHead", new TableRowProperties(new CantSplit(), new TableHeader()), "Dokument", MemoView.Current, MemoView.Proposed),
        .. memo.Rows.Select(r => Row("TableText", new TableRowProperties(new CantSplit()), r.Document, r.Current, r.Action)),
    ]);

    private static TableRow Row(string style, TableRowProperties properties, params string[] cells) => new(
    [
        properties,
        .. cells.Select((cell, i) => new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{Columns[i]}", Type = TableWidthUnitValues.Dxa }), Say(style, cell))),
    ]);

    private static Paragraph Say(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Words(text) { Space = SpaceProcessingModeValues.Preserve }));
}
