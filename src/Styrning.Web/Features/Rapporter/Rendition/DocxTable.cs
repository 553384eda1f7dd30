using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>A table with a head that is repeated on each page and rows that are not cut in two.</summary>
internal static class DocxTable
{
    /// <param name="grid">What it holds.</param>
    /// <param name="width">Between the margins, in twentieths of a point.</param>
    /// <param name="runs">How the text of a cell is written.</param>
    public static Table Of(Grid grid, int width, Func<Piece, IEnumerable<OpenXmlElement>> runs)
    {
        var widths = grid.Weights.Select(weight => width * weight / grid.Weights.Sum()).ToList();
        var table = new Table(
            Properties(grid, width),
            new TableGrid(widths.Select(column => new GridColumn { Width = Number(column) })),
            new TableRow(
                [new TableRowProperties(new CantSplit(), new TableHeader()),
                .. grid.Columns.Select((column, i) => Cell("TableHead", [new Run(new Words(column) { Space = SpaceProcessingModeValues.Preserve })], widths[i], 1))]));
        foreach (var row in grid.Rows) table.Append(Row(row, widths, runs));
        return table;
    }

    private static TableProperties Properties(Grid grid, int width) => new()
    {
        TableStyle = new TableStyle { Val = DocxStyles.Table },
        TableWidth = new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
        TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
        TableLook = new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        // What a screen reader says of a table before it goes into it.
        TableCaption = new TableCaption { Val = grid.Caption },
        TableDescription = new TableDescription { Val = $"Tabell med {string.Join(", ", grid.Columns)}." },
    };

    private static TableRow Row(GridRow row, List<int> widths, Func<Piece, IEnumerable<OpenXmlElement>> runs)
    {
        var cells = row.Cells.Select((cell, i) =>
        {
            var span = i == row.Cells.Count - 1 ? widths.Count - i : 1;
            var written = Cell("TableText", runs(cell), widths.Skip(i).Take(span).Sum(), span);
            if (row.IsMarked)
            {
                written.TableCellProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = DocxStyles.WarnSoft };
            }
            return written;
        });
        return new TableRow([new TableRowProperties(new CantSplit()), .. cells]);
    }

    private static TableCell Cell(string style, IEnumerable<OpenXmlElement> runs, int width, int span)
    {
        var properties = new TableCellProperties { TableCellWidth = new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa } };
        if (span > 1) properties.GridSpan = new GridSpan { Val = span };
        return new TableCell(properties, new Paragraph([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. runs]));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
