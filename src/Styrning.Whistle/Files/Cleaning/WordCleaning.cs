using System.Xml;
using System.Xml.Linq;

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>
/// Writes a Word document again with the words a reader sees: paragraphs, headings, lists, tables, notes, headers and footers. Who wrote it, when, on which machine, what was struck
/// out, commented or hidden, pictures, links and everything that runs stay in the original.
/// </summary>
internal sealed class WordCleaning(XmlWriter to)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string NotHere = "[En bild eller ett inbäddat objekt finns bara i originalet.]";
    private const int Deepest = 120;

    public static ReadOnlyMemory<byte> Clean(BoundedZip zip, string path)
    {
        var body = zip.Xml(path)?.Elements().FirstOrDefault(e => Is(e, "body")) ?? throw new CannotClean(FileCleaner.Broken);
        var beside = OfficeParts.TargetsOf(zip, path);
        return OfficeParts.Make("word/document.xml", ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", xml =>
        {
            var copy = new WordCleaning(xml);
            xml.WriteStartElement("w", "document", Main);
            xml.WriteStartElement("body", Main);
            copy.Aside("Sidhuvud", zip, beside, "header");
            copy.Blocks(body, 0);
            copy.Aside("Fotnoter", zip, beside, "footnotes");
            copy.Aside("Slutkommentarer", zip, beside, "endnotes");
            copy.Aside("Sidfot", zip, beside, "footer");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        ));
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName == name;

    private static string? Value(XElement? element) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value;

    private static XElement? Child(XElement? of, string name) => of?.Elements().FirstOrDefault(e => Is(e, name));

    private static bool IsOn(XElement? properties, string name) => Child(properties, name) is { } flag && Value(flag) is not ("0" or "false" or "off" or "none");

    private void Aside(string heading, BoundedZip zip, IReadOnlyList<(string Id, string Type, string Path)> beside, string type)
    {
        foreach (var (_, _, path) in beside.Where(t => t.Type == type).Take(12))
        {
            if (zip.Xml(path) is { } part && part.Descendants().Any(e => Is(e, "t") && e.Value.Trim().Length > 0))
            {
                Line(heading, heading: true);
                foreach (var note in part.Elements().Where(e => Is(e, "footnote") || Is(e, "endnote")))
                {
                    Blocks(note, 0);
                }

                Blocks(part, 0);
            }
        }
    }

    private void Blocks(XElement parent, int depth)
    {
        RequireShallow(depth);
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child, depth + 1);
                    break;
                case "tbl":
                    Table(child, depth + 1);
                    break;
                case "ins" or "moveTo" or "customXml" or "sdt" or "sdtContent":
                    Blocks(child, depth + 1);
                    break;
            }
        }
    }

    private void Table(XElement table, int depth)
    {
        RequireShallow(depth);
        to.WriteStartElement("tbl", Main);
        to.WriteStartElement("tblPr", Main);
        to.WriteStartElement("tblBorders", Main);
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            Empty(side, ("val", "single"), ("sz", "4"));
        }

        to.WriteEndElement();
        to.WriteEndElement();
        Empty("tblGrid");
        foreach (var row in table.Elements().Where(e => Is(e, "tr") && Child(Child(e, "trPr"), "del") is null))
        {
            to.WriteStartElement("tr", Main);
            foreach (var cell in row.Elements().Where(e => Is(e, "tc")))
            {
                to.WriteStartElement("tc", Main);
                Blocks(cell, depth + 1);
                Line("", heading: false); // a cell ends with a paragraph
                to.WriteEndElement();
            }

            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    private void Paragraph(XElement paragraph, int depth)
    {
        var properties = Child(paragraph, "pPr");
        var style = Value(Child(properties, "pStyle")) ?? "";
        var heading = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Rubrik", StringComparison.OrdinalIgnoreCase) || style is "Title";
        to.WriteStartElement("p", Main);
        if (Child(properties, "numPr") is not null)
        {
            Text("• ", null, heading);
        }

        var boxes = new List<XElement>();
        Inlines(paragraph, heading, boxes, depth);
        to.WriteEndElement();
        foreach (var box in boxes)
        {
            Blocks(box, depth + 1);
        }
    }

    private void Inlines(XElement parent, bool heading, List<XElement> boxes, int depth)
    {
        RequireShallow(depth);
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r" when !IsOn(Child(child, "rPr"), "vanish"):
                    Run(child, Child(child, "rPr"), heading, boxes, depth + 1);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "fldSimple" or "dir" or "bdo":
                    Inlines(child, heading, boxes, depth + 1);
                    break;
            }
        }
    }

    private void Run(XElement run, XElement? properties, bool heading, List<XElement> boxes, int depth)
    {
        RequireShallow(depth);
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    Text(child.Value, properties, heading);
                    break;
                case "tab":
                    Text("\t", properties, heading);
                    break;
                case "br" or "cr":
                    Text("\n", properties, heading);
                    break;
                case "noBreakHyphen":
                    Text("-", properties, heading);
                    break;
                case "AlternateContent" when child.Elements().FirstOrDefault() is { } choice:
                    Run(choice, properties, heading, boxes, depth + 1);
                    break;
                case "drawing" or "pict" or "object":
                    boxes.AddRange(child.Descendants().Where(e => Is(e, "txbxContent")).Take(1));
                    Text(NotHere, null, heading);
                    break;
            }
        }
    }

    private void Line(string text, bool heading)
    {
        to.WriteStartElement("p", Main);
        if (text.Length > 0)
        {
            Text(text, null, heading);
        }

        to.WriteEndElement();
    }

    private void Text(string text, XElement? properties, bool heading)
    {
        to.WriteStartElement("r", Main);
        to.WriteStartElement("rPr", Main);
        foreach (var kept in (string[])["b", "i", "strike"])
        {
            if (IsOn(properties, kept) || (heading && kept == "b"))
            {
                Empty(kept);
            }
        }

        if (heading)
        {
            Empty("sz", ("val", "28"));
        }

        to.WriteEndElement();
        if (text is "\t" or "\n")
        {
            Empty(text is "\t" ? "tab" : "br");
        }
        else
        {
            to.WriteStartElement("t", Main);
            to.WriteAttributeString("xml", "space", null, "preserve");
            to.WriteString(text);
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    private void Empty(string name, params IReadOnlyList<(string Name, string Value)> attributes)
    {
        to.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            to.WriteAttributeString(attribute, Main, value);
        }

        to.WriteEndElement();
    }

    private static void RequireShallow(int depth)
    {
        if (depth > Deepest)
        {
            throw new CannotClean(FileCleaner.Broken);
        }
    }
}
