using System.Xml.Linq;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>A table as rows of cells. What a simple table cannot be, it tells of.</summary>
internal sealed class DocxTableReading(DocxRuns runs, LeftBehind left)
{
    /// <summary>More columns than this in a row is no table that anybody reads.</summary>
    private const int MostColumns = 63;

    public IReadOnlyList<IReadOnlyList<string>> Rows(XElement table) => [.. RowsIn(table).Select(Row).Where(row => row.Count > 0)];

    private IEnumerable<XElement> RowsIn(XElement within)
    {
        foreach (var element in within.Elements())
        {
            var name = element.Name.LocalName;
            if (name == "tr" && element.One("trPr", "del") is not null) left.Count("deleted");
            else if (name == "tr") yield return element;
            else if (name is "sdt" or "sdtContent" or "customXml" or "ins")
            {
                foreach (var row in RowsIn(element)) yield return row;
            }
        }
    }

    private List<string> Row(XElement row)
    {
        var cells = new List<string>();
        foreach (var cell in CellsIn(row))
        {
            var properties = cell.One("tcPr");
            var goesOn = properties.One("vMerge") is { } merge && merge.Value() is not "restart";
            var span = Math.Clamp(properties.One("gridSpan").Number() ?? 1, 1, MostColumns);
            if (goesOn || span > 1) left.Count("merged");
            cells.Add(goesOn ? "" : Text(cell));
            for (var i = 1; i < span && cells.Count < MostColumns; i++) cells.Add("");
            if (cells.Count >= MostColumns) break;
        }

        return cells;
    }

    private static IEnumerable<XElement> CellsIn(XElement within) =>
        within.Elements().SelectMany(e => e.Name.LocalName switch { "tc" => [e], "sdt" or "sdtContent" or "customXml" => CellsIn(e), _ => Enumerable.Empty<XElement>() });

    private string Text(XElement cell)
    {
        var lines = Lines(cell).Where(line => line.Length > 0).ToList();
        if (lines.Count > 1) left.Count("cellLines");
        return string.Join(' ', lines);
    }

    private IEnumerable<string> Lines(XElement within)
    {
        foreach (var element in within.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    yield return MarkdownInline.Line(runs.Of(element));
                    break;
                case "tbl":
                    left.Count("nested");
                    foreach (var row in Rows(element)) yield return string.Join(' ', row.Where(c => c.Length > 0));
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins":
                    foreach (var line in Lines(element)) yield return line;
                    break;
            }
        }
    }
}
