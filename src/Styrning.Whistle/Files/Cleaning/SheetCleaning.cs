using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>
/// Writes a workbook again with the values a reader sees. Hidden sheets, rows and columns, formulas, links, comments, names and authors stay in the original; a formula's last
/// value is kept as a value, so that nothing in the copy computes or fetches.
/// </summary>
internal static class SheetCleaning
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostCells = 400_000;

    public static ReadOnlyMemory<byte> Clean(BoundedZip zip, string path)
    {
        var targets = OfficeParts.TargetsOf(zip, path);
        var strings = targets.FirstOrDefault(t => t.Type == "sharedStrings").Path is { } shared && zip.Xml(shared) is { } table ? table.Elements().Select(TextOf).ToList() : [];
        var days = SheetDays.Of(targets.FirstOrDefault(t => t.Type == "styles").Path is { } styles ? zip.Xml(styles) : null);
        var shown = (zip.Xml(path) ?? throw new CannotClean(FileCleaner.Broken)).Descendants()
            .Where(e => e.Name.LocalName == "sheet" && e.Parent?.Name.LocalName == "sheets" && e.Attribute("state") is null or { Value: "visible" }).Take(200).ToList();
        var sheets = new List<(string Name, XElement Content)>();
        foreach (var sheet in shown)
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
            if (targets.FirstOrDefault(t => t.Id == id && t.Type == "worksheet").Path is { } part && zip.Xml(part) is { } content)
            {
                sheets.Add((NameOf((string?)sheet.Attribute("name"), sheets.Count + 1), content));
            }
        }

        return Make(sheets, strings, days);
    }

    /// <summary>"C" of "C17" is 3; 0 when it says nothing.</summary>
    internal static int ColumnOf(string? reference) =>
        (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1);

    private static ReadOnlyMemory<byte> Make(List<(string Name, XElement Content)> sheets, List<string> strings, SheetDays days)
    {
        if (sheets.Count == 0)
        {
            throw new CannotClean(FileCleaner.Broken);
        }

        var cells = 0;
        return OfficeParts.Make("xl/workbook.xml", [
            ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", xml => WriteBook(xml, sheets)),
            ("xl/_rels/workbook.xml.rels", null, xml => OfficeParts.WriteTargets(xml, sheets.Select((_, i) => ($"r{i + 1}", "worksheet", $"sheet{i + 1}.xml")))),
            .. sheets.Select((sheet, i) => (
                $"xl/sheet{i + 1}.xml",
                (string?)"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
                (Action<XmlWriter>)(xml => WriteSheet(xml, sheet.Content, strings, days, ref cells)))),
        ]);
    }

    private static void WriteBook(XmlWriter xml, List<(string Name, XElement Content)> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", OfficeParts.Relationships, $"r{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, XElement sheet, List<string> strings, SheetDays days, ref int cells)
    {
        var hidden = sheet.Elements().Where(e => e.Name.LocalName == "cols").Elements().Where(IsHidden)
            .Select(c => ((int?)c.Attribute("min") ?? 0, (int?)c.Attribute("max") ?? 0)).ToList();
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        foreach (var row in sheet.Elements().Where(e => e.Name.LocalName == "sheetData").Elements().Where(r => r.Name.LocalName == "row" && !IsHidden(r)))
        {
            xml.WriteStartElement("row", Main);
            foreach (var cell in row.Elements().Where(c => c.Name.LocalName == "c"))
            {
                var column = ColumnOf((string?)cell.Attribute("r"));
                if (!hidden.Exists(h => h.Item1 <= column && column <= h.Item2))
                {
                    RequireRoom(++cells);
                    WriteCell(xml, (string?)cell.Attribute("r"), ValueOf(cell, strings, days));
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string? reference, (string Text, bool IsNumber) value)
    {
        xml.WriteStartElement("c", Main);
        if (reference is { Length: <= 10 } && reference.All(char.IsAsciiLetterOrDigit))
        {
            xml.WriteAttributeString("r", reference);
        }

        if (value.IsNumber)
        {
            xml.WriteElementString("v", Main, value.Text);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, value.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static (string Text, bool IsNumber) ValueOf(XElement cell, List<string> strings, SheetDays days)
    {
        var value = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value ?? "";
        switch ((string?)cell.Attribute("t"))
        {
            case "s":
                return (int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < strings.Count ? strings[at] : "", false);
            case "inlineStr":
                return (cell.Elements().FirstOrDefault(e => e.Name.LocalName == "is") is { } text ? TextOf(text) : "", false);
            case "b":
                return (value == "1" ? "SANT" : "FALSKT", false);
            case null or "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return days.Show((int?)cell.Attribute("s") ?? 0, number) is { } day ? (day, false) : (number.ToString("R", CultureInfo.InvariantCulture), true);
            default:
                return (value, false);
        }
    }

    // Readings of Japanese words (rPh) are no part of the text.
    private static string TextOf(XElement item) => string.Concat(item.Descendants().Where(e => e.Name.LocalName == "t" && e.Parent?.Name.LocalName is not "rPh").Select(e => e.Value));

    private static bool IsHidden(XElement element) => (string?)element.Attribute("hidden") is "1" or "true";

    private static string NameOf(string? given, int no) => given is { Length: > 0 and <= 31 } && given.IndexOfAny(['[', ']', '*', '?', '/', '\\', ':', '\'']) < 0 ? given : $"Blad {no}";

    private static void RequireRoom(int cells)
    {
        if (cells > MostCells)
        {
            throw new CannotClean(FileCleaner.Broken);
        }
    }
}
