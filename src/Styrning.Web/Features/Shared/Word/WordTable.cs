using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrning.Web.Features.Shared.Word;

/// <param name="Caption">What a screen reader says of the table before it goes into it.</param>
/// <param name="Columns">The header row; none when the table has no head.</param>
/// <param name="Rows">Each with at least one cell; the last cell spans what is left.</param>
/// <param name="Weights">The columns' share of the width, in the same unit.</param>
internal sealed record WordGrid(string Caption, string Description, IReadOnlyList<IEnumerable<OpenXmlElement>> Columns, IEnumerable<WordRow> Rows, IReadOnlyList<int> Weights);

/// <param name="Cells">The runs of each.</param>
/// <param name="IsMarked">On a ground of its own.</param>
internal sealed record WordRow(IReadOnlyList<IEnumerable<OpenXmlElement>> Cells, bool IsMarked = false);

/// <summary>A table with a head that is repeated on each page and rows that are not cut in two.</summary>
internal static class WordTable
{
    /// <param name="width">Between the margins, in twentieths of a point.</param>
    public static Table Of(WordGrid grid, int width)
    {
        var widths = grid.Weights.Select(weight => width * weight / grid.Weights.Sum()).ToList();
        var table = new Table(Properties(grid, width), new TableGrid(widths.Select(column => new GridColumn { Width = Number(column) })));
        if (grid.Columns.Count > 0)
        {
            table.Append(new TableRow(
                [new TableRowProperties(new CantSplit(), new TableHeader()),
                .. grid.Columns.Select((column, i) => Cell("TableHead", column, widths[i], 1))]));
        }

        foreach (var row in grid.Rows) table.Append(Row(row, widths));
        return table;
    }

    private static TableProperties Properties(WordGrid grid, int width) => new()
    {
        TableStyle = new TableStyle { Val = WordStyles.Table },
        TableWidth = new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
        TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
        TableLook = new TableLook { Val = "0020", FirstRow = grid.Columns.Count > 0, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        TableCaption = new TableCaption { Val = grid.Caption },
        TableDescription = new TableDescription { Val = grid.Description },
    };

    private static TableRow Row(WordRow row, List<int> widths)
    {
        var cells = row.Cells.Select((runs, i) =>
        {
            var span = i == row.Cells.Count - 1 ? widths.Count - i : 1;
            var written = Cell("TableText", runs, widths.Skip(i).Take(span).Sum(), span);
            if (row.IsMarked)
            {
                written.TableCellProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = WordStyles.WarnSoft };
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
