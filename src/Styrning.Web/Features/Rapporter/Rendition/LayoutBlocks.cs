using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Shared.Word;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>From the blocks of the content to elements in print. Everything a person wrote is cleaned here, once for both files.</summary>
internal static class LayoutBlocks
{
    public static IEnumerable<Element> Of(IEnumerable<Block> blocks) => blocks.Select(Of).OfType<Element>();

    public static string? Mark(string? secrecy) => secrecy is null ? null : $"Sekretess föreslagen: {PlainText.Line(secrecy)}";

    /// <summary>A table; null when it has neither columns nor rows.</summary>
    public static Grid? Grid(string caption, IReadOnlyList<string> header, IEnumerable<TableRow> rows, IReadOnlyList<int>? weights, string? mark)
    {
        var filled = rows.Where(row => row.Cells.Count > 0).ToList();
        var width = Math.Max(header.Count, filled.Select(row => row.Cells.Count).DefaultIfEmpty().Max());
        if (width == 0) return null;

        weights ??= [.. Enumerable.Repeat(1, width)];
        return new Grid(
            PlainText.Line(caption),
            [.. header.Select(PlainText.Line), .. Enumerable.Repeat("", width - header.Count)],
            [.. filled.Select(row => Row(row, markIn: weights.Index().MaxBy(column => column.Item).Index))],
            weights,
            mark);
    }

    // What holds no words is not shown: an empty paragraph or item is a stop on the way for who listens to the report.
    private static Element? Of(Block block) => block switch
    {
        Paragraph paragraph => Said(paragraph.Text, TextStyle.Body, paragraph.Secrecy),
        Note note => Said(note.Text, TextStyle.Note, note.Secrecy),
        Withheld withheld => new Text(withheld.Line, TextStyle.Withheld),
        SubHeading heading => PlainText.Line(heading.Text) is { Length: > 0 } text ? new Heading(text, Mark(heading.Secrecy)) : null,
        BulletList list => Items(list) is { Count: > 0 } items ? new Bullets(items, Mark(list.Secrecy)) : null,
        Table table => Grid(table.Caption, table.Header, table.Rows, null, Mark(table.Secrecy)),
        _ => throw new NotSupportedException($"{block.GetType().Name} must say how it is printed."),
    };

    private static Text? Said(string value, TextStyle style, string? secrecy) =>
        PlainText.Clean(value) is { Length: > 0 } text ? new Text(text, style, Mark(secrecy)) : null;

    private static List<Piece> Items(BulletList list) =>
        [.. list.Items.Select(item => new Piece(PlainText.Clean(item.Text), item.IsWithheld, Mark(item.Secrecy))).Where(item => item.Value.Length > 0)];

    // The mark of a row stands in its widest column, or in the last cell of a short row.
    private static GridRow Row(TableRow row, int markIn) =>
        new([.. row.Cells.Select((cell, column) => new Piece(PlainText.Clean(cell), row.IsWithheld, column == Math.Min(markIn, row.Cells.Count - 1) ? Mark(row.Secrecy) : null))]);
}
